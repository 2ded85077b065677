/** Describes the tables of `data/` as a Frictionless data package, version 2: every field with its SDMX concept, every table with its series, units and origins. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { csvParseRows } from 'd3-dsv';
import type { TableText } from '../figures/catalogue.ts';
import { FigureError, type Fault } from '../figures/faults.ts';
import type { Figure, Source } from '../figures/figure.ts';
import { FIGURE_COLUMNS, readFigures, readSources } from '../figures/tables.ts';
import { DIALECT, sourceOf, type Descriptor } from './descriptor.ts';
import { bytesOf } from './exact.ts';
import { moneyOf } from './money.ts';

const REQUIRED = { constraints: { required: true } };

/** The fields of a table of figures, each with the SDMX concept it stands for. */
const FIGURE_FIELDS: readonly Descriptor[] = [
  {
    name: 'series',
    type: 'string',
    concept: 'INDICATOR',
    description: 'dotted name: publisher or subject, then what is measured',
    ...REQUIRED,
  },
  {
    name: 'place',
    type: 'string',
    concept: 'REF_AREA',
    description: 'ISO 3166 alpha-3, a group code, or EUI for EU institutions; empty where there is none',
  },
  { name: 'year', type: 'year', concept: 'TIME_PERIOD', description: 'calendar year; empty where the figure has none' },
  {
    name: 'value',
    type: 'number',
    concept: 'OBS_VALUE',
    description: 'as published, not rescaled',
    unit: { field: 'unit' },
    ...REQUIRED,
  },
  {
    name: 'low',
    type: 'number',
    concept: 'LOWER_BOUND',
    description: 'low end of a published range, or where sources conflict',
    unit: { field: 'unit' },
  },
  {
    name: 'high',
    type: 'number',
    concept: 'UPPER_BOUND',
    description: 'high end of the same range',
    unit: { field: 'unit' },
  },
  {
    name: 'unit',
    type: 'string',
    concept: 'UNIT_MEASURE',
    description: 'scale and unit as published, such as bn EUR/year; USD2025 is USD at prices of 2025',
    ...REQUIRED,
  },
  {
    name: 'edition',
    type: 'string',
    concept: 'EDITION',
    description: 'edition of the series; editions are never mixed',
    ...REQUIRED,
  },
  {
    name: 'source',
    type: 'string',
    concept: 'DATA_SOURCE',
    description: 'id in one of the tables of sources',
    ...REQUIRED,
  },
  {
    name: 'locator',
    type: 'string',
    concept: 'SOURCE_DETAIL',
    description: 'table, sheet and cell, page or indicator code',
    ...REQUIRED,
  },
  {
    name: 'grade',
    type: 'string',
    concept: 'QUALITY',
    description: 'A the publisher’s own page, B a reputable relay, C an aggregator or weak relay',
    constraints: { required: true, enum: ['A', 'B', 'C', 'D'] },
  },
  {
    name: 'estimate',
    type: 'string',
    concept: 'OBS_STATUS',
    description: 'e where the publisher marks an estimate or projection',
    constraints: { enum: ['e'] },
  },
  { name: 'note', type: 'string', concept: 'OBS_COMMENT', description: 'what a reader of the figure should know' },
];

/** What the columns of the other tables mean. */
const OTHER_FIELDS: Readonly<Record<string, Descriptor>> = {
  id: { concept: 'DATA_SOURCE', description: 'name that figures refer to', ...REQUIRED },
  publisher: { concept: 'DATA_PROVIDER', description: 'who published it', ...REQUIRED },
  title: { concept: 'TITLE', description: 'title of the publication', ...REQUIRED },
  published: { concept: 'RELEASE_DATE', description: 'date of publication: year, month or day' },
  url: { concept: 'URL', description: 'where it can be read' },
  licence: { concept: 'LICENCE', description: 'terms of the publisher' },
  group: { concept: 'REF_AREA', description: 'code of a group of states', ...REQUIRED },
  member: { concept: 'REF_AREA', description: 'ISO 3166 alpha-3', ...REQUIRED },
  from: { type: 'year', concept: 'VALID_FROM', description: 'first year of membership', ...REQUIRED },
  to: { type: 'year', concept: 'VALID_TO', description: 'last year of membership; empty today' },
  code: { concept: 'REF_AREA', description: 'ISO 3166 alpha-3', ...REQUIRED },
  ally: { concept: 'REF_AREA', description: 'ISO 3166 alpha-3, or yes where the state is an ally' },
  currency: { concept: 'CURRENCY', description: 'ISO 4217' },
  coreTargetYear: { type: 'year', description: 'year by which 3.5 % of GDP is to be reached' },
  totalTargetYear: { type: 'year', description: 'year by which 5 % of GDP is to be reached' },
  asOf: { concept: 'REF_DATE', description: 'date of the statement' },
  edition: { concept: 'EDITION', description: 'edition of the publication' },
  source: { concept: 'DATA_SOURCE', description: 'id in one of the tables of sources' },
};

/** The descriptor of a folder of tables. @throws FigureError when a table has faults */
export function dataPackage(tables: readonly TableText[], version: string): Descriptor {
  const faults: Fault[] = [];
  const sources = new Map<string, Source>();
  for (const t of tables.filter((t) => t.file.startsWith('sources')))
    for (const s of readSources(t.text, t.file, faults)) sources.set(s.id, s);
  const resources = tables.map((t) => resourceOf(t, sources, faults));
  if (faults.length) throw new FigureError(faults);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'burdenshift-data',
    title: 'Figures behind the burdenshift model',
    description:
      'Published figures on defence spending, aid, forces, munitions, economies and public finance of NATO allies, partners, Ukraine and Russia, each with edition, source, place in the source and grade.',
    version,
    licenses: [
      {
        name: 'MIT',
        path: 'https://opensource.org/licenses/MIT',
        title: 'MIT License, for this compilation; each source keeps its own terms',
      },
    ],
    contributors: [{ title: 'The Burdenshift authors', roles: ['creator'] }],
    sources: [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(sourceOf),
    resources,
  };
}

function resourceOf({ file, text }: TableText, sources: ReadonlyMap<string, Source>, faults: Fault[]): Descriptor {
  const [head = []] = csvParseRows(text.slice(0, text.indexOf('\n')));
  const bytes = bytesOf(text);
  const facts = {
    ...{ name: file.replace(/\.csv$/, ''), type: 'table', path: file, scheme: 'file', format: 'csv' },
    ...{
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: DIALECT,
      bytes: bytes.length,
      hash: `sha256:${bytesToHex(sha256(bytes))}`,
    },
  };
  if (head.join(',') !== FIGURE_COLUMNS.join(','))
    return { ...facts, schema: { fields: head.map(otherField), missingValues: [''], ...keysOf(file) } };
  const figures = readFigures(text, file, faults);
  const used = [...new Set(figures.map((f) => f.source))].sort();
  return {
    ...facts,
    sources: used.flatMap((id) => (sources.has(id) ? [sourceOf(sources.get(id)!)] : [])),
    schema: { fields: FIGURE_FIELDS, missingValues: [''], uniqueKeys: [['series', 'place', 'year', 'edition']] },
    measures: measuresOf(figures),
  };
}

const otherField = (name: string): Descriptor => ({ name, type: 'string', ...OTHER_FIELDS[name] });

/** Keys between the tables that are no figures. */
function keysOf(file: string): Descriptor {
  const toStates = (field: string) => ({ fields: [field], reference: { resource: 'states', fields: ['code'] } });
  if (file.startsWith('sources')) return { primaryKey: ['id'] };
  if (file === 'states.csv') return { primaryKey: ['code'] };
  if (file === 'groups.csv') return { primaryKey: ['group', 'member', 'from'], foreignKeys: [toStates('member')] };
  if (file === 'positions.csv') return { primaryKey: ['ally'], foreignKeys: [toStates('ally')] };
  return {};
}

/** Each series of a table in each of its units: unit, currency, price base, price year, editions, years. */
function measuresOf(figures: readonly Figure[]): readonly Descriptor[] {
  const found = new Map<string, Figure[]>();
  for (const f of figures) {
    const key = `${f.series}|${f.unit}`;
    const list = found.get(key);
    if (list) list.push(f);
    else found.set(key, [f]);
  }
  return [...found.values()].map((list) => {
    const [{ series, unit }] = list as [Figure];
    const years = list.flatMap((f) => (f.year === undefined ? [] : [f.year]));
    const span = years.length ? { years: [Math.min(...years), Math.max(...years)] } : {};
    const editions = [...new Set(list.map((f) => f.edition))].sort();
    return { name: series, unit, ...moneyOf(unit), editions, ...span, figures: list.length };
  });
}
