/** What the command line says, and with which exit code, when something is wrong. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { call } from './built.ts';
import { callHere } from './here.ts';

const folder = mkdtempSync(join(tmpdir(), 'burdenshift-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

write('big.yaml', 'title: Big\nset:\n  spending.coreTarget: 500 %\n');
write('a.yaml', 'title: A\nextends: b\n');
write('b.yaml', 'title: B\nextends: a\n');
write('huge.yaml', `title: Huge\n# ${'x'.repeat(3e6)}\n`);
write('workbook.xlsx', 'this is no workbook');
mkdirSync(join(folder, 'folder.yaml'));
write('README.md', 'mine');
writeFileSync(join(folder, 'latin.yaml'), Buffer.from('title: M\u00fcller\n', 'latin1'));
for (const [name, parent] of Object.entries({ north: 'today', south: 'hague-2035' })) {
  mkdirSync(join(folder, name));
  write(`${name}/base.yaml`, `title: Base\nextends: ${parent}\n`);
  write(`${name}/mine.yaml`, 'title: Mine\nextends: base\n');
}

const shipped = fileURLToPath(new URL('../../data/', import.meta.url));
const WEO = 'weo-2025-10.csv';

/** A copy of the shipped tables with one of them changed. */
function tablesWith(name: string, file: string, change: (text: string) => string): void {
  cpSync(shipped, join(folder, name), { recursive: true });
  const path = join(folder, name, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${file}`);
  writeFileSync(path, after);
}
tablesWith('gap', WEO, (text) => text.replace(/^weo\.nominalGDPDollars,FRA,2025,.*\n/m, ''));
tablesWith('letter', WEO, (text) => text.replace(/^(weo\.realGrowth,FRA,2026),[^,]*/m, '$1,fast'));
tablesWith('twice', WEO, (text) => text.replace(/^(weo\.realGrowth,FRA,2026,.*\n)/m, '$1$1'));
tablesWith('source', 'sources-macro.csv', (text) => text.replace(/^imf-weo/m, 'imf-other'));

interface BadCall {
  readonly words: readonly string[];
  readonly code: 1 | 2;
  readonly says: readonly string[];
}
const CALLS: readonly BadCall[] = [
  { words: ['run', 'big.yaml'], code: 1, says: ['big.yaml:3:24:', 'from 0 % to 20 %, not 500 %'] },
  { words: ['check', 'big.yaml'], code: 1, says: ['big.yaml:3:24:', 'from 0 % to 20 %, not 500 %'] },
  { words: ['run', 'a.yaml'], code: 1, says: ['b.yaml:2:10:', 'a → b → a'] },
  { words: ['run', 'hague'], code: 1, says: ['There is no scenario "hague"', 'Known: brussels-2025'] },
  { words: ['run', 'hague-2036'], code: 1, says: ['Did you mean "hague-2035"?'] },
  { words: ['run', 'nothing.yaml'], code: 2, says: ['There is no file "nothing.yaml"'] },
  { words: ['run', 'folder.yaml'], code: 2, says: ['"folder.yaml" is a folder'] },
  { words: ['run', 'huge.yaml'], code: 2, says: ['has 3000015 bytes; a scenario file (.yaml) has at most 2000000'] },
  { words: ['run', 'latin.yaml'], code: 2, says: ['"latin.yaml" is not text in UTF-8'] },
  { words: ['run', '/dev/zero'], code: 2, says: ['has more than 2000000 bytes'] },
  { words: ['validate', '--cases', '/dev/zero'], code: 2, says: ['has more than 2000000 bytes'] },
  { words: ['run', 'today', '--data', 'gap'], code: 1, says: ['weo.nominalGDPDollars', 'FRA', '2025'] },
  { words: ['run', 'today', '--data', 'letter'], code: 1, says: [`${WEO}:`, 'fast'] },
  { words: ['figures', 'check', 'letter'], code: 1, says: [`${WEO}:`, 'fast'] },
  { words: ['figures', 'check', 'twice'], code: 1, says: [`${WEO}:`, 'stands on line'] },
  { words: ['figures', 'check', 'source'], code: 1, says: ['imf-weo'] },
  { words: ['run', '--data', 'nowhere'], code: 1, says: ['Cannot read the folder of figures "nowhere"'] },
  { words: ['run', '--set', 'spending.coreTarget=5'], code: 1, says: ['--set spending.coreTarget=5', 'write "5 %"'] },
  { words: ['run', '--set', 'spending.coreTarget'], code: 2, says: ['--set takes a name and a value'] },
  {
    words: ['run', '--edition', 'nato=2026'],
    code: 1,
    says: ['There is no edition "2026" of nato', '2024-06, 2025-08, 2026-07'],
  },
  { words: ['run', '--edition', 'nto=2026-07'], code: 1, says: ['Did you mean "nato"?'] },
  { words: ['run', '--ally', 'POLE'], code: 2, says: ['Did you mean "POL"?', 'EU27'] },
  { words: ['run', '--years', '1999'], code: 2, says: ['from 2014 to 2040, not "1999"'] },
  { words: ['run', '--years', '2035-2030'], code: 2, says: ['runs backward'] },
  { words: ['run', '--years', '2027-2028-2030'], code: 2, says: ['not "2027-2028-2030"'] },
  { words: ['run', '--years', '0x7ee'], code: 2, says: ['takes a year from 2014 to 2040, not "0x7ee"'] },
  { words: ['run', '--set', 'spending.coreTarget[constructor]=5 %'], code: 1, says: ['no "constructor" among'] },
  { words: ['list', 'constructor'], code: 2, says: ['There is no list of "constructor"'] },
  { words: ['list', '__proto__'], code: 2, says: ['There is no list of "__proto__"'] },
  { words: ['compare', 'today', 'hague-2035', '--ally', 'POL,EU27'], code: 2, says: ['states and not for EU27'] },
  { words: ['run', '\u001b[2J'], code: 1, says: ['There is no scenario "\\u001b[2J"'] },
  { words: ['run', '--by', 'country'], code: 2, says: ['--by takes "state" or "group"'] },
  { words: ['rum'], code: 2, says: ["unknown command 'rum'", 'Did you mean run?'] },
  { words: ['run', '--jsn'], code: 2, says: ["unknown option '--jsn'", 'Did you mean --json?'] },
  { words: ['explain', 'spending.extraCosts[POL,2035]'], code: 1, says: ['Did you mean "spending.extraCost"?'] },
  { words: ['explain', 'spending.extraCost'], code: 1, says: ['spending.extraCost[ALB,2035]'] },
  { words: ['explain'], code: 2, says: ["missing required argument 'quantity'"] },
  { words: ['compare', 'today'], code: 2, says: ['at least two scenarios'] },
  { words: ['explain', 'spending.extraCost[POL,2030,2035]'], code: 1, says: ['names 2 years; name one'] },
  { words: ['explain', 'spending.extraCost[POL]', '--depth', ''], code: 2, says: ['--depth takes a whole number'] },
  { words: ['run', '--draws', '0x10'], code: 2, says: ['--draws takes a whole number from 2'] },
  { words: ['run', '--draws', '1,0000'], code: 2, says: ['not "1,0000"'] },
  { words: ['run', '--json', '--csv'], code: 2, says: ["'--csv' cannot be used with option '--json'"] },
  { words: ['run', '--ally', 'POL', '--by', 'group'], code: 2, says: ['--by group leaves out POL'] },
  { words: ['compare', 'today', 'us-stays', '--quantity', 'spending.ramp'], code: 1, says: ['picks among options'] },
  { words: ['figures', '--place', 'POL'], code: 2, says: ['among the figures of one series'] },
  { words: ['statements', 'S9', '--check', 'x'], code: 2, says: ['not for both'] },
  { words: ['book', '--out', '.'], code: 2, says: ['exists already'] },
  {
    words: ['export', 'today', '--format', 'csv', '--out', '/proc/x.csv'],
    code: 1,
    says: ['/proc/x.csv: there is no'],
  },
  { words: ['list', 'leverz'], code: 2, says: ['Did you mean "levers"?'] },
  { words: ['figures', 'nato.coreshare'], code: 1, says: ['Did you mean "nato.coreShare"?'] },
  { words: ['figures', 'nato.coreShare', '--place', 'ISL'], code: 1, says: ['no figure for ISL'] },
  { words: ['figures', 'diff', 'nato', '2025-07', '2026-07'], code: 1, says: ['Did you mean "2025-08"?'] },
  { words: ['figures', 'diff', '2025-08'], code: 2, says: ['two editions'] },
  {
    words: ['figures', 'import', 'nata', 'workbook.xlsx', '--edition', 'x', '--source', 'y'],
    code: 2,
    says: ['Did you mean "nato"?'],
  },
  { words: ['figures', 'import', 'nato', 'workbook.xlsx'], code: 2, says: ["required option '--edition"] },
  {
    words: ['figures', 'import', 'nato', 'workbook.xlsx', '--edition', '2026-07', '--source', 'nato-2026-07'],
    code: 1,
    says: ['workbook.xlsx: This is not a readable .xlsx workbook'],
  },
];

describe('a call that cannot be answered', () => {
  it.each(CALLS)('$words ends with $code and says why on stderr alone', async ({ words, code, says }) => {
    const outcome = await callHere(words, folder);
    for (const part of says) expect(outcome.stderr).toContain(part);
    expect(outcome.stderr).toMatch(/^burdenshift: /);
    expect(outcome.stderr).not.toContain('    at '); // no stack: the fault is not ours
    expect([outcome.code, outcome.stdout]).toEqual([code, '']);
  });

  // A file with a fault, a wrong word, a word too few, a file without end: the four ways to leave.
  const SAMPLE = CALLS.filter(({ words }) => /^(run big.yaml|rum|explain|run \/dev\/zero)$/.test(words.join(' ')));
  it.each(SAMPLE)('$words does so as a process of its own', async ({ words }) => {
    expect(await call(words, folder)).toEqual(await callHere(words, folder));
    expect(SAMPLE).toHaveLength(4);
  });
});

describe('a call that can be answered', () => {
  it('names the option of a choice, not its place in the list', async () => {
    expect((await call(['explain', 'spending.ramp'])).stdout).toMatch(/^ramp = linear\n/);
  });

  it('takes the last of two settings that reach the same cells, wherever the first stood', async () => {
    const both = ['--set', 'spending.coreTarget[POL]=5 %', '--set', 'spending.coreTarget=3 %'];
    const words = (...more: string[]) => ['run', 'hague-2035', ...more, '--ally', 'POL', '--json'];
    const [again, once] = await Promise.all([
      callHere(words('--set', 'spending.coreTarget=4 %', ...both)),
      callHere(words(...both)),
    ]);
    const digest = (text: string) => (JSON.parse(text) as { manifest: { digest: string } }).manifest.digest;
    expect(digest(again.stdout)).toBe(digest(once.stdout));
  });

  it('keeps files of one name in two folders apart, and what each builds on', async () => {
    const { stdout } = await callHere(['compare', 'north/mine.yaml', 'south/mine.yaml', '--ally', 'DEU'], folder);
    // The Hague asks 3.5 % of Germany by 2035, today asks nothing.
    expect(stdout).toMatch(/Germany +0\.0 +\d\d\.\d /);
    expect(stdout).toContain('Settings, north/mine.yaml → south/mine.yaml');
  });
});
