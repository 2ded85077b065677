/** Writes figures as a table of `data/`: the inverse of reading one. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { csvFormatRows } from 'd3-dsv';
import { FigureError, type Fault } from './faults.ts';
import type { Figure } from './figure.ts';
import { FIGURE_COLUMNS, readFigures } from './tables.ts';

/** Figures as the text of a table, sorted by series, place, year and edition. @throws FigureError when reading it back would find a fault. */
export function tableText(figures: readonly Figure[], file = 'table'): string {
  const rows = [...figures].sort(inOrder).map(cells);
  const text = `${csvFormatRows([[...FIGURE_COLUMNS], ...rows])}\n`;
  const faults: Fault[] = [];
  readFigures(text, file, faults);
  if (faults.length) throw new FigureError(faults);
  return text;
}

/** Write a table whole or not at all. @throws FigureError when the file exists and `force` is not set, when the figures have faults, or when the folder cannot be written. */
export function writeTable(path: string, figures: readonly Figure[], { force = false } = {}): void {
  const text = tableText(figures, basename(path));
  if (!force && existsSync(path))
    throw new FigureError(`The file "${path}" exists already; give another name, or force it to be replaced.`);
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new FigureError(`Cannot write "${path}": ${(error as Error).message}`);
  }
}

function inOrder(a: Figure, b: Figure): number {
  return (
    byCode(a.series, b.series) ||
    byCode(a.place, b.place) ||
    (a.year ?? 0) - (b.year ?? 0) ||
    byCode(a.edition, b.edition)
  );
}

/** By code points: the same order on every machine. */
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function cells(f: Figure): string[] {
  const number = (value: number | undefined) => (value === undefined ? '' : String(value));
  return [
    ...[f.series, f.place, number(f.year), number(f.value), number(f.low), number(f.high), f.unit, f.edition],
    ...[f.source, f.locator, f.grade, f.estimate ? 'e' : '', f.note],
  ];
}
