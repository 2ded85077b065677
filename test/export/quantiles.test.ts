/** Exports of a run with draws: every quantile comes back from a reader written elsewhere, with draws, seed and both digests. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { csvParse } from 'd3-dsv';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportedQuantities, exportRun } from '../../src/export/export.ts';
import type { Format } from '../../src/export/format.ts';
import { QUANTILES } from '../../src/export/quantiles.ts';
import { resultsSchema } from '../../src/export/resultsSchema.ts';
import { cellNamed } from '../../src/run/read.ts';
import { runUncertain } from '../../src/run/runUncertain.ts';
import { rangeAt, type UncertainRun } from '../../src/run/uncertain.ts';
import { run } from '../run/shipped.ts';
import { textOf } from './runs.ts';

const quantities = ['spending.extraCost', 'aid.total', 'parity.outputRatio'];
const own = run('hague-2035');
let uncertain: UncertainRun;
beforeAll(async () => {
  uncertain = await runUncertain(own, { draws: 64, seed: 11, quantities });
});
const exported = (format: Format) => exportRun(own, format, { quantities, uncertain });
const arrayBuffer = (bytes: Uint8Array) => bytes.slice().buffer;

/** The seven quantiles of a number, as the engine gives them. */
function quantilesOf(name: string): readonly number[] {
  const { p5, p10, p25, median, p75, p90, p95 } = rangeAt(uncertain, cellNamed(own, name))!;
  return [p5, p10, p25, median, p75, p90, p95];
}
const GERMANY = 'spending.extraCost[DEU,2035]';

describe('quantiles', () => {
  it('differ at all, and stand in order', () => {
    const list = quantilesOf(GERMANY);
    expect(list[6]! - list[0]!).toBeGreaterThan(1e9);
    expect([...list].sort((a, b) => a - b)).toEqual(list);
  });

  it('stand in CSV beside each value, to the bit', async () => {
    const [file, descriptor] = await exported('csv');
    const row = csvParse(textOf(file!.bytes)).find(
      (r) => r['quantity'] === 'spending.extraCost' && r['place'] === 'DEU' && r['year'] === '2035',
    )!;
    expect(QUANTILES.map((q) => Number(row[q]))).toEqual(quantilesOf(GERMANY));
    const { manifest } = JSON.parse(textOf(descriptor!.bytes)) as { manifest: object };
    const { digest, centralDigest } = uncertain.manifest;
    expect(manifest).toMatchObject({ draws: 64, seed: 11, digest: centralDigest, drawnDigest: digest });
    expect(own.manifest.digest).toBe(centralDigest);
  });

  it('stand in Parquet as doubles', async () => {
    const file = arrayBuffer((await exported('parquet'))[0]!.bytes);
    const rows = (await parquetReadObjects({ file })) as Record<string, unknown>[];
    const row = rows.find((r) => r['quantity'] === 'parity.outputRatio' && r['year'] === 2035)!;
    expect(QUANTILES.map((q) => row[q])).toEqual(quantilesOf('parity.outputRatio[2035]'));
    const facts = new Map(parquetMetadata(file).key_value_metadata!.map(({ key, value }) => [key, value]));
    expect(['draws', 'seed', 'drawnDigest'].map((key) => facts.get(key))).toEqual([
      '64',
      '11',
      uncertain.manifest.digest,
    ]);
  });

  it('stand in IAMC as variables of their own, each in the list of variables', async () => {
    const [data, variables] = await exported('iamc');
    const rows = csvParse(textOf(data!.bytes));
    const known = new Set(csvParse(textOf(variables!.bytes)).map((v) => v['variable']));
    expect(new Set(rows.map((r) => r['variable']))).toEqual(known);
    const at = (variable: string) =>
      Number(rows.find((r) => r['variable'] === variable && r['region'] === 'DEU')!['2035']);
    const percentiles = [5, 10, 25, 50, 75, 90, 95].map((p) => at(`Spending|Extra Cost|${p}.0th Percentile`));
    expect(percentiles).toEqual(quantilesOf(GERMANY));
  });

  it('stand in JSON after its schema', async () => {
    const results = JSON.parse(textOf((await exported('json'))[0]!.bytes)) as {
      years: number[];
      manifest: object;
      series: { quantity: string; place?: string; quantiles: Record<string, number[]> }[];
    };
    const validate = new Ajv2020({ strict: false }).compile(resultsSchema);
    expect(validate(results), JSON.stringify(validate.errors)).toBe(true);
    const series = results.series.find((s) => s.quantity === 'spending.extraCost' && s.place === 'DEU')!;
    const at = results.years.indexOf(2035);
    expect(QUANTILES.map((q) => series.quantiles[q]![at])).toEqual(quantilesOf(GERMANY));
    expect(results.manifest).toMatchObject({ draws: 64, seed: 11, method: 'sobol' });
  });

  it('stand on a sheet of their own in a workbook', async () => {
    const { sheets } = await readXlsx((await exported('xlsx'))[0]!.bytes);
    const { rows } = sheets.find((s) => s.name === 'quantiles')!;
    const [quantile, year] = [rows[0]!.indexOf('quantile'), rows[0]!.findIndex((cell) => Number(cell) === 2035)];
    const own = rows.filter((row) => row[0] === 'spending.extraCost' && row.includes('DEU'));
    expect(own.map((row) => row[quantile])).toEqual([...QUANTILES]);
    expect(own.map((row) => row[year])).toEqual(quantilesOf(GERMANY));
    expect(sheets[0]!.rows).toContainEqual(['seed', '11']);
  });

  it('stand in the zip, described column by column', async () => {
    const zip = unzipSync((await exported('zip'))[0]!.bytes);
    const { resources } = JSON.parse(strFromU8(zip['datapackage.json']!)) as {
      resources: { name: string; schema: { fields: { name: string; type: string }[] } }[];
    };
    const { fields } = resources.find((r) => r.name === 'results')!.schema;
    expect(fields.filter((f) => f.name in Object.fromEntries(QUANTILES.map((q) => [q, 1]))).map((f) => f.type)).toEqual(
      QUANTILES.map(() => 'number'),
    );
    expect(strFromU8(zip['README.md']!)).toMatch(/\| seed \| 11 \|/);
  });
});

it('says beforehand what will be drawn, and refuses draws where a file holds a model', async () => {
  expect([...exportedQuantities(own, 'csv', { quantities })].sort()).toEqual([...quantities].sort());
  await expect(exported('xmile')).rejects.toThrow(/holds no draws/);
});
