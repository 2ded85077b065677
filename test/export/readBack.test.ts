import { csvParse } from 'd3-dsv';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportRun, type ExportOptions } from '../../src/export/export.ts';
import type { ExportFile, Format } from '../../src/export/format.ts';
import { computedIn, MAIN_QUANTITIES } from '../../src/export/selection.ts';
import { SUBJECTS } from '../../src/model/burdenshift.ts';
import type { Run } from '../../src/run/run.ts';
import { byName, differences, digestFrom, textOf, theRun, valuesOf } from './runs.ts';

let run: Run;
beforeAll(() => void (run = theRun()));
/** Exports of everything, made once. */
const whole = new Map<Format, Promise<readonly ExportFile[]>>();
const exported = (format: Format, options?: ExportOptions): Promise<readonly ExportFile[]> => {
  if (options) return exportRun(run, format, { all: true, subjects: SUBJECTS, ...options });
  const made = whole.get(format) ?? exportRun(run, format, { all: true, subjects: SUBJECTS });
  whole.set(format, made);
  return made;
};
const main = (files: readonly ExportFile[]) => files[0]!.bytes;
const arrayBuffer = (bytes: Uint8Array) => bytes.slice().buffer;

describe('every number of the run comes back from a reader written elsewhere', () => {
  it('CSV, read by d3-dsv, to the bit', async () => {
    const rows = csvParse(textOf(main(await exported('csv'))));
    const values = byName(rows.map((r) => [r['quantity']!, Number(r['year']), Number(r['value'])] as const));
    expect(differences(values, valuesOf(run))).toBe(0);
    expect(digestFrom(values)).toBe(run.manifest.digest);
  });

  it('Parquet, read by hyparquet, to the bit', async () => {
    const file = arrayBuffer(main(await exported('parquet')));
    const rows = await parquetReadObjects({ file });
    const values = byName(rows.map((r) => [r['quantity'], r['year'], r['value']] as [string, number, number]));
    expect(differences(values, valuesOf(run))).toBe(0);
    expect(digestFrom(values)).toBe(run.manifest.digest);
  });

  it('IAMC, read by d3-dsv, to the bit', async () => {
    const [data, variables] = await exported('iamc');
    const names = new Map(csvParse(textOf(variables!.bytes)).map((v) => [v['variable']!, v['quantity']!]));
    const rows = csvParse(textOf(data!.bytes)).flatMap((r) =>
      run.inputs.years.map((year) => [names.get(r['variable']!)!, year, Number(r[year])] as const),
    );
    expect(digestFrom(byName(rows))).toBe(run.manifest.digest);
  });

  it('JSON, read by JSON.parse, to the bit', async () => {
    const { years, series, manifest } = JSON.parse(textOf(main(await exported('json')))) as {
      readonly years: readonly number[];
      readonly manifest: { readonly digest: string };
      readonly series: readonly { readonly quantity: string; readonly values: readonly number[] }[];
    };
    const rows = series.flatMap((s) => years.map((year, y) => [s.quantity, year, s.values[y]!] as const));
    expect(differences(byName(rows), valuesOf(run))).toBe(0);
    expect(digestFrom(byName(rows))).toBe(manifest.digest);
  });

  it('XLSX, read by hucre, as numbers of full precision', async () => {
    const { sheets } = await readXlsx(main(await exported('xlsx')));
    const subjects = sheets.filter((sheet) => sheet.name in SUBJECTS);
    expect(subjects.map((s) => s.name)).toEqual(Object.keys(SUBJECTS));
    const rows = subjects.flatMap(({ rows: [head, ...body] }) =>
      body.flatMap((row) =>
        row.flatMap((cell, i) =>
          typeof head![i] === 'number' ? [[String(row[0]), head![i] as number, cell as number] as const] : [],
        ),
      ),
    );
    expect(rows.every(([, , value]) => typeof value === 'number')).toBe(true);
    const [values, own] = [byName(rows), valuesOf(run)];
    expect([...values.keys()].sort()).toEqual([...own.keys()].sort());
    for (const [name, list] of own)
      expect(
        values.get(name)!.every((x, i) => x === list[i]),
        name,
      ).toBe(true);
  });

  it('zip, opened by fflate: the same rows as the CSV', async () => {
    const files = unzipSync(main(await exported('zip')));
    expect(strFromU8(files['results.csv']!)).toBe(textOf(main(await exported('csv'))));
  });
});

describe('an export says what it holds', () => {
  it('carries the same digest in every format', async () => {
    const { digest } = run.manifest;
    const csv = await exported('csv');
    expect(textOf(csv[1]!.bytes)).toContain(`"digest": "${digest}"`);
    const parquet = parquetMetadata(arrayBuffer(main(await exported('parquet'))));
    expect(parquet.key_value_metadata).toContainEqual({ key: 'digest', value: digest });
    expect(textOf((await exported('iamc')).at(-1)!.bytes)).toContain(`"digest": "${digest}"`);
    const about = (await readXlsx(main(await exported('xlsx')))).sheets[0]!;
    expect(about.rows).toContainEqual(['digest', digest]);
    const zip = unzipSync(main(await exported('zip')));
    for (const file of ['README.md', 'datapackage.json', 'CITATION.cff', 'hague-2035.yaml'])
      expect(strFromU8(zip[file]!), file).toContain(digest);
  });

  it('gives unit, currency and price base with every number', async () => {
    const [row] = csvParse(textOf(main(await exported('csv', { quantities: ['spending.extraCost'] }))));
    expect(row).toMatchObject({
      ...{ scenario: 'hague-2035 + spending.coreTarget[POL]=5 %', quantity: 'spending.extraCost' },
      ...{ unit: 'USD2025/year', currency: 'USD', priceBase: 'constant', priceYear: '2025', place: 'ALB' },
    });
    const { sheets } = await readXlsx(main(await exported('xlsx', { quantities: ['spending.extraCost'] })));
    const [head, first] = sheets[1]!.rows;
    expect(head!.slice(0, 6)).toEqual(['quantity', 'label', 'unit', 'price base', 'place', 'place name']);
    expect(first!.slice(2, 6)).toEqual(['USD2025/year', 'constant prices of 2025', 'ALB', 'Albania']);
  });

  it('lists the sources behind what it holds, and no others', async () => {
    const parquet = await exported('parquet', { quantities: ['spending.coreShare'] });
    const metadata = parquetMetadata(arrayBuffer(main(parquet))).key_value_metadata!;
    const sources = JSON.parse(metadata.find((m) => m.key === 'sources')!.value!) as {
      id: string;
      publisher: string;
    }[];
    expect(sources).toContainEqual(expect.objectContaining({ id: 'nato-2026-07', publisher: 'NATO' }));
    expect(sources.some((s) => s.id.startsWith('kiel'))).toBe(false);
    const sheet = (await readXlsx(main(await exported('xlsx')))).sheets.find((s) => s.name === 'sources')!;
    expect(sheet.rows.some((row) => String(row[0]).startsWith('kiel'))).toBe(true);
  });

  it('holds the main table in CSV unless everything is asked for', async () => {
    const rows = csvParse(textOf(main(await exported('csv', { all: false }))));
    expect(new Set(rows.map((r) => r['quantity']))).toEqual(new Set(MAIN_QUANTITIES));
    const all = await exported('csv', { quantities: ['spending'] });
    const names = new Set(csvParse(textOf(main(all))).map((r) => r['quantity']));
    const own = computedIn(run.model).map((q) => run.model.names.get(q)!);
    expect([...names].sort()).toEqual(own.filter((name) => name.startsWith('spending.')).sort());
  });

  it('makes the same bytes of the same run', async () => {
    for (const format of ['zip', 'xlsx', 'parquet'] as const) {
      const options = { quantities: ['spending.coreShare'] };
      expect(main(await exported(format, options)), format).toEqual(main(await exported(format, options)));
    }
  });
});

describe('what cannot be exported is named', () => {
  it.each([
    ['spending.extraCosts', /There is no quantity "spending.extraCosts".*spending.extraCost/],
    ['spendings', /There is no quantity "spendings".*spending/],
    ['spending.coreTarget', /given, not computed/],
  ])('%s', async (name, message) => {
    await expect(exported('csv', { quantities: [name] })).rejects.toThrow(message);
  });

  it('an unknown format', async () => {
    await expect(exported('parket' as Format)).rejects.toThrow(/"parket".*parquet/);
  });
});
