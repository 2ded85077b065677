/** The campaign of faults: `npm run trust faults`; a name, as in `npm run trust faults -- clocks`, plays only what has it in its words. */
import { execFileSync } from 'node:child_process';
import { PLAYS } from './faults/plays.ts';
import { Stage } from './faults/stage.ts';
import { writeResult } from './result.ts';

const only = process.argv[2] ?? '';
execFileSync('npm', ['run', '--silent', 'build:code'], { stdio: 'inherit' });
const stage = new Stage(`${process.cwd()}/`);
const rows: (string | number)[][] = [];
const notes: string[] = [];
try {
  for (const { what, times, once } of PLAYS.filter((play) => play.what.includes(only))) {
    let [played, lost] = [0, 0];
    for (let i = 0; i < times; i++) {
      try {
        const why = await once(stage, i);
        if (why === undefined) played++;
        else if (!notes.some((note) => note.includes(what))) notes.push(`Not played: ${what}, since ${why}.`);
      } catch (error) {
        lost++;
        played++;
        process.stdout.write(`LOST ${what}, play ${i}: ${String(error)}\n`);
      }
    }
    rows.push([what, played, played - lost]);
    process.stdout.write(`${what}: ${played - lost} of ${played}\n`);
  }
} finally {
  stage.end();
}
const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
if (only === '')
  writeResult({
    ...{ name: 'faults', command: 'npm run trust faults' },
    figures: [
      { what: 'faults played', value: sum(1), unit: 'plays' },
      {
        what: 'survived: nothing lost, nothing half-written, the same digest afterwards',
        value: sum(2),
        unit: 'plays',
      },
    ],
    table: { head: ['fault', 'played', 'survived'], rows },
    notes,
  });
process.exitCode = sum(1) === sum(2) ? 0 : 1;
