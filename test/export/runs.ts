/** A run with settings of its own, and what its digest is made of, written anew from the description that exports carry. */
import { createHash } from 'node:crypto';
import { openShipped } from '../../src/shipped.ts';
import type { Run } from '../../src/run/run.ts';

/** A run that no shipped scenario gives. */
export const theRun = (): Run => openShipped().run('hague-2035', { set: { 'spending.coreTarget[POL]': '5 %' } });

/** The digest of values by public name, each in the order of the rows of a series-by-year table. */
export function digestFrom(values: ReadonlyMap<string, readonly number[]>): string {
  const hash = createHash('sha256');
  for (const name of [...values.keys()].sort()) {
    hash.update(`${name}\0`);
    const bytes = Buffer.alloc(8 * values.get(name)!.length);
    values.get(name)!.forEach((value, i) => bytes.writeDoubleLE(value, i * 8));
    hash.update(bytes);
  }
  return hash.digest('hex');
}

/** Tidy rows (a series, then its years) as values by name, year by year and within a year in the order of the rows. */
export function byName(rows: Iterable<readonly [name: string, year: number, value: number]>) {
  const years = new Map<string, Map<number, number[]>>();
  for (const [name, year, value] of rows) {
    const ofName = years.get(name) ?? new Map<number, number[]>();
    years.set(name, ofName);
    const ofYear = ofName.get(year);
    if (ofYear) ofYear.push(value);
    else ofName.set(year, [value]);
  }
  const inOrder = (m: Map<number, number[]>) => [...m].sort(([a], [b]) => a - b).flatMap(([, values]) => values);
  return new Map([...years].map(([name, m]) => [name, inOrder(m)]));
}

/** The values of the run itself, for comparison. */
export function valuesOf(run: Run): ReadonlyMap<string, readonly number[]> {
  return new Map(run.model.order.map((q) => [run.model.names.get(q)!, [...run.result.values.get(q)!]]));
}

/** How many values differ in any bit, or are missing on either side. */
export function differences(a: ReadonlyMap<string, readonly number[]>, b: ReadonlyMap<string, readonly number[]>) {
  const names = new Set([...a.keys(), ...b.keys()]);
  let count = 0;
  for (const name of names) {
    const [x = [], y = []] = [a.get(name), b.get(name)];
    for (let i = 0; i < Math.max(x.length, y.length); i++) if (!Object.is(x[i], y[i])) count++;
  }
  return count;
}

/** The text of a file of an export. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
