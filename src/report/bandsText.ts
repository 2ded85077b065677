/** A run with draws as text: the headline and the table of the central run, then what the runs lie between. */
import { bandedHeadline, BAND, bandRows, medianAndBand, type BandRow, type Measure } from './bands.ts';
import { convergenceInWords, convergenceOf } from './convergence.ts';
import { plain } from './headline.ts';
import { groupName, mainTable, runNotes, trailOf, type TableWishes } from './runText.ts';
import { fixed } from './number.ts';
import { textTable, wrap } from './textTable.ts';
import type { UncertainRun } from '../run/uncertain.ts';

const WIDTH = 100;
const SHOWN: readonly (readonly [Measure, string])[] = [
  ['share', 'share, %'],
  ['spending', 'spending'],
  ['extra', 'extra'],
  ['extraPerHead', 'per head'],
];

/** Headline with bands, then for each year the central table and the table of medians and bands. */
export function bandsText(uncertain: UncertainRun, wishes: TableWishes): string {
  const { run, manifest } = uncertain;
  const draws = fixed(manifest.draws, 0);
  const tables = wishes.years.flatMap((year) => [
    `${year}, central run\n${mainTable(run, wishes, year)}`,
    `${year}, ${draws} runs: median and what ${BAND.words} lie between\n${bandTable(uncertain, wishes, year)}`,
  ]);
  const notes =
    `${runNotes(run)} In each run every number with a range is drawn from it; 10 % of runs lie below a band and 10 % above. ` +
    'Shares of runs say how far the stated ranges carry, not how likely anything is. What is set does not vary. ' +
    convergenceInWords(convergenceOf(uncertain, wishes.years));
  const sentence = wrap(plain(bandedHeadline(uncertain)), WIDTH);
  return [sentence, ...tables, wrap(notes, WIDTH), wrap(trailOf(run, uncertain), WIDTH)].join('\n\n');
}

function bandTable(uncertain: UncertainRun, wishes: TableWishes, year: number): string {
  const { run } = uncertain;
  const head = ['', ...SHOWN.flatMap(([, title]) => [title, BAND.words])];
  const line = (row: BandRow, name: string) => [
    name,
    ...SHOWN.flatMap(([measure]) => medianAndBand(row.ranges[measure], measure)),
  ];
  const states = wishes.by === 'group' ? [] : bandRows(uncertain, 'state', wishes.states, [year]);
  const sorted = [...states].sort(
    (a, b) => b.ranges.extra.median - a.ranges.extra.median || b.ranges.spending.median - a.ranges.spending.median,
  );
  const groups = wishes.by === 'state' ? [] : bandRows(uncertain, 'group', wishes.groups, [year]);
  const stateLines = sorted.map((row) => line(row, run.names.states[row.place] ?? row.place));
  const groupLines = groups.map((row) => line(row, groupName(run, row.place)));
  const rule = stateLines.length && groupLines.length ? [null] : [];
  return textTable(head, [...stateLines, ...rule, ...groupLines]);
}
