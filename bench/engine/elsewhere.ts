/** SDEverywhere on the exported model of the same run, timed beside our kernel; its packages are installed where they can be. */
import { execFileSync } from 'node:child_process';
import { sheetOf } from '../../src/export/interchange/flatten.ts';
import { vensimText } from '../../src/export/interchange/vensim.ts';
import type { Run } from '../../src/run/run.ts';
import { agreementOf } from '../interchange/agreement.ts';
import { compileElsewhere, isInstalled } from '../interchange/otherEngine.ts';

/** Largest difference, relative to the value, at which both still compute the same model. */
const SAME = 1e-9;

/** Milliseconds of one run of its compiled code, all values computed and none picked up, as `time` finds them; or why that was not measured. */
export async function elsewhereTime(run: Run, time: (work: () => void) => number): Promise<number | string> {
  const missing = install();
  if (missing) return missing;
  const sheet = sheetOf(run, run.model.order);
  const compiled = await compileElsewhere(vensimText(sheet), 'vensim', [...sheet.cells.values()].flat());
  const values = compiled.run();
  const { largest, where } = agreementOf(run, sheet, (line) => values.get(compiled.idOf(line)) ?? []);
  if (!(largest <= SAME)) return `its values differ by ${largest.toExponential(1)} (${where})`;
  return time(() => compiled.runOnly(run.result.years.length));
}

/** Why its packages are not there; undefined where they are. */
function install(): string | undefined {
  if (isInstalled()) return undefined;
  const words = ['ci', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', 'bench/interchange'];
  try {
    execFileSync('npm', words, { stdio: 'pipe', timeout: 120_000 });
    return undefined;
  } catch {
    return 'its packages could not be installed';
  }
}
