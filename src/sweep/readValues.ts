/** Reads the values of a lever in a design: lists, intervals and steps, in units that are checked. */
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { UnitError } from '../language/errors.ts';
import type { Parameter, Written } from '../language/quantity.ts';
import { readMeasure, readUnit, sameUnit } from '../language/units.ts';
import { rangeOf, valueIn } from '../language/values.ts';
import type { Run } from '../run/run.ts';
import { cellsOf } from '../scenarios/apply.ts';
import { readValue, SettingError } from '../scenarios/setting.ts';
import { under, type YamlReader } from '../scenarios/yamlReader.ts';
import { spacedBetween, stepsBetween, type Axis, type DesignLever } from './design.ts';

/** Most values of one lever in a grid. */
const MOST_VALUES = 100_000;

/** A whole number, or undefined where there is none or it is out of bounds, which is noted. */
export function wholeIn(
  reader: YamlReader,
  node: Node | undefined,
  key: string,
  least: number,
  most: number,
): number | undefined {
  if (node === undefined) return undefined;
  const value = isScalar(node) ? Number(String(node.value).replace(/[_,](?=\d{3})/g, '')) : NaN;
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  const got = isScalar(node) ? `"${node.value}"` : 'a list';
  reader.fault(node, `"${key}" takes a whole number from ${least} to ${most}, not ${got}.`);
  return undefined;
}

/** The values that a lever takes in a grid. */
export function readGridValues(reader: YamlReader, lever: DesignLever, node: Node | null, run: Run): readonly number[] {
  const { quantity, target } = lever;
  const axis = readAxis(reader, lever, node, run, ['count']);
  if (axis === undefined) return [];
  if (axis.kind === 'list') return axis.values;
  const count = isMap(node) ? wholeIn(reader, under(node, 'count'), 'count', 2, MOST_VALUES) : undefined;
  const hasCount = isMap(node) && under(node, 'count') !== undefined;
  if (hasCount) return count === undefined ? [] : spacedBetween(axis.low, axis.high, count);
  if (axis.step !== undefined && (axis.high - axis.low) / axis.step < MOST_VALUES)
    return stepsBetween(axis.low, axis.high, axis.step);
  const example = quantity.kind === 'parameter' ? `{ from: …, to: …, count: 5 }` : '';
  reader.fault(
    node,
    `A grid needs the values of ${target}: a list, or "count" or "step" within an interval: ${example}.`,
  );
  return [];
}

/** Where the values of a sampled lever come from; undefined where they cannot be read, which is noted. */
export function readAxis(
  reader: YamlReader,
  lever: DesignLever,
  node: Node | null,
  run: Run,
  also: readonly string[] = [],
): Axis | undefined {
  const { quantity, target } = lever;
  const isBare = node === null || (isScalar(node) && node.value === null);
  if (isSeq(node)) return readList(reader, lever, node.items as Node[], node);
  if (isScalar(node) && !isBare) return readList(reader, lever, [node], node);
  if (quantity.kind === 'choice') {
    if (isBare) return { kind: 'list', values: Object.keys(quantity.options).map((_, i) => i) };
    reader.fault(node, `${target} is a choice; list its options: [${Object.keys(quantity.options).join(', ')}].`);
    return undefined;
  }
  const map = isMap(node) ? node : undefined;
  reader.checkKeys(map, ['from', 'to', 'step', ...also], 'an interval');
  const [low, high] = boundsOf(run, lever, quantity);
  const from = readOne(reader, lever, under(map, 'from')) ?? low;
  const to = readOne(reader, lever, under(map, 'to')) ?? high;
  return checkedAxis(reader, lever, node, {
    low: from,
    high: to,
    step: stepIn(reader, lever, quantity, under(map, 'step')),
  });
}

function checkedAxis(
  reader: YamlReader,
  { target, quantity }: DesignLever,
  node: Node | null,
  { low, high, step }: { readonly low: number; readonly high: number; readonly step: number | undefined },
): Axis | undefined {
  if (!Number.isFinite(low) || !Number.isFinite(high)) {
    reader.fault(
      node,
      `${target} has no published bounds; say from where to where it may go: { from: …, to: … }, in ${quantity.unit}.`,
    );
    return undefined;
  }
  if (low < high) return { kind: 'interval', low, high, step };
  reader.fault(node, `${target}: "from" must be below "to", but ${low} is not below ${high} (${quantity.unit}).`);
  return undefined;
}

function readList(reader: YamlReader, lever: DesignLever, items: readonly Node[], node: Node): Axis | undefined {
  const values = items.map((item) => readOne(reader, lever, item));
  if (values.length === 0) reader.fault(node, `${lever.target} has no values.`);
  if (values.some((value) => value === undefined)) return undefined;
  values.forEach((value, i) => {
    if (values.indexOf(value) < i) reader.fault(items[i], `${lever.target} has this value twice; keep one of the two.`);
  });
  return { kind: 'list', values: values as number[] };
}

/** One value in the base unit of the lever, or the index of an option. */
export function readOne(
  reader: YamlReader,
  { quantity, target }: DesignLever,
  node: Node | undefined,
): number | undefined {
  if (node === undefined) return undefined;
  try {
    if (!isScalar(node) || node.value === null) throw new SettingError(`${target} takes single values.`);
    // A lever of −0 would be told apart from 0 by the digest, but not by a reader.
    return readValue(quantity, target, node.value as Written) + 0;
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    reader.fault(node, error.message);
    return undefined;
  }
}

/** The step of an interval: as written; where the lever counts in years and nothing is written, its published step. */
function stepIn(reader: YamlReader, { target }: DesignLever, p: Parameter, node: Node | undefined): number | undefined {
  if (node === undefined)
    return p.unit === 'year' && p.lever?.step !== undefined ? valueWithin(p, p.lever.step) : undefined;
  try {
    const step = isScalar(node) ? valueWithin(p, node.value as Written) : NaN;
    if (step > 0) return step;
    throw new UnitError(`The step of ${target} must be above 0.`);
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
    reader.fault(node, error.message);
    return undefined;
  }
}

/** A difference of values, which need not lie within the range of the parameter. */
function valueWithin(p: Parameter, written: Written): number {
  if (typeof written === 'number') return written;
  const measure = readMeasure(written);
  if (measure.bare || sameUnit(measure.unit, readUnit(p.unit).unit)) return measure.value;
  throw new UnitError(`The step is in ${p.unit}, but "${written}" is not; write it in ${p.unit}.`);
}

/** Published bounds of a lever, else the range it is drawn from, else the values that it may take at all. */
function boundsOf(run: Run, lever: DesignLever, p: Parameter): readonly [number, number] {
  const name = run.model.names.get(p)!;
  if (p.lever) return [valueIn(p, name, p.lever.min), valueIn(p, name, p.lever.max)];
  const spread = run.inputs.spreads.get(p);
  const [cell] = cellsOf(lever, p, run.inputs.years);
  return spread && cell !== undefined ? [spread.low[cell]!, spread.high[cell]!] : rangeOf(p);
}
