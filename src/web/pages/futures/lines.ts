/** Parallel coordinates of a sweep: one axis for each lever, one below the other, a line for each combination of their values. */
import { linePath, writeNumber, writeUnitInWords, type Table } from '../../../browser.ts';
import type { DrawnLines, InputFacts, SweepFacts, ToldFinding } from '../../worker/futuresMessages.ts';
import { axisOf, fitted, spread, type Axis } from './futures.ts';

/** Most axes: more are not told apart. */
const MOST = 12;

/** The inputs that have an axis, in the order of the design: those that the box limits, then the other levers. */
export function lineAxes({ inputs }: SweepFacts, { box }: ToldFinding): readonly InputFacts[] {
  const isHeld = ({ name }: InputFacts) => box?.limits.some((limit) => limit.name === name) ?? false;
  const moves = ({ distinct }: InputFacts) => distinct > 1;
  const wanted = [
    ...inputs.filter(isHeld),
    ...inputs.filter((input) => !isHeld(input) && input.isLever && moves(input)),
  ];
  const kept = wanted.slice(0, MOST);
  return inputs.filter((input) => kept.includes(input));
}

/** An axis, and where on it each line lies. */
export interface LineAxis extends Axis {
  readonly values: Float64Array;
}

/** The axes of the lines from `from` to `to` pixels. */
export const rowsOf = (
  { axes }: DrawnLines,
  inputs: readonly InputFacts[],
  from: number,
  to: number,
): readonly LineAxis[] =>
  axes.flatMap(({ name, values }) => {
    const input = inputs.find((each) => each.name === name);
    if (!input) return [];
    const own = withUsed(input, values);
    const axis = axisOf(own.input, from, to, to - from < 300 ? 2 : 4);
    return [{ ...axis, values: own.values, ticks: withUnit(axis) }];
  });

/** Words that no line has take no room. */
function withUsed(
  input: InputFacts,
  values: Float64Array,
): { readonly input: InputFacts; readonly values: Float64Array } {
  const { options } = input;
  if (!options) return { input, values };
  const used = [...new Set(values)].sort((a, b) => a - b);
  return {
    input: { ...input, options: used.map((code) => options[code]!) },
    values: values.map((code) => used.indexOf(code)),
  };
}

/** The last mark names the unit, where that is short. */
function withUnit({ ticks, input }: Axis): Axis['ticks'] {
  const words = input.options || input.unit === 'share' ? '' : writeUnitInWords(input.unit);
  if (words === '' || words.length > 12) return ticks;
  return ticks.map((tick, i) => (i === ticks.length - 1 ? { ...tick, label: `${tick.label} ${words}` } : tick));
}

/** Lines as SVG paths from axis to axis, `step` pixels apart; those inside the box or the others. */
export function linePaths(
  { isInside }: DrawnLines,
  rows: readonly LineAxis[],
  top: number,
  step: number,
  inside: boolean,
): readonly string[] {
  return [...isInside.keys()]
    .filter((line) => (isInside[line] === 1) === inside)
    .map((line) =>
      linePath(rows.map((row, a) => [row.at(spread(row.values[line]!, row, line)), top + a * step] as const)),
    );
}

/** Lines drawn in the box. */
export const insideOf = ({ isInside }: DrawnLines): number => isInside.reduce((sum, x) => sum + x, 0);

/** What is drawn, in words. */
export function linesInWords(lines: DrawnLines): string {
  const drawn = lines.isInside.length;
  const part = drawn < lines.of ? ` of ${lines.of.toLocaleString('en')}, spread evenly over the sweep` : '';
  return `${drawn.toLocaleString('en')} lines${part}; ${insideOf(lines).toLocaleString('en')} of them lie in the box`;
}

/** The drawn lines as a table, those in the box first. */
export function linesTable({ axes, counts, hits, isInside }: DrawnLines, inputs: readonly InputFacts[]): Table {
  const facts = axes.map(({ name }) => inputs.find((input) => input.name === name)!);
  const cell = (value: number, { options, unit }: InputFacts) =>
    options ? options[value]! : { text: writeNumber(value, unit), value };
  const number = (value: number) => ({ text: String(value), value });
  const order = [...isInside.keys()].sort((a, b) => isInside[b]! - isInside[a]! || a - b);
  return {
    head: ['In the box', ...facts.map(({ label }) => label), 'Futures', 'Of interest'],
    rows: order.map((line) => [
      isInside[line] === 1 ? 'in' : 'out',
      ...axes.map(({ values }, a) => cell(values[line]!, facts[a]!)),
      ...[counts, hits].map((list) => number(list[line]!)),
    ]),
  };
}

/** A label in at most two lines of about `room` pixels of small type. */
export function inTwo(label: string, room: number): readonly string[] {
  const most = Math.floor(room / 5.8);
  if (label.length <= most) return [label];
  const at = label.lastIndexOf(' ', most);
  return at <= 0 ? [fitted(label, room)] : [label.slice(0, at), fitted(label.slice(at + 1), room)];
}
