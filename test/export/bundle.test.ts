import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { csvParse } from 'd3-dsv';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exportRun } from '../../src/export/export.ts';
import { iamcUnit, variableOf } from '../../src/export/iamc.ts';
import { moneyOf } from '../../src/export/money.ts';
import { resultsSchema } from '../../src/export/resultsSchema.ts';
import { computedIn, MAIN_QUANTITIES } from '../../src/export/selection.ts';
import type { Run } from '../../src/run/run.ts';
import { openShipped } from '../../src/shipped.ts';
import { rowsInDatabase, type Packaged } from './inDatabase.ts';
import { faultsOfPackage } from './packageRules.ts';
import { textOf, theRun } from './runs.ts';

let run: Run;
let zip: Readonly<Record<string, Uint8Array>>;
const folder = mkdtempSync(join(tmpdir(), 'burdenshift-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  run = theRun();
  const quantities = ['spending', 'burden', 'donors'];
  zip = unzipSync((await exportRun(run, 'zip', { quantities }))[0]!.bytes);
  for (const [name, bytes] of Object.entries(zip)) writeFileSync(join(folder, name), bytes);
});

describe('the zip', () => {
  it('is a data package that a database takes as its schemas say, row by row', async () => {
    const descriptor = JSON.parse(strFromU8(zip['datapackage.json']!)) as Packaged;
    const names = ['main', 'results', 'quantities', 'places', 'sources', 'settings', 'assumptions'];
    expect(descriptor.resources.map((r) => r.name)).toEqual(names);
    const rows = await rowsInDatabase(descriptor, folder);
    for (const name of names) expect(rows[name], name).toBe(csvParse(strFromU8(zip[`${name}.csv`]!)).length);
  });

  it('keeps to what version 2 of the specification asks', () => {
    expect(faultsOfPackage(JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')))).toEqual([]);
  });

  it('names unit, currency, price base and price year of each column of the main table', () => {
    const { resources } = JSON.parse(strFromU8(zip['datapackage.json']!)) as {
      resources: { name: string; schema: { fields: { name: string }[] } }[];
    };
    const fields = resources.find((r) => r.name === 'main')!.schema.fields;
    const money = { currency: 'USD', priceBase: 'constant', priceYear: 2025 };
    expect(fields.find((f) => f.name === 'extra')).toMatchObject({ unit: 'USD2025/year', ...money });
    expect(fields.find((f) => f.name === 'share')).toMatchObject({ unit: 'share', type: 'number' });
  });

  it('holds a scenario that gives the same run again', () => {
    const desk = openShipped();
    const id = desk.add({ file: 'again.yaml', text: strFromU8(zip['hague-2035.yaml']!) });
    expect(desk.run(id).manifest.digest).toBe(run.manifest.digest);
  });

  it('holds such a scenario of every scenario that ships', async () => {
    const desk = openShipped();
    const reader = openShipped();
    for (const shipped of desk.scenarioIds) {
      const own = desk.run(shipped);
      const [file] = await exportRun(own, 'zip', { quantities: ['spending.coreShare'] });
      const text = strFromU8(unzipSync(file!.bytes)[`${shipped}.yaml`]!);
      const again = reader.run(reader.add({ file: `${shipped}-again.yaml`, text }));
      expect(again.manifest.digest, shipped).toBe(own.manifest.digest);
    }
  });

  it('can be cited: results by their digest, and every publication behind them', () => {
    const citation = parse(strFromU8(zip['CITATION.cff']!)) as {
      'cff-version': string;
      references: { title: string }[];
    };
    expect(citation['cff-version']).toBe('1.2.0');
    const titles = new Set(csvParse(strFromU8(zip['sources.csv']!)).map((s) => s['title']));
    expect(new Set(citation.references.map((r) => r.title))).toEqual(titles);
  });

  it('lists settings with who says so, the last one by the user', () => {
    const settings = csvParse(strFromU8(zip['settings.csv']!));
    expect(settings.at(-1)).toMatchObject({ lever: 'spending.coreTarget[POL]', written: '5 %', setIn: '--set' });
    const target = settings.find((s) => s['lever'] === 'spending.coreTarget')!;
    expect(target['source']).toMatch(/Hague Summit Declaration/);
  });
});

describe('JSON', () => {
  it('follows its schema, and the schema refuses what is none', async () => {
    const validate = new Ajv2020({ strict: false }).compile(resultsSchema);
    const [file] = await exportRun(run, 'json', { quantities: ['spending', 'donors'] });
    const results = JSON.parse(textOf(file!.bytes)) as { manifest: object; series: object[] };
    expect(validate(results), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...results, manifest: { ...results.manifest, digest: 'none' } })).toBe(false);
    expect(validate({ ...results, series: [{ quantity: 'x', values: ['1'] }] })).toBe(false);
  });

  it('has its schema in schema/, as published', () => {
    const published = new URL('../../schema/results.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(resultsSchema);
  });
});

describe('IAMC', () => {
  it('has the columns that pyam reads, no cell empty, and each row once', async () => {
    const [data, variables, regions] = await exportRun(run, 'iamc');
    const rows = csvParse(textOf(data!.bytes));
    expect(rows.columns.slice(0, 5)).toEqual(['model', 'scenario', 'region', 'variable', 'unit']);
    expect(rows.columns.slice(5).every((c) => /^\d{4}$/.test(c))).toBe(true);
    expect(rows.every((r) => Object.values(r).every((cell) => cell !== ''))).toBe(true);
    expect(new Set(rows.map((r) => `${r['region']}|${r['variable']}`)).size).toBe(rows.length);
    const known = new Set(csvParse(textOf(variables!.bytes)).map((v) => v['variable']));
    expect(new Set(rows.map((r) => r['variable']))).toEqual(known);
    const places = new Set(csvParse(textOf(regions!.bytes)).map((v) => v['region']));
    expect(rows.every((r) => places.has(r['region']))).toBe(true);
  });

  it.each([
    ['USD2025/year', 'USD_2025/yr'],
    ['USD2025/year/person', 'USD_2025/yr/person'],
    ['USD2025*year/munition', 'USD_2025*year/munition'],
    ['share', 'dimensionless'],
    ['year', 'yr'],
    ['soldier', 'soldier'],
  ])('writes the unit %s as %s', (unit, iamc) => expect(iamcUnit(unit)).toBe(iamc));

  it('names variables by file, quantity and member', () =>
    expect(variableOf({ quantity: 'donors.aidGiven', items: { kind: 'military' } })).toBe('Donors|Aid Given|military'));
});

describe('money in a unit', () => {
  const NONE = { currency: undefined, priceBase: undefined, priceYear: undefined };
  it.each([
    ['USD2025/year', { currency: 'USD', priceBase: 'constant', priceYear: 2025 }],
    ['RUB/year', { currency: 'RUB', priceBase: 'current', priceYear: undefined }],
    ['NCUconst/year', { currency: 'NCU', priceBase: 'constant', priceYear: undefined }],
    ['PPP2025/year', { currency: 'PPP', priceBase: 'constant', priceYear: 2025 }],
    ['USD2025/EUR2025', NONE],
    ['share', NONE],
  ])('%s', (unit, money) => expect(moneyOf(unit)).toEqual(money));

  it('is read from every unit of the model', () => {
    for (const q of computedIn(run.model))
      expect(moneyOf(q.unit).currency !== undefined, q.unit).toBe(q.unit.match(/USD|EUR|RUB|PPP|NCU/g)?.length === 1);
    expect(MAIN_QUANTITIES.every((name) => run.model.quantities.has(name))).toBe(true);
  });
});
