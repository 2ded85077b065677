/** What Stryker's report says, as figures and a table. */
import type { Figure, Table } from '../result.ts';

/** The part of Stryker's report that counts. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

const NOTICED = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];

/** All files with their scores, and the score of all together. */
export function tableOf(reports: readonly Report[]): { readonly figures: readonly Figure[]; readonly table: Table } {
  const files = reports.flatMap(({ files: own }) => Object.entries(own)).sort(([a], [b]) => (a < b ? -1 : 1));
  const counted = files.map(([file, { mutants }]) => {
    const count = (statuses: readonly string[]) => mutants.filter((m) => statuses.includes(m.status)).length;
    return { file, noticed: count(NOTICED), missed: count(MISSED) };
  });
  const tried = counted.filter(({ noticed, missed }) => noticed + missed > 0);
  const sum = (part: 'noticed' | 'missed') => tried.reduce((total, row) => total + row[part], 0);
  const [noticed, missed] = [sum('noticed'), sum('missed')];
  return {
    figures: [
      { what: 'faults put in', value: noticed + missed, unit: 'faults' },
      { what: 'noticed by the tests', value: scoreOf(noticed, missed), unit: '%' },
    ],
    table: {
      head: ['file', 'faults', 'noticed', 'survived', 'score, %'],
      rows: tried.map((r) => [r.file, r.noticed + r.missed, r.noticed, r.missed, scoreOf(r.noticed, r.missed)]),
    },
  };
}

const scoreOf = (noticed: number, missed: number) => Math.round((1000 * noticed) / (noticed + missed)) / 10;
