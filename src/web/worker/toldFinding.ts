/** A discovery in words and plain numbers, as the page shows it. */
import {
  boxInWords,
  discoveryData,
  discoveryWords,
  limitInWords,
  type Discovery,
  type FoundBox,
  type FutureInput,
  type FuturesQuestion,
} from '../../browser.ts';
import type { ToldFinding, ToldLimit } from './futuresMessages.ts';

/** What the page is told. */
export function toldFinding(title: string, question: FuturesQuestion, found: Discovery): ToldFinding {
  const { boxes, whole, inputs } = found;
  const box = boxes[0];
  const shares = ({ coverage, density, mass, count, hits }: FoundBox) => ({ coverage, density, mass, count, hits });
  const { steps, chosen } = box ?? found.way;
  return {
    ...{ question: discoveryWords.questionInWords(question), whole, chosen },
    ...(box ? { box: { ...shares(box), ...wordsOf(inputs, box) } } : {}),
    steps: steps.map(({ coverage, density, mass, count, hits, restricted }) => ({
      ...{ coverage, density, mass, count, hits, restricted },
    })),
    check: discoveryWords.checkInWords(found),
    leaves: discoveryWords.leafRows(found),
    caveats: discoveryWords.caveats(found),
    text: discoveryWords.discoveryText(title, question, found),
    json: JSON.stringify(discoveryData(question, found), null, 2),
  };
}

const wordsOf = (inputs: readonly FutureInput[], box: FoundBox) => ({
  words: boxInWords(inputs, box.box),
  limits: limitsOf(inputs, box),
  restrictions: discoveryWords.restrictionRows(inputs, box),
  resampling: discoveryWords.resampleText(box),
  dropped: [...new Set(box.dropped.map(({ input }) => inputs[input]!.label ?? inputs[input]!.name))],
});

function limitsOf(inputs: readonly FutureInput[], { box, restrictions }: FoundBox): readonly ToldLimit[] {
  const held = [...new Set(restrictions.map(({ input }) => input))];
  return held.map((at) => {
    const [input, limit] = [inputs[at]!, box[at]!];
    const said = { name: input.name, words: limitInWords(input, limit) };
    if (limit.kind === 'number') return { ...said, low: limit.low, high: limit.high };
    const options = input.kind === 'option' ? input.options.filter((_, code) => limit.allowed[code]) : [];
    return { ...said, options };
  });
}
