/** What the Futures page says and how it draws, without the drawing itself. */
import { fixed, isShare, linear, roundTicks, writeMeasure, writeNumber, type Table } from '../../../browser.ts';
import type {
  DrawnFutures,
  InputFacts,
  OutcomeFacts,
  Search,
  Shares,
  SweepFacts,
  ToldFinding,
  ToldLimit,
  ToldRegrets,
} from '../../worker/futuresMessages.ts';
import type { Column, Row } from '../parts/sorting.ts';

/** A share as a percentage with one decimal. */
export const percent = (share: number): string => `${fixed(share * 100, 1)} %`;

const OPPOSITE = { '>=': '<', '<=': '>' } as const;
const WORDS = { '<': 'below', '<=': 'at most', '>': 'above', '>=': 'at least' } as const;

/** What is asked first: futures that miss the first bar of the design, or those below the middle of the first outcome. */
export function firstSearch({ outcomes }: SweepFacts): Search {
  const outcome = outcomes.find(({ bar }) => bar) ?? outcomes[0]!;
  return { ...barOf(outcome), leversOnly: false, choice: { rule: 'balance' } };
}

/** The bar that an outcome is held against at first. */
export function barOf({ name, bar, low, high }: OutcomeFacts): Pick<Search, 'outcome' | 'compare' | 'value'> {
  return bar
    ? { outcome: name, compare: OPPOSITE[bar.compare], value: bar.value }
    : { outcome: name, compare: '<', value: (low + high) / 2 };
}

/** The finding as the title of the page. */
export const headline = (finding: ToldFinding, facts: SweepFacts, search: Search): string =>
  // A number and its sign stay on one line.
  sentence(finding, facts, search).replaceAll(' %', '\u00a0%');

function sentence(finding: ToldFinding, facts: SweepFacts, { outcome, compare, value }: Search): string {
  const { whole, box } = finding;
  const { label, unit } = facts.outcomes.find(({ name }) => name === outcome)!;
  const share = `In ${percent(whole.hits / whole.count)} of ${fixed(whole.count, 0)} futures, ${label} is ${WORDS[compare]} ${value === 0 ? '0' : writeMeasure(value, unit)}`;
  if (!box) return `${share}; no limit on the inputs sets these futures apart by more than chance could.`;
  return `${share}. They gather where ${box.words}: ${percent(box.density)} of the futures there are such, and ${percent(box.coverage)} of all such futures lie there.`;
}

/** Measures in words. */
export const sharesInWords = ({ density, coverage, mass, count, hits }: Shares): string =>
  `density ${percent(density)} (${fixed(hits, 0)} of ${fixed(count, 0)}), coverage ${percent(coverage)}, support ${percent(mass)}`;

/** An axis of the scatter: a number over its range, or words side by side. */
export interface Axis {
  readonly input: InputFacts;
  readonly at: (value: number) => number;
  readonly back: (position: number) => number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** An axis from `from` to `to` pixels. */
export function axisOf(input: InputFacts, from: number, to: number, count: number): Axis {
  const { low, high, options } = input;
  const domain: readonly [number, number] = options
    ? [-0.5, options.length - 0.5]
    : [low, high === low ? low + 1 : high];
  const at = linear(domain, [from, to]);
  const ticks = options
    ? options.map((label, code) => ({ at: at(code), label }))
    : roundTicks(domain[0], domain[1], count).map((tick) => ({ at: at(tick), label: tickLabel(tick, input.unit) }));
  return { input, at, back: linear([from, to], domain), ticks };
}

const tickLabel = (value: number, unit: string) =>
  isShare(unit)
    ? `${Number((value * 100).toPrecision(6))} ${unit === 'share' ? '%' : 'points'}`.replace('-', '−')
    : `${unit.startsWith('USD') ? '$' : ''}${writeNumber(value, unit)}`.replace(/\.0(?= |$)/, '').replace('$−', '−$');

/** A label cut to about `room` pixels of small type. */
export const fitted = (label: string, room: number): string => {
  const most = Math.max(8, Math.floor(room / 5.8));
  return label.length > most ? `${label.slice(0, most - 1).trimEnd()}…` : label;
};

/** Radius of a dot at a place where all futures are of interest. */
const FULL = 2.6;

/** Dots as one path: of interest, an area in proportion to the part of the place's futures that is; else small ones where none is. */
export function dotsPath({ x, y, counts, hits }: DrawnFutures, across: Axis, up: Axis, isHit: boolean): string {
  const parts: string[] = [];
  for (let i = 0; i < x.length; i++) {
    if (hits[i]! > 0 !== isHit) continue;
    const r = isHit ? (FULL * Math.sqrt(hits[i]! / counts[i]!)).toFixed(2) : '1.3';
    const cx = across.at(spread(x[i]!, across, i)).toFixed(1);
    const cy = up.at(spread(y[i]!, up, i * 7 + 3)).toFixed(1);
    parts.push(`M${cx},${cy}m-${r},0a${r},${r} 0 1 0 ${2 * Number(r)},0a${r},${r} 0 1 0 ${-2 * Number(r)},0`);
  }
  return parts.join('');
}

/** Words have a band each; dots are spread over most of it, always the same way. */
export const spread = (value: number, { input }: Axis, i: number) =>
  input.options ? value + ((i * 0.618034) % 1) * 0.7 - 0.35 : value;

/** What a box leaves open along an axis, in pixels from the lower to the higher end. */
export function reachOf(limit: ToldLimit | undefined, { input, at }: Axis): readonly (readonly [number, number])[] {
  const all = at(input.options ? -0.5 : input.low);
  const end = at(input.options ? input.options.length - 0.5 : input.high);
  if (!limit) return [[all, end]];
  if (limit.options)
    return input.options!.flatMap((word, code) =>
      limit.options!.includes(word) ? [[at(code - 0.5), at(code + 0.5)] as const] : [],
    );
  return [[at(Math.max(input.low, limit.low!)), at(Math.min(input.high, limit.high!))]];
}

/** The two inputs to draw at first: those that the box holds, then levers. */
export function firstAxes(facts: SweepFacts, finding: ToldFinding): readonly [string, string] {
  const held = finding.box?.limits.map(({ name }) => name) ?? [];
  const numbers = facts.inputs.filter(({ options }) => !options).map(({ name }) => name);
  const order = [
    ...held.filter((name) => numbers.includes(name)),
    ...held,
    ...numbers,
    ...facts.inputs.map(({ name }) => name),
  ];
  const [x, y] = [...new Set(order)];
  return [x!, y ?? x!];
}

/** The trajectory as a table. */
export function stepsTable({ steps, chosen }: ToldFinding): Table {
  return {
    head: ['Box', 'Coverage', 'Density', 'Support', 'Inputs held'],
    rows: steps.map(({ coverage, density, mass, restricted }, i) => [
      `${i}${i === chosen ? ' (taken)' : ''}`,
      ...[coverage, density, mass].map((value) => ({ text: percent(value), value })),
      { text: String(restricted), value: restricted },
    ]),
  };
}

/** The drawn futures as a table. */
export function futuresTable(drawn: DrawnFutures, across: InputFacts, up: InputFacts): Table {
  const cell = (value: number, { options, unit }: InputFacts) =>
    options ? options[value]! : { text: writeNumber(value, unit), value };
  return {
    head: [across.label, up.label, 'Futures there', 'Of interest'],
    rows: [...drawn.x.keys()].map((i) => [
      cell(drawn.x[i]!, across),
      cell(drawn.y[i]!, up),
      { text: String(drawn.counts[i]), value: drawn.counts[i]! },
      { text: String(drawn.hits[i]), value: drawn.hits[i]! },
    ]),
  };
}

/** A table in words as the tables behind charts have it. */
export const wordTable = ({ head, rows }: ToldFinding['leaves']): Table => ({ head, rows });

/** Columns of the table of policies. */
export const regretColumns = ({ measures }: ToldRegrets): readonly Column[] => [
  { label: 'Policy', isText: true },
  ...measures.map(({ name }) => ({ label: name })),
];

/** Rows of the table of policies; a star marks the first rank. */
export const regretRows = ({ policies, measures }: ToldRegrets): readonly Row[] =>
  policies.map((policy, p) => ({
    key: String(p),
    cells: [
      { text: policy },
      ...measures.map(({ texts, values, ranks }) => ({
        text: `${texts[p]}${ranks[p] === 1 ? ' *' : ''}`,
        value: values[p]!,
      })),
    ],
  }));
