/** docs/trust.md says what the campaigns found, and nothing else. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { pageOf } from '../../trust/page.ts';
import { readResults, writeResult } from '../../trust/result.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'burdenshift-trust-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FOUND = {
  ...{ name: 'fuzz', command: 'npm run trust fuzz' },
  figures: [
    { what: 'scenario files', value: 123456, unit: 'inputs' },
    { what: 'took', value: 3.14159, unit: 's' },
  ],
};

describe('docs/trust.md', () => {
  it('is what the results give (npm run trust)', () => {
    expect(readFileSync(join(ROOT, 'docs/trust.md'), 'utf8')).toBe(pageOf(readResults(ROOT)));
  });

  it('shows figures with their units, the command and the machine', () => {
    writeResult({ ...FOUND, table: { head: ['room', 'lines, %'], rows: [['a | b', 99.5]] }, notes: ['One.'] }, folder);
    const page = pageOf(readResults(folder));
    expect(page).toContain('| scenario files | 123,456 | inputs |\n| took | 3.142 | s |');
    expect(page).toContain('| room | lines, % |\n| --- | ---: |\n| a \\| b | 99.5 |\n\n- One.');
    expect(page).toMatch(/`npm run trust fuzz`, \d{4}-\d\d-\d\d, .+ cores, Node v\d+/);
  });

  it('says what was not measured', () => {
    expect(pageOf(new Map())).toMatch(/## Load held\n\n.+\n\nNot measured yet\./);
  });
});

describe('a result', () => {
  it.each([
    ['date', { date: 'today' }, 'a day such as 2027-01-31'],
    ['figures', { figures: [{ what: 'x', value: '1', unit: 's' }] }, 'a list of { what, value, unit }'],
    ['figures', { figures: [{ what: 'x', value: 1 }] }, 'a list of { what, value, unit }'],
    ['command', { command: ' ' }, 'a text with something in it'],
    ['table', { table: { head: ['a'], rows: [[1, 2]] } }, 'as wide as its head'],
    ['name', { name: 'other' }, '"broken"'],
  ])('with a wrong %s is refused with its file: %j', (field, wrong, wanted) => {
    const own = join(folder, field);
    mkdirSync(join(own, 'trust/results'), { recursive: true });
    const right = { ...FOUND, name: 'broken', date: '2027-01-31', machine: 'a machine' };
    writeFileSync(join(own, 'trust/results/broken.json'), JSON.stringify({ ...right, ...wrong }));
    expect(() => readResults(own)).toThrow(`trust/results/broken.json: "${field}" is not ${wanted}.`);
  });
});
