/** What Stryker's report says, as figures, a table and what is said of the faults that nobody can notice. */
import type { Figure, Table } from '../result.ts';
import { EQUIVALENT } from './equivalent.ts';

/** A fault as Stryker reports it; lines and columns are 1-based, the end is the column after the last. */
export interface Mutant {
  readonly status: string;
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
}
interface Place {
  readonly line: number;
  readonly column: number;
}

/** The part of Stryker's report that counts. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

/** Figures, a table with a row for each file, and how many faults are equivalent for each reason. */
export interface Score {
  readonly figures: readonly Figure[];
  readonly table: Table;
  readonly reasons: ReadonlyMap<string, number>;
}

const NOTICED = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];

/** All files with their scores, and the score of all together. */
export function scoreOf(reports: readonly Report[]): Score {
  const files = reports.flatMap(({ files: own }) => Object.entries(own)).sort(([a], [b]) => (a < b ? -1 : 1));
  const counted = files.map(([file, { source, mutants }]) => {
    const missed = mutants.filter((m) => MISSED.includes(m.status));
    const reasons = missed.flatMap((m) => reasonFor(file, source.split('\n'), m) ?? []);
    return { file, reasons, missed: missed.length, noticed: mutants.filter((m) => NOTICED.includes(m.status)).length };
  });
  const tried = counted.filter(({ noticed, missed }) => noticed + missed > 0);
  const all = tried.flatMap((row) => row.reasons);
  const sum = (part: 'noticed' | 'missed') => tried.reduce((total, row) => total + row[part], 0);
  const [noticed, missed] = [sum('noticed'), sum('missed')];
  return {
    figures: [
      { what: 'faults put in', value: noticed + missed, unit: 'faults' },
      { what: 'noticed by the tests', value: share(noticed, missed), unit: '%' },
      { what: 'not noticed, but equivalent: no input tells them from the code', value: all.length, unit: 'faults' },
      { what: 'noticed by the tests, equivalent ones left out', value: share(noticed, missed - all.length), unit: '%' },
    ],
    table: {
      head: ['file', 'faults', 'noticed', 'survived', 'of these equivalent', 'score, %'],
      rows: tried.map((r) => [
        ...[r.file, r.noticed + r.missed, r.noticed, r.missed, r.reasons.length],
        share(r.noticed, r.missed),
      ]),
    },
    reasons: new Map([...new Set(all)].map((reason) => [reason, all.filter((other) => other === reason).length])),
  };
}

/** Why a fault cannot be noticed, where that was found out; of a fault over several lines the first is compared. */
function reasonFor(file: string, lines: readonly string[], { location, replacement }: Mutant): string | undefined {
  const { start, end } = location;
  const line = lines[start.line - 1] ?? '';
  const original = line.slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined);
  return EQUIVALENT.find(
    (e) => e.file === file && line.includes(e.line) && e.original === original && e.replacement === replacement,
  )?.reason;
}

const share = (noticed: number, missed: number) => Math.round((1000 * noticed) / (noticed + missed)) / 10;
