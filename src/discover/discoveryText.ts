/** What was discovered, as text that an analyst reads: the question, each box with its measures and tests, the check, the limits. */
import { fixed, writeMeasure } from '../report/number.ts';
import { textTable, wrap } from '../report/textTable.ts';
import { boundInWords, boxInWords, fewValues, joined, limitInWords } from './boxWords.ts';
import type { Measures, Whole } from './box.ts';
import { leavesOf } from './cart.ts';
import { tradeOff } from './choose.ts';
import type { Input } from './columns.ts';
import type { Discovery, FoundBox } from './discover.ts';
import type { Question } from './futures.ts';
import type { Restriction } from './quasiP.ts';

/** A table in words. */
export interface WordTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
const tableText = ({ head, rows }: WordTable, left?: readonly number[]) => textTable(head, rows, left);

const WIDTH = 100;
/** Lines of a trade-off table. */
const MOST_STEPS = 10;

/** A share as a percentage with one decimal. */
export const percent = (share: number): string => `${fixed(share * 100, 1)} %`;

const SIDES = { '<': 'below', '<=': 'at most', '>': 'above', '>=': 'at least' } as const;

/** The side of the bar in words: `ledger residual (NATO_EXCEPT_US, 2035) below USD 0 a year`. */
export function questionInWords({ outcome, compare, value, bar }: Question): string {
  const place = /\[(.+)\]$/.exec(outcome.name)?.[1]?.replaceAll(',', ', ');
  const name = place === undefined ? outcome.label : `${outcome.label} (${place})`;
  const of = bar === undefined ? '' : `; the bar of the design, ${outcome.threshold!.written}, is ${bar}`;
  return `${name} ${SIDES[compare]} ${value === 0 ? '0' : writeMeasure(value, outcome.unit)}${of}`;
}

/** The whole finding. `title` is that of the sweep. */
export function discoveryText(title: string, question: Question, found: Discovery): string {
  const { whole, boxes } = found;
  const head = `Of interest: futures with ${questionInWords(question)}. They are ${counted(whole.hits, whole.count)}.`;
  const parts = boxes.map((box, i) => boxText(found, box, boxes.length > 1 ? `Box ${i + 1}` : 'Box'));
  const none =
    'There is no box: no limit on these inputs sets the futures of interest apart by more than chance could.';
  return [
    title,
    wrap(head, WIDTH),
    ...(boxes.length === 0 ? [none] : parts),
    ...(boxes.length > 1 ? [wrap(togetherText(found), WIDTH)] : []),
    `${wrap(checkInWords(found), WIDTH)}\n\n${tableText(leafRows(found), [3])}`,
    ...caveats(found).map((line) => wrap(line, WIDTH)),
  ].join('\n\n');
}

const counted = (hits: number, of: number) =>
  `${fixed(hits, 0)} of ${fixed(of, 0)} futures (${percent(of === 0 ? 0 : hits / of)})`;

/** The measures of a box in one sentence each. */
export function measuresInWords({ density, coverage, mass, hits, count }: Measures, whole: Whole): string {
  const [inside, held] = [fixed(count, 0), fixed(hits, 0)];
  return (
    `Density ${percent(density)}: of the ${inside} futures in the box, ${held} are of interest. ` +
    `Coverage ${percent(coverage)}: it holds ${held} of the ${fixed(whole.hits, 0)} of interest. ` +
    `Support ${percent(mass)}: it holds ${inside} of all ${fixed(whole.count, 0)}.`
  );
}

function boxText({ inputs, whole }: Discovery, box: FoundBox, name: string): string {
  const dropped = box.dropped.map(({ input }) => inputs[input]!.label ?? inputs[input]!.name);
  return [
    wrap(`${name}: ${boxInWords(inputs, box.box)}.`, WIDTH),
    wrap(measuresInWords(box, whole), WIDTH),
    ...(box.restrictions.length > 0 ? [tableText(restrictionRows(inputs, box)), wrap(resampleText(box), WIDTH)] : []),
    ...(dropped.length > 0
      ? [
          wrap(
            `Dropped, since chance alone could well have put them there: limits on ${joined(dropped, 'and')}.`,
            WIDTH,
          ),
        ]
      : []),
    `The way to it (› marks the box that was taken, before limits were dropped and layers pasted)\n\n${stepTable(box)}`,
  ].join('\n\n');
}

/** Each limit with its quasi-p-value, what is left without it, and how it fares in halves. */
export function restrictionRows(inputs: readonly Input[], { restrictions, box, resampled }: FoundBox): WordTable {
  const head = ['limit', 'quasi-p', 'without it: density', 'coverage', 'comes back', 'in halves'];
  const rows = restrictions.map((r) => {
    const back = resampled.inputs[r.input]!;
    const of = (share: number) => String(Math.round(share * resampled.resamples));
    return [
      sideInWords(inputs[r.input]!, r, box),
      quasiPInWords(r.quasiP),
      percent(r.density),
      percent(r.coverage),
      `${of(back.byCoverage)} and ${of(back.byDensity)} of ${resampled.resamples}`,
      rangeInWords(inputs[r.input]!, r.side === 'low' ? back.lows : r.side === 'high' ? back.highs : []),
    ];
  });
  return { head, rows };
}

function sideInWords(input: Input, { side, input: at }: Restriction, box: FoundBox['box']): string {
  const limit = box[at]!;
  if (limit.kind !== 'number') return limitInWords(input, limit);
  return limitInWords(input, side === 'low' ? { ...limit, high: Infinity } : { ...limit, low: -Infinity });
}

/** A quasi-p-value as it is read: three decimals, or "under 0.001". */
export const quasiPInWords = (p: number): string => (p < 0.001 ? '<0.001' : fixed(p, 3));

function rangeInWords(input: Input, bounds: readonly number[]): string {
  if (input.kind !== 'number' || bounds.length === 0) return '–';
  if (fewValues(input)) return bounds.every((x) => x === bounds[0]) ? 'the same' : 'others too';
  const [low, high] = [boundInWords(bounds[0]!, input), boundInWords(bounds.at(-1)!, input)];
  return low === high ? low : `${low} to ${high}`;
}

/** The resampling test in sentences. */
export function resampleText({ resampled, density }: FoundBox): string {
  const found = resampled.elsewhere.map((measures) => measures.density);
  const mean = found.reduce((sum, x) => sum + x, 0) / found.length;
  return (
    `Resampling: the box was looked for again in ${resampled.resamples} random halves of the futures (seed ${resampled.seed}). ` +
    '“Comes back” counts the halves whose box of like coverage, and of like density, restricts the input; “in halves” is the range of its bound there. ' +
    `A box of like density found in one half has a density of ${percent(mean)} in the other (${percent(Math.min(...found))} to ${percent(Math.max(...found))}), ` +
    `against ${percent(density)} here.`
  );
}

/** At most ten boxes of the trade-off, the chosen one among them. */
export function shownSteps(
  { steps, chosen }: Pick<FoundBox, 'steps' | 'chosen'>,
  most = MOST_STEPS,
): readonly number[] {
  const all = [...new Set([...tradeOff(steps), chosen])].sort((a, b) => a - b);
  if (all.length <= most) return all;
  const spread = Array.from({ length: most }, (_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))]!);
  return [...new Set([...spread, chosen])].sort((a, b) => a - b);
}

function stepTable(box: FoundBox): string {
  const rows = shownSteps(box).map((at) => {
    const { coverage, density, mass, restricted } = box.steps[at]!;
    return [`${at === box.chosen ? '›' : ' '} ${at}`, ...[coverage, density, mass].map(percent), String(restricted)];
  });
  return textTable(['box', 'coverage', 'density', 'support', 'inputs held'], rows);
}

const togetherText = ({ boxes, together }: Discovery) =>
  `The ${boxes.length} boxes together cover ${percent(together.coverage)} of the futures of interest with a density of ${percent(together.density)} and a support of ${percent(together.mass)}; coverage and support of each later box count only what the earlier ones left.`;

/** How the tree and the boxes agree, in sentences. */
export function checkInWords({ inputs, agreement }: Discovery): string {
  const names = (places: readonly number[]) =>
    joined(
      places.map((i) => inputs[i]!.label ?? inputs[i]!.name),
      'and',
    );
  return [
    `Check by a classification tree (CART, Gini): it puts ${percent(agreement.alike)} of the futures on the same side as the boxes do; futures in both are ${percent(agreement.overlap)} of those in either.`,
    agreement.both.length > 0 ? `Both restrict ${names(agreement.both)}.` : '',
    agreement.boxesOnly.length > 0 ? `Only the boxes restrict ${names(agreement.boxesOnly)}.` : '',
    agreement.treeOnly.length > 0 ? `Only the tree restricts ${names(agreement.treeOnly)}.` : '',
    agreement.leaves.length === 0 ? 'In no leaf is more than half of interest.' : '',
  ]
    .filter((line) => line !== '')
    .join(' ');
}

/** The leaves of the tree, the densest first. */
export function leafRows({ inputs, tree }: Discovery): WordTable {
  const rows = leavesOf(tree).map(({ box, density, coverage, mass }) => [
    ...[density, coverage, mass].map(percent),
    boxInWords(inputs, box),
  ]);
  return { head: ['density', 'coverage', 'support', 'leaf'], rows };
}

/** What the finding does not say. */
export function caveats({ whole, boxes, groups }: Discovery): readonly string[] {
  const dense = boxes.some(({ density }) => density === 1);
  return [
    'Shares are shares of the futures of this design, not probabilities: they move with the ranges that the design gives its levers and inputs. ' +
      'A box says where futures of interest gather, not why. Quasi-p-values rest on the futures that the box was chosen from, and read too low. ' +
      'Bounds lie between two futures of the sample and are no sharper than the range found in halves.' +
      (groups < whole.count
        ? ` The ${fixed(whole.count, 0)} futures rest on ${fixed(groups, 0)} points of a sample; halves keep the futures of a point together, quasi-p-values count each as if it stood alone.`
        : '') +
      (whole.hits < 50 ? ` Only ${whole.hits} futures are of interest; a larger sweep would tell more.` : '') +
      (dense ? ' A density of 100 % means that no counter-example is in the sample, not that there is none.' : ''),
  ];
}
