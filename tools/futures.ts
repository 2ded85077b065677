/** Computes what docs/futures.md tells: the sweep of its design in a folder that goes again, its boxes and its regrets. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  compareRegrets,
  discover,
  futuresPage,
  groupsOf,
  inputsOf,
  openShipped,
  openSweep,
  questionOf,
  readSweep,
  runSweep,
  targetOf,
  type Futures,
} from '../src/index.ts';

const DESIGN = 'sweeps/ramp-and-shift.yaml';
const RESIDUAL = (year: number) => `ledger.groupResidual[NATO_EXCEPT_US,${year}]`;
const COST = 'burden.groupCumulativeExtra[NATO_EXCEPT_US,2035]';

/** The page, from the product in `root`. */
export async function futuresText(root: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'burdenshift-futures-'));
  try {
    const design = readFileSync(join(root, DESIGN), 'utf8');
    const sweep = await openSweep(openShipped(), { file: DESIGN, text: design });
    await runSweep(sweep, join(folder, 'futures'));
    const futures = await readSweep(join(folder, 'futures'));
    const { title, digest } = futures.manifest;
    const regretCommand = `burdenshift discover futures --regret --policy spending.ramp --outcome "${RESIDUAL(2030)}" --outcome "${COST} less"`;
    return futuresPage({
      ...{ title, digest, design, sweepCommand: `burdenshift sweep ${DESIGN} --out futures` },
      answers: [answer(futures, 2035), answer(futures, 2030)],
      regrets: {
        command: regretCommand,
        found: compareRegrets(futures, { goals: [RESIDUAL(2030), `${COST} less`], policy: ['spending.ramp'] }),
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function answer(futures: Futures, year: number) {
  const question = questionOf(futures.manifest, { outcome: RESIDUAL(year) });
  const groups = groupsOf(futures)!;
  const found = discover(inputsOf(futures), targetOf(futures, question), { groups });
  return {
    ...{ heading: `In ${year}`, claim: 'the pledge does not pay for the shift', question, found },
    command: `burdenshift discover futures --outcome "${RESIDUAL(year)}"`,
  };
}
