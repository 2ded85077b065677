/** A sample of the campaign of faults: disks that take no more, and clocks that jump. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { CLI } from '../cli/built.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
let folder: string;
beforeEach(() => void made.push((folder = mkdtempSync(join(tmpdir(), 'burdenshift-faults-')))));

const RUN = ['run', 'today', '--draws', '1000', '--json', '--ally', 'NATO', '--years', '2035'];
const digestIn = (text: string) => (JSON.parse(text) as { manifest: { digest: string } }).manifest.digest;
const plain = () => digestIn(spawnSync(process.execPath, [CLI, ...RUN], { encoding: 'utf8' }).stdout);

/** A call where no file may have more than some blocks of a kilobyte, as on a disk that is almost full. */
function crowded(blocks: number, words: readonly string[], clock = '') {
  const script = `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`;
  const env = { ...process.env, CLOCK: clock };
  return spawnSync('bash', ['-c', script, process.execPath, ...(clock ? ['--import', CLOCKS] : []), CLI, ...words], {
    ...{ encoding: 'utf8', env },
  });
}

/** Sets the clock wrong as the environment says. */
const CLOCKS = fileURLToPath(new URL('../../trust/faults/wrongClock.mjs', import.meta.url));

describe('a disk that takes no more', { skip: process.platform === 'win32' }, () => {
  const words = (path: string) => ['export', 'today', '--format', 'json', '--quantities', 'spending', '--out', path];

  it('leaves the old file, no draft, and one clear sentence', () => {
    const path = join(folder, 'out.json');
    writeFileSync(path, 'the one before');
    const { status, stdout, stderr } = crowded(16, [...words(path), '--force']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`burdenshift: ${path}: the file would be larger than is allowed (EFBIG).\n`);
    expect(readdirSync(folder)).toEqual(['out.json']);
    expect(readFileSync(path, 'utf8')).toBe('the one before');
  });

  it('does not end a run that could be kept there', () => {
    const { status, stdout, stderr } = crowded(16, [...RUN, '--resume', join(folder, 'kept')], 'forth');
    expect([status, digestIn(stdout)]).toEqual([0, plain()]);
    // By a clock that leaps, it is time to keep the run at once.
    expect(stderr).toMatch(/^burdenshift: the run goes on and is no longer kept\. \S+kept: the file would be larger/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

it.each(['back', 'wild'])('a clock that goes %s changes no digest', (clock) => {
  const env = { ...process.env, CLOCK: clock };
  const run = spawnSync(process.execPath, ['--import', CLOCKS, CLI, ...RUN, '--resume', join(folder, 'kept')], {
    ...{ encoding: 'utf8', env },
  });
  expect([run.status, run.stderr]).toEqual([0, '']);
  expect(digestIn(run.stdout)).toBe(plain());
});
