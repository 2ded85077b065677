/** Reads what was published and how far ours may lie from it: a number, a range or a bound, each with its unit. */
import { isScalar, isSeq, type Node } from 'yaml';
import { UnitError } from '../language/errors.ts';
import { readMeasure, readUnit, sameUnit, scaled, writeUnit, type Unit } from '../language/units.ts';
import type { YamlReader } from '../scenarios/yamlReader.ts';
import type { Check, Expected, Tolerance } from './case.ts';

const BOUND = /^(>=|<=|>|<)\s*(.*)$/;
const EXAMPLES = '"45 bn EUR/year", "> 82 bn EUR/year" or "[226 bn USD, 344 bn USD]"';

/** The published number in the unit of ours; faults go to the reader and give undefined. */
export function readExpected(
  reader: YamlReader,
  node: Node | undefined,
  unit: Unit,
): (Pick<Check, 'expected' | 'shown'> & { readonly written: string }) | undefined {
  try {
    return expectedAt(node, unit);
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
    reader.fault(node, error.message);
    return undefined;
  }
}

function expectedAt(node: Node | undefined, unit: Unit) {
  if (isSeq(node)) {
    const written = node.items.map((item) => (isScalar(item) ? String(item.value) : ''));
    if (written.length !== 2) throw new UnitError(`A published range has two ends, like ${EXAMPLES}.`);
    const [low, high] = written.map((text) => inUnit(text, unit)) as [number, number];
    if (low > high) throw new UnitError(`The range runs backward: ${written.join(' to ')}.`);
    const expected: Expected = { kind: 'range', low, high };
    return { expected, shown: shownAs(written[1]!), written: `${written[0]} to ${written[1]}` };
  }
  const text = isScalar(node) && node.value !== null ? String(node.value).trim() : '';
  if (text === '') throw new UnitError(`"expected" takes the published number with its unit, like ${EXAMPLES}.`);
  const [, sign, rest = text] = BOUND.exec(text) ?? [];
  const value = inUnit(rest, unit);
  const expected: Expected = sign ? { kind: 'bound', sign: sign as '>', value } : { kind: 'number', value };
  return { expected, shown: shownAs(rest), written: text };
}

function inUnit(text: string, unit: Unit): number {
  const measure = readMeasure(text);
  const isBareYear = measure.bare && writeUnit(unit) === 'year';
  if (!sameUnit(measure.unit, unit) && !isBareYear)
    throw new UnitError(
      `Our value is in ${writeUnit(unit)}, but "${text}" is in ${measure.bare ? 'no unit' : writeUnit(measure.unit)}.`,
    );
  return measure.value;
}

/** The unit behind a number as written, and its factor. */
function shownAs(text: string): Check['shown'] {
  const unit = text.replace(/^[\s+−-]*[\d][\d_,\u00a0\u202f ]*(\.\d+)?(e[+-]?\d+)?\s*/i, '').trim();
  return { unit, factor: unit === '' ? 1 : readUnit(unit).factor };
}

/** The tolerance; a range, a bound and two readings judge themselves and take none. Faults go to the reader. */
export function readTolerance(
  reader: YamlReader,
  node: Node | undefined,
  at: Node | undefined,
  { unit, judgesItself }: { readonly unit: Unit; readonly judgesItself: boolean },
): (Tolerance & { readonly written: string }) | undefined {
  const written = reader.words(node, 'tolerance');
  if (written === 'shown only') return { kind: 'shown only', written };
  if (judgesItself) return { kind: 'own', written: '' };
  if (written === undefined) {
    reader.fault(
      node ?? at,
      'A check needs a tolerance: "3 %", "0.1 pp", an amount in the unit, "exact" or "shown only".',
    );
    return undefined;
  }
  if (written === 'exact') return { kind: 'exact', written };
  const part = /^(\d+(?:\.\d+)?)\s*(%|pp)$/.exec(written);
  if (part?.[2] === '%') return { kind: 'relative', size: scaled(Number(part[1]), 0.01), written };
  if (part && unit.size === 0) return { kind: 'absolute', size: scaled(Number(part[1]), 0.01), written };
  try {
    const measure = readMeasure(written);
    if (!part && sameUnit(measure.unit, unit) && measure.value >= 0)
      return { kind: 'absolute', size: measure.value, written };
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
  }
  reader.fault(
    node,
    `"${written}" is not a tolerance for ${writeUnit(unit) === '1' ? 'a pure number' : writeUnit(unit)}. Write "3 %", "0.1 pp" (for shares), an amount in the unit, "exact" or "shown only".`,
  );
  return undefined;
}
