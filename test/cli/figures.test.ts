/** The command for what was published: lists, single figures, revisions, imports. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { afterAll, describe, expect, it } from 'vitest';
import { call } from './built.ts';
import { callHere } from './here.ts';

const folder = mkdtempSync(join(tmpdir(), 'burdenshift-figures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('burdenshift figures', () => {
  it('lists every series with units, editions, years and sources', async () => {
    const { code, stdout } = await callHere(['figures', '--json']);
    const list = JSON.parse(stdout) as { series: string; editions: string[]; units: string[]; years: number[] }[];
    const share = list.find((s) => s.series === 'nato.coreShare')!;
    expect([code, share.editions, share.units, share.years]).toEqual([
      0,
      ['2024-06', '2025-08', '2026-07'],
      ['percent'],
      [2014, 2026],
    ]);
  });

  it('lists the series of one publisher', async () => {
    const { stdout } = await callHere(['figures', 'weo', '--csv']);
    const rows = csvParse(stdout);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.every((row) => row['series']!.startsWith('weo.'))).toBe(true);
  });

  it('shows single figures with where they stand in their source', async () => {
    const { stdout } = await callHere(['figures', 'nato.coreShare', '--place', 'POL', '--edition', '2026-07', '--csv']);
    const [last] = csvParse(stdout).slice(-1);
    expect([last!['year'], last!['value'], last!['estimate'], last!['source']]).toEqual([
      '2026',
      '4.68',
      'e',
      'nato-2026-07',
    ]);
    expect(last!['locator']).not.toBe('');
  });
});

describe('burdenshift figures diff', () => {
  it.each([
    [['nato', '2025-08', '2026-07']],
    [['2025-08', '2026-07']],
    [['nato@2025-08', 'nato@2026-07']],
    [['nato.coreShare', '2025-08', '2026-07']],
  ])('%j shows that Poland 2025e went from 4.48 to 4.25 percent', async (words) => {
    const { code, stdout } = await callHere(['figures', 'diff', ...words, '--place', 'POL']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/nato\.coreShare +POL +2025 +4\.48 +4\.25 +−0\.23 +−5\.1 % +percent/);
  });

  it('gives as CSV the figures as published', async () => {
    const { stdout } = await callHere(['figures', 'diff', 'nato', '2025-08', '2026-07', '--place', 'EST', '--csv']);
    const row = csvParse(stdout).find((r) => r['year'] === '2025')!;
    expect([row['before'], row['after']]).toEqual(['3.37882703', '3.93']);
  });
});

describe('burdenshift figures import', () => {
  // Two states of the IMF's file, as it is published: tab-separated, one row for each state and subject.
  const weo = [
    'ISO\tWEO Subject Code\tScale\t2024\t2025\tEstimates Start After',
    'POL\tNGDP_RPCH\t\t2.9\t3.2\t2024',
    'POL\tNGDPD\tBillions\t917.8\t1,039.6\t2024',
  ].join('\n');
  const file = join(folder, 'weo.tsv');
  writeFileSync(file, `${weo}\n`);
  const words = [
    'figures',
    'import',
    'weo',
    'weo.tsv',
    '--edition',
    '2026-10',
    '--source',
    'imf-weo-2026-10',
    '--place',
    'POL',
  ];

  it('prints the rows of the new edition where no table is named', async () => {
    const { code, stdout } = await callHere(words, folder);
    const rows = csvParse(stdout);
    expect(code).toBe(0);
    expect(rows.map((r) => [r['series'], r['year'], r['value'], r['edition'], r['estimate']])).toEqual([
      ['weo.nominalGDPDollars', '2024', '917.8', '2026-10', ''],
      ['weo.nominalGDPDollars', '2025', '1039.6', '2026-10', 'e'],
      ['weo.realGrowth', '2024', '2.9', '2026-10', ''],
      ['weo.realGrowth', '2025', '3.2', '2026-10', 'e'],
    ]);
  });

  it('writes a table once, and again only when it is told to', async () => {
    const out = join(folder, 'out.csv');
    const first = await call([...words, '--out', out], folder);
    expect([first.code, first.stdout]).toEqual([0, '']);
    const second = await call([...words, '--out', out], folder);
    expect(second.code).toBe(1);
    expect(second.stderr).toContain('exists already');
    const third = await call([...words, '--out', out, '--force'], folder);
    expect(third.code).toBe(0);
    expect(csvParse(readFileSync(out, 'utf8'))).toHaveLength(4);
  });

  it('writes nothing when the file has faults', async () => {
    writeFileSync(join(folder, 'bad.tsv'), `${weo.replace('3.2', 'fast')}\n`);
    const bad = words.map((word) => (word === 'weo.tsv' ? 'bad.tsv' : word));
    const { code, stdout, stderr } = await callHere(bad, folder);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('bad.tsv');
    expect(stderr).toContain('"fast" is not a number');
  });
});
