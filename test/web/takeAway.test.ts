/** What is taken away from the workbench: each file out of a real download, read by readers written elsewhere, holds the numbers of the run. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { csvParse } from 'd3-dsv';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ALLIES,
  BRIEF_BANDS,
  briefHtml,
  briefOf,
  exportRun,
  FONTS,
  read,
  runUncertain,
  SUBJECTS,
  type ExportFormat,
  type Run,
} from '../../src/index.ts';
import { run as runOf } from '../run/shipped.ts';
import { byName, digestFrom, valuesOf } from '../export/runs.ts';
import { openSite, visit, type Site, type Visit } from './site.ts';

let site: Site;
let v: Visit;
let run: Run;
beforeAll(async () => {
  run = runOf('hague-2035', { set: { 'spending.coreTarget[ESP]': '2.1 %' } });
  site = await openSite();
  v = await visit(site, '#/?s=hague-2035&-spending.coreTarget[ESP]=2.1+%25', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await v.page.getByRole('button', { name: 'Take away' }).click();
}, 120_000);
afterAll(() => site?.close());

async function download(label: string): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const [file] = await Promise.all([
    v.page.waitForEvent('download'),
    v.page.locator('header').getByRole('button', { name: label, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

type Row = readonly [quantity: string, year: number, value: number];
/** The digest of values as a reader found them, computed anew. */
const digestOf = (rows: Iterable<Row>) => digestFrom(byName(rows));

describe('a file, read by a reader written elsewhere, gives the digest of the run when its numbers are hashed anew:', () => {
  it('Parquet, which also tells the digest', async () => {
    const { name, bytes } = await download('Parquet');
    expect(name).toBe('hague-2035.parquet');
    const file = bytes.buffer;
    const rows = await parquetReadObjects({ file });
    expect(digestOf(rows.map((r) => [r['quantity'], r['year'], r['value']] as Row))).toBe(run.manifest.digest);
    const told = parquetMetadata(file).key_value_metadata?.find(({ key }) => key === 'digest')?.value;
    expect(told).toBe(run.manifest.digest);
  });

  it('JSON, which also tells the digest', async () => {
    const { years, series, manifest } = JSON.parse(strFromU8((await download('JSON')).bytes)) as {
      readonly years: readonly number[];
      readonly manifest: { readonly digest: string };
      readonly series: readonly { readonly quantity: string; readonly values: readonly number[] }[];
    };
    const rows = series.flatMap((s) => years.map((year, y): Row => [s.quantity, year, s.values[y]!]));
    expect(digestOf(rows)).toBe(run.manifest.digest);
    expect(manifest.digest).toBe(run.manifest.digest);
  });

  it('IAMC', async () => {
    const names = new Map([...run.model.names.values()].map((name) => [variableHead(name), name]));
    const wide = csvParse(strFromU8((await download('IAMC')).bytes));
    const years = wide.columns.filter((column) => /^\d{4}$/.test(column));
    const long = wide.flatMap((r) =>
      years.map((year): Row => [names.get(r['variable']!.split('|').slice(0, 2).join('|'))!, +year, +r[year]!]),
    );
    expect(digestOf(long)).toBe(run.manifest.digest);
  });

  it('XLSX', async () => {
    const { sheets } = await readXlsx((await download('XLSX')).bytes);
    const subjects = sheets.filter((sheet) => sheet.name in SUBJECTS);
    expect(subjects.map((s) => s.name)).toEqual(Object.keys(SUBJECTS));
    const rows = subjects.flatMap(({ rows: [head, ...body] }) =>
      body.flatMap((row) =>
        row.flatMap((cell, i) => (typeof head![i] === 'number' ? [[String(row[0]), head![i], cell] as Row] : [])),
      ),
    );
    // A spreadsheet knows no negative zero.
    const plain = (values: readonly number[]) => values.map((x) => x + 0);
    expect(new Map([...byName(rows)].map(([name, values]) => [name, plain(values)]))).toEqual(
      new Map([...valuesOf(run)].map(([name, values]) => [name, plain(values)])),
    );
  });
});

/** `spending.extraCost` → `Spending|Extra Cost`. */
const variableHead = (name: string) =>
  name
    .split('.')
    .map((part) => part.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/(^| )[a-z]/g, (letter) => letter.toUpperCase()))
    .join('|');

it('Zip holds the main table, the scenario and a citation that names the digest', async () => {
  const zip = unzipSync((await download('Zip')).bytes);
  const spain = csvParse(strFromU8(zip['main.csv']!)).find((r) => r['place'] === 'ESP' && r['year'] === '2035')!;
  expect(Object.values(spain).map(Number)).toContain(read(run, 'spending.extraCost', ['ESP'], 2035));
  expect(strFromU8(zip['hague-2035.yaml']!)).toContain('2.1 %');
  expect(strFromU8(zip['CITATION.cff']!)).toContain(run.manifest.digest);
});

it.each<readonly [string, ExportFormat]>([
  ['CSV', 'csv'],
  ['Vensim', 'vensim'],
  ['XMILE', 'xmile'],
])('%s is the file that "burdenshift export" writes, byte by byte', async (label, format) => {
  const { name, bytes } = await download(label);
  const [own] = await exportRun(run, format, { subjects: SUBJECTS });
  expect(name).toBe(own!.name);
  expect(Buffer.from(bytes).equals(own!.bytes)).toBe(true);
});

it('the brief is that of the library, with its ranges', async () => {
  const { name, bytes } = await download('Brief');
  const drawn = await runUncertain(run, { draws: 1000, seed: 1, quantities: BRIEF_BANDS });
  const own = await briefOf(run, { allies: ALLIES, uncertain: drawn });
  expect(name).toBe('hague-2035.html');
  const html = strFromU8(bytes).replace(/src: url\(data:font\/woff2[^)]*\)/g, '');
  const fonts = FONTS.map(({ family, range }) => ({ family, weight: range, base64: '' }));
  expect(html).toBe(briefHtml(own, fonts).replace(/src: url\(data:font\/woff2[^)]*\)/g, ''));
  expect(html).toContain(run.manifest.digest);
  expect(html).toContain(drawn.manifest.digest.slice(0, 16));
});

describe('lines to repeat and to cite', () => {
  const told = (label: string) => v.page.getByRole('region', { name: label, exact: true }).innerText();

  it('the program in TypeScript prints the digest of the run', async () => {
    await v.page.getByRole('button', { name: 'Copy: TypeScript' }).click();
    const program = await v.page.evaluate(() => navigator.clipboard.readText());
    const file = fileURLToPath(new URL('./repeated.tmp.ts', import.meta.url));
    const said: string[] = [];
    const log = console.log;
    try {
      writeFileSync(file, program.replace("'burdenshift'", "'../../src/index.ts'"));
      console.log = (text: string) => void said.push(text);
      await import(file);
    } finally {
      console.log = log;
      rmSync(file, { force: true });
    }
    expect(said).toEqual([run.manifest.digest]);
  });

  it('the command names scenario and setting, and citations the digest', async () => {
    expect(await told('Command line')).toBe("burdenshift run hague-2035 --set 'spending.coreTarget[ESP]=2.1 %'");
    expect(await told('In words')).toContain(`digest ${run.manifest.digest.slice(0, 16)}`);
    const entry = await told('BibTeX');
    expect(entry).toMatch(/^@software\{burdenshift-hague-2035-[0-9a-f]{8},\n(  \w+ += \{.*\},?\n)+\}\n?$/);
    expect(entry).toContain(run.manifest.digest.slice(0, 16));
  });

  it('nothing was said on the console, and no other host was asked', () => {
    expect(v.errors).toEqual([]);
    expect(v.foreign).toEqual([]);
  });
});
