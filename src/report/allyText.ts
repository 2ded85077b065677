/** The view of one state as text for the terminal. */
import type { Run } from '../run/run.ts';
import { allyView, rankOf } from './allyView.ts';
import { writeInRow, writeUnitInWords } from './number.ts';
import { trailOf } from './runText.ts';
import { textTable, wrap } from './textTable.ts';

/** Every subject seen from one state, in a few years; `allies` are those it is ranked among. */
export function allyText(run: Run, state: string, years: readonly number[], allies: readonly string[]): string {
  const horizon = years.at(-1)!;
  const name = run.names.states[state] ?? state;
  const tables = allyView(run, state, years).map(({ title, lines }) => {
    const rows = lines.map((line) => [
      `  ${line.label}`,
      ...line.values.map((v) => writeInRow(v, line.unit)),
      writeUnitInWords(line.unit),
    ]);
    return [[title], ...rows];
  });
  const rank = rankOf(run, 'spending.coreShare', state, allies, horizon);
  const burden = rankOf(run, 'spending.extraPerHead', state, allies, horizon);
  const places = `Among the 32 allies, ${name} is number ${rank} by share of GDP and number ${burden} by extra spending per head in ${horizon}.`;
  const table = textTable(
    ['', ...years.map(String), 'unit'],
    tables.flatMap((rows, i) => (i === 0 ? rows : [null, ...rows])),
    [0, years.length + 1],
  );
  return [`${name} under “${run.story.title}”`, table, wrap(places, 100), wrap(trailOf(run), 100)].join('\n\n');
}
