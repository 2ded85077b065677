/** The page docs/futures.md: a question answered from a sweep that ships, and the method behind it. */
import { fixed, writeMeasure } from '../report/number.ts';
import { boxInWords, joined } from './boxWords.ts';
import { leavesOf } from './cart.ts';
import type { Discovery } from './discover.ts';
import { discoveryText, percent } from './discoveryText.ts';
import type { Question } from './futures.ts';
import { regretText, type Regrets } from './regretText.ts';
import { ROBUSTNESS_MEASURES } from './robustness.ts';

/** A question with what was found and the command that asks it. */
export interface AnsweredQuestion {
  /** Such as "In 2035". */
  readonly heading: string;
  /** What holds in a future of interest, such as "the pledge does not pay for the shift". */
  readonly claim: string;
  readonly command: string;
  readonly question: Question;
  readonly found: Discovery;
}

/** Everything that the page tells. */
export interface FuturesFindings {
  readonly title: string;
  readonly design: string;
  /** Digest of the sweep: the same numbers give the same page. */
  readonly digest: string;
  readonly sweepCommand: string;
  readonly answers: readonly AnsweredQuestion[];
  readonly regrets: { readonly command: string; readonly found: Regrets };
}

/** One question answered in three sentences. */
export function answerInWords({ heading, claim, found }: AnsweredQuestion): string {
  const { whole, boxes, inputs, tree } = found;
  const box = boxes[0];
  const share = `**${heading}** ${claim} in ${fixed(whole.hits, 0)} of ${fixed(whole.count, 0)} futures (${percent(whole.hits / whole.count)}).`;
  if (!box) return `${share} They gather nowhere in particular.`;
  const thin = leavesOf(tree).at(-1)!;
  return (
    `${share} They gather where ${boxInWords(inputs, box.box)}: that is so in ${percent(box.density)} of the futures there (density), and ` +
    `these are ${percent(box.coverage)} of all such futures (coverage). Of the ${fixed(thin.count, 0)} futures in which ` +
    `${boxInWords(inputs, thin.box)}, it is so in ${percent(thin.density)}.`
  );
}

/** The comparison of policies in sentences. */
export function regretInWords({ crossing, goals, rankings, means, nonDominated }: Regrets): string {
  const of = (id: string) => rankings.find(({ measure }) => measure.id === id)!;
  const at = (id: string, rank: number) => {
    const { ranks, values } = of(id);
    const p = ranks.indexOf(rank);
    return `${crossing.policies[p]} (${writeMeasure(values[p]!, goals[0]!.outcome.unit)})`;
  };
  const last = crossing.policies.length;
  const [, other] = goals;
  const isTrade = nonDominated.length === last;
  const spread = other && [...means[1]!].sort((a, b) => a - b);
  return [
    `**The ramp.** By ${goals[0]!.outcome.name}, on the mean of all futures, ${at('laplace', 1)} ranks first and ${at('laplace', last)} last;`,
    `the largest regret is that of ${at('minimaxRegret', last)}.`,
    spread
      ? `The means of ${other.outcome.name} lie between ${writeMeasure(spread[0]!, other.outcome.unit)} and ${writeMeasure(spread.at(-1)!, other.outcome.unit)}. ${
          isTrade
            ? 'No policy beats another in both.'
            : `Beaten in neither: ${joined(
                nonDominated.map((p) => crossing.policies[p]!),
                'and',
              )}.`
        }`
      : '',
  ]
    .join(' ')
    .trim();
}

const block = (language: string, text: string) => ['```' + language, text.trimEnd(), '```'].join('\n');

/** The page as Markdown. */
export function futuresPage({ title, design, digest, sweepCommand, answers, regrets }: FuturesFindings): string {
  return [
    `# ${title}`,
    'Written by `npm run futures` from the design below; a test computes it anew and compares. Shares are shares of the futures of this design, not probabilities.',
    '## The answer',
    ...answers.map((answer) => `- ${answerInWords(answer)}`),
    `- ${regretInWords(regrets.found)}`,
    'What this rests on, and what it does not say, stands below each table and at the end.',
    '## How it was asked',
    block('yaml', design),
    block('sh', [sweepCommand, ...answers.map(({ command }) => command), regrets.command].join('\n')),
    `Digest of the sweep: \`${digest}\`.`,
    ...answers.flatMap(({ heading, command, question, found }) => [
      `## ${heading}`,
      block('text', [`$ ${command}`, '', discoveryText(title, question, found)].join('\n')),
    ]),
    '## The ramp as a decision',
    block('text', [`$ ${regrets.command}`, '', regretText(title, regrets.found)].join('\n')),
    METHOD,
    ...ROBUSTNESS_MEASURES.map(
      ({ name, meaning, first }) => `- **${name}**: ${meaning}; the ${first} number ranks first.`,
    ),
    LIMITS,
  ]
    .reduce((text, part) => `${text}${part.startsWith('- ') && /\n- .*$/.test(text) ? '\n' : '\n\n'}${part}`)
    .concat('\n');
}

const METHOD = `## Method

**Scenario discovery** (Lempert, Groves, Popper and Bankes 2006; Bryant and Lempert 2010) looks for limits on few inputs within which the
futures of interest gather. \`burdenshift discover\` takes as such the futures that miss the bar of the design, unless \`--threshold\` or \`--met\`
says otherwise, and as inputs the scenario, the levers and the drawn numbers that vary (\`--inputs\` narrows them).

- **Coverage** is the share of all futures of interest that lie in the box, **density** the share of the box that is of interest, **support** (mass) the
  share of all futures in the box. No box is best in all three; the table of the way shows the trade-off.
- **Peeling** (PRIM, Friedman and Fisher 1999) starts from all futures and takes off one slice at a time: from the low or the high end of a number, whole
  groups of equal values, at most \`--alpha\` of the box (5 %) or one group; or one option. The slice with the largest gain in density for each future
  given up goes first (\`lenient1\`, Kwakkel and Jaxa-Rozen 2016, which is fair to options and few-valued numbers; \`--objective mean\` is the original). Of
  equal slices the smaller goes, then that of the earlier input, then the low side. It ends at \`--mass\` (5 % of all futures).
- **Choice.** The box with the most coverage times lift, where lift is the part of the way from the density of all futures to 1; or the most covering box with
  \`--density\`, the densest with \`--coverage\`, or any of the table with \`--box\`.
- **Quasi-p-values.** For each limit: the binomial chance of so many futures of interest in the box, drawn from the box without that limit. Limits above
  \`--quasi-p\` (5 %) are dropped, the weakest first; \`--drop\` takes off a limit whatever its value.
- **Pasting** then widens the box by layers of at most \`--paste\` as long as density does not fall.
- **Resampling.** The box is looked for again in random halves (\`--resamples\`, \`--seed\`): how often each input is restricted in the box of like
  coverage and of like density, between which bounds, and how dense a box found in one half is in the other. Futures of one sampled point stay together.
- **Covering.** \`--boxes 3\` looks for further boxes among the futures outside the earlier ones.
- **CART** (Breiman and others 1984) is a second method on the same futures: a tree of at most \`--depth\` questions by Gini impurity. Where the two
  disagree on what matters, neither should be leaned on.

**Policies.** \`--regret\` tells decisions (\`--policy\`: unless named, the lists that the design crosses with everything else) from what happens (all other levers, and the draw), which
the design must cross. Regret (Savage 1954) is what the best of the policies does better in the same future. Measures and names follow McPhail and
others (2018); outcomes of which less is wanted are turned round:`;

const LIMITS = `## How it was checked

\`test/discover\` holds the peeling to the published box of the R package prim (town for town), its trajectories to those of the R packages prim and
sdtoolkit on three functions within two standard errors of resampling, the tree to the leaves of rpart, the tails to those of R; rectangles of known
bounds are found within 0.03. \`test/discover/reference/README.md\` says what was run, and how.

## What it does not say

- The ranges of the design are a choice: twice the range of a lever halves the share of futures near its end.
- Levers vary independently. Futures in which, say, delivery and US aid fall together are neither more nor less frequent here than others.
- A box is a description of this model's futures, no cause and no forecast; what the model leaves out (docs/method.md) no box can show.
- Boxes have edges along inputs. Where the rule is a slope (a sum of inputs against a sum of others) a box covers it in steps, as \`--boxes\` shows.
- PRIM is greedy: another seed of the design can give another box of like quality. The range of bounds found in halves shows how far.`;
