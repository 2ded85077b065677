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

/** Puts names in the place of codes. */
export type Naming = (text: string) => string;

/** Codes of places in brackets, such as `(NATO_EXCEPT_US, 2035)`, by their names; anything else stays. */
export const withNames = (text: string, names: Readonly<Record<string, string>>): string =>
  text.replace(/\(([A-Z][A-Z0-9_]*(?:, \w+)*)\)/g, (_, inside: string) => {
    const parts = inside.split(', ').map((part) => names[part] ?? part);
    return `(${parts.join(', ')})`;
  });

/** What the page is told; codes of places by their names. */
export function toldFinding(title: string, question: FuturesQuestion, found: Discovery, naming: Naming): ToldFinding {
  const { boxes, whole } = found;
  const inputs = found.inputs.map((input) => ({ ...input, label: naming(input.label ?? input.name) }));
  const named = { ...found, inputs };
  const box = boxes[0];
  const shares = ({ coverage, density, mass, count, hits }: FoundBox) => ({ coverage, density, mass, count, hits });
  const { steps, chosen } = box ?? found.way;
  return {
    ...{ question: naming(discoveryWords.questionInWords(question)), whole, chosen },
    ...(box ? { box: { ...shares(box), ...wordsOf(inputs, box) } } : {}),
    steps: steps.map(({ coverage, density, mass, count, hits, restricted }) => ({
      ...{ coverage, density, mass, count, hits, restricted },
    })),
    check: discoveryWords.checkInWords(named),
    leaves: discoveryWords.leafRows(named),
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
