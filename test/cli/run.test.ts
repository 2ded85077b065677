/** The command line as its users meet it: data on stdout, talk on stderr, exit codes, any folder. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { afterAll, describe, expect, it } from 'vitest';
import { ALLIES, GROUP_MEMBERS, SPENDING_UNITS, VERSION, type SpendingRow } from '../../src/index.ts';
import { expectGolden } from '../golden.ts';
import { run } from '../run/shipped.ts';
import { call, CLI } from './built.ts';
import { callHere } from './here.ts';

const elsewhere = mkdtempSync(join(tmpdir(), 'burdenshift-cli-'));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

interface RunJson {
  readonly manifest: { readonly digest: string; readonly scenario: string };
  readonly headline: string;
  readonly states: readonly SpendingRow[];
  readonly groups: readonly SpendingRow[];
}

describe('burdenshift run', () => {
  it('prints headline and table, as in the golden file', async () => {
    const { code, stdout, stderr } = await call(['run', 'hague-2035']);
    expect([code, stderr]).toEqual([0, '']);
    expectGolden('run-hague-2035.txt', stdout);
  });

  it('runs brussels-2025 where no scenario is named', async () => {
    const [named, unnamed] = await Promise.all([call(['run', 'brussels-2025']), call(['run'])]);
    expect(unnamed.stdout).toBe(named.stdout);
  });

  it('gives as JSON every ally, group and year with every number, to the last bit', async () => {
    const { code, stdout } = await call(['run', 'hague-2035', '--json']);
    const json = JSON.parse(stdout) as RunJson;
    const years = Array.from({ length: 2035 - 2014 + 1 }, (_, i) => 2014 + i);
    expect(code).toBe(0);
    expect(json.states.map((r) => `${r.place} ${r.year}`)).toEqual(
      ALLIES.flatMap((p) => years.map((y) => `${p} ${y}`)),
    );
    expect(json.groups).toHaveLength(Object.keys(GROUP_MEMBERS).length * years.length);
    for (const row of [...json.states, ...json.groups])
      for (const column of Object.keys(SPENDING_UNITS) as (keyof typeof SPENDING_UNITS)[])
        if (typeof row[column] !== 'number') expect.fail(`${row.place} ${row.year} has no ${column}`);
    const nato = json.groups.find((r) => r.place === 'NATO' && r.year === 2035)!;
    const parts = json.states.filter((r) => r.year === 2035).reduce((sum, r) => sum + r.extra, 0);
    expect(parts).toBe(nato.extra);
  });

  it('has the digest of the library: two processes, one truth', async () => {
    const { stdout } = await call(['run', 'hague-slow', '--json', '--years', '2035']);
    expect((JSON.parse(stdout) as RunJson).manifest.digest).toBe(run('hague-slow').manifest.digest);
  });

  it('gives as CSV the same numbers as in JSON', async () => {
    const words = ['run', 'brussels-2025', '--ally', 'POL,EU27', '--years', '2030,2035'];
    const [csv, json] = await Promise.all([callHere([...words, '--csv']), callHere([...words, '--json'])]);
    const rows = csvParse(csv.stdout);
    const { states, groups } = JSON.parse(json.stdout) as RunJson;
    expect(rows.map((r) => [r['place'], Number(r['year']), Number(r['extra']), Number(r['share'])])).toEqual(
      [...states, ...groups].map((r) => [r.place, r.year, r.extra, r.share]),
    );
    expect(rows).toHaveLength(4);
  });

  it('takes levers from the command line as it takes them from a file', async () => {
    const file = join(elsewhere, 'mine.yaml');
    writeFileSync(
      file,
      'title: Mine\nextends: hague-2035\nset:\n  spending.coreTarget: 5 %\n  spending.deadline[POL]: 2030\n',
    );
    const [byFile, byWords] = await Promise.all([
      callHere(['run', './mine.yaml', '--json'], elsewhere),
      callHere(
        ['run', 'hague-2035', '--set', 'spending.coreTarget=5 %', '--set', 'spending.deadline[POL]=2030', '--json'],
        elsewhere,
      ),
    ]);
    const digest = (text: string) => (JSON.parse(text) as RunJson).manifest.digest;
    expect(digest(byWords.stdout)).toBe(digest(byFile.stdout));
  });

  it('follows a parent that stands in a file beside the scenario', async () => {
    writeFileSync(
      join(elsewhere, 'parent.yaml'),
      'title: Parent\nextends: hague-2035\nset:\n  spending.coreTarget: 4 %\n',
    );
    writeFileSync(join(elsewhere, 'child.yaml'), 'title: Child\nextends: parent\n');
    const { stdout } = await call(['run', 'child.yaml', '--json', '--years', '2035', '--ally', 'ESP'], elsewhere);
    expect((JSON.parse(stdout) as RunJson).states[0]!.share).toBeCloseTo(0.04, 12);
  });
});

describe('the other commands', () => {
  it('explain opens a number down to publisher, edition and place, or to a reason', async () => {
    const { code, stdout } = await call(['explain', 'spending.extraCost[POL,2035]', '--depth', '12']);
    expect(code).toBe(0);
    expectGolden('explain-poland.txt', stdout);
  });

  it('explain gives every leaf as JSON', async () => {
    const { stdout } = await callHere(['explain', 'burden.groupExtraCost[BALTIC,2030]', '--json']);
    const { leaves, value } = JSON.parse(stdout) as { leaves: { leaf: { kind: string } }[]; value: number };
    expect(value).toBe(0); // all three spend more than 3.5 % already
    expect(leaves.every((l) => ['figure', 'assumed', 'missing', 'set', 'option'].includes(l.leaf.kind))).toBe(true);
    expect(leaves.length).toBeGreaterThan(20);
  });

  it('compare puts scenarios side by side and lists the settings that differ', async () => {
    const { code, stdout } = await callHere(['compare', 'two-percent', 'hague-2035', '--ally', 'FRA,ITA']);
    expect(code).toBe(0);
    expect(stdout).toContain('spending.coreTarget: 2 % → 3.5 %');
    expect(stdout).toMatch(/France +0\.0 +48\.4 +48\.4/);
  });

  it('compare writes the difference of two shares in points: 3.5 % less 2.22 %, by hand', async () => {
    // France stays at its share of 2026, 2.22 %, where the target is 2 %.
    const words = ['compare', 'two-percent', 'hague-2035', '--ally', 'FRA', '--quantity', 'spending.coreShare'];
    expect((await callHere(words)).stdout).toMatch(/France +2\.22 % +3\.50 % +1\.28 points/);
  });

  it('compare writes what is itself a difference of shares in points: 3.5 % less 2.22 %, by hand', async () => {
    // France stands at 2.22 % in 2026: 1.28 points below 3.5 %, and above 2 %.
    const words = ['compare', 'hague-2035', 'two-percent', '--ally', 'FRA', '--year', '2026'];
    const { stdout } = await callHere([...words, '--quantity', 'spending.distanceToTarget']);
    expect(stdout).toMatch(/France +1\.28 points +0\.00 points +−1\.28 points/);
  });

  it('compare takes groups without being told the quantity of groups', async () => {
    const words = ['compare', 'two-percent', 'hague-2035', '--ally', 'NATO_EXCEPT_US'];
    const { code, stdout } = await callHere(words);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^extra core spending of the group, 2035, USD bn/);
    expect(stdout).toBe((await callHere([...words, '--quantity', 'burden.groupExtraCost'])).stdout);
  });

  it('says which series have no edition of the pinned name, and nothing where all have it', async () => {
    // SIPRI's burden is there in 2026-04 alone, its spending in both.
    const [sipri, nato] = await Promise.all(
      ['sipri=2025-04', 'nato=2025-08'].map((pin) => callHere(['run', 'two-percent', '--edition', pin])),
    );
    expect(sipri!.stderr).toContain('sipri.militaryBurden has no edition 2025-04 and is read in 2026-04.');
    expect([nato!.code, nato!.stderr]).toEqual([0, '']);
  });

  it.each(['scenarios', 'levers', 'quantities', 'states', 'groups'])(
    'list %s gives text, and JSON that parses',
    async (what) => {
      const [text, json] = await Promise.all([callHere(['list', what]), callHere(['list', what, '--json'])]);
      expect([text.code, json.code]).toEqual([0, 0]);
      const rows = JSON.parse(json.stdout) as Record<string, string>[];
      expect(text.stdout.trimEnd().split('\n')).toHaveLength(rows.length + 2);
      expect(text.stdout.split('\n')[2]).toMatch(
        new RegExp(`^${Object.values(rows[0]!)[0]!.replaceAll('.', '\\.')} {2,}`),
      );
    },
  );

  it('check says that a sound scenario and the shipped tables are sound', async () => {
    writeFileSync(join(elsewhere, 'sound.yaml'), 'title: Sound\nextends: today\n');
    const [file, tables] = await Promise.all([
      callHere(['check', 'sound.yaml'], elsewhere),
      callHere(['figures', 'check']),
    ]);
    expect([file.code, file.stdout]).toEqual([0, 'sound.yaml is sound: "Sound", 0 settings, through sound → today.\n']);
    expect(tables.stdout).toMatch(/^shipped tables: \d+ tables are sound\.\n$/);
  });

  it('--version and --help go to stdout', async () => {
    const [version, help] = await Promise.all([call(['--version']), call(['--help'])]);
    expect([version.code, version.stdout]).toEqual([0, `${VERSION}\n`]);
    expect(help.stdout).toContain(
      'Exit codes: 0 done, 1 the input has faults, 2 wrong usage, 3 a fault in burdenshift itself.',
    );
  });
});

describe('the process', () => {
  it('ends quietly when the reader has read enough', async () => {
    const code = await new Promise((resolve) => {
      const child = spawn(process.execPath, [CLI, 'run', 'hague-2035', '--json'], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let said = '';
      child.stderr.on('data', (text: Buffer) => (said += text.toString()));
      child.stdout.once('data', () => child.stdout.destroy());
      child.on('close', (status) => resolve([status, said]));
    });
    expect(code).toEqual([0, '']);
  });

  it('works from another folder', async () => {
    const { code, stdout } = await call(['run', 'today', '--ally', 'NATO'], elsewhere);
    expect([code, stdout.startsWith('Under “Today”, the allies')]).toEqual([0, true]);
  });
});
