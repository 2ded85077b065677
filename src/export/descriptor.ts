/** Describes tables as a Frictionless data package, version 2, with unit, currency, price base and price year as extra keys. */
import { manifestOf, type About } from './about.ts';
import { moneyOf } from './money.ts';
import type { Origin } from './provenance.ts';
import { QUANTILES } from './quantiles.ts';

/** A piece of a descriptor. */
export type Descriptor = { readonly [key: string]: unknown };

/** A table that stands beside its descriptor. */
export interface TableResource {
  readonly name: string;
  readonly path: string;
  readonly columns: readonly string[];
  /** What is known of single columns, over what their names say. */
  readonly fields?: Readonly<Record<string, Descriptor>>;
}

/** What each column means: its type, a sentence, and the SDMX concept it stands for. */
const COLUMNS: Readonly<Record<string, Descriptor>> = {
  scenario: { type: 'string', description: 'scenario, and what was set on top of it', concept: 'SCENARIO' },
  quantity: { type: 'string', description: 'public name of the quantity', concept: 'INDICATOR' },
  variable: { type: 'string', description: 'name of the quantity in the manner of IAMC', concept: 'INDICATOR' },
  model: { type: 'string', description: 'model and its version', concept: 'DATA_PROVIDER' },
  label: { type: 'string', description: 'what the code or name means', concept: 'TITLE' },
  unit: { type: 'string', description: 'unit of the value; a share is a fraction of 1', concept: 'UNIT_MEASURE' },
  currency: {
    type: 'string',
    description: 'ISO 4217, or PPP for international dollars, NCU for national currency',
    concept: 'CURRENCY',
  },
  priceBase: { type: 'string', description: 'constant or current prices', concept: 'PRICE_BASE' },
  priceYear: { type: 'integer', description: 'year whose prices are used', concept: 'BASE_PER' },
  place: { type: 'string', description: 'ISO 3166 alpha-3, or a group of states', concept: 'REF_AREA' },
  region: { type: 'string', description: 'ISO 3166 alpha-3, a group of states, or World', concept: 'REF_AREA' },
  year: { type: 'year', description: 'calendar year', concept: 'TIME_PERIOD' },
  value: {
    type: 'number',
    description: 'the value in its unit, to the last bit',
    concept: 'OBS_VALUE',
    unit: { field: 'unit' },
  },
  ...Object.fromEntries(
    QUANTILES.map((quantile) => [
      quantile,
      {
        type: 'number',
        description: `${quantile.slice(1)} % of the draws lie below; in the unit of the value`,
        concept: 'OBS_VALUE',
        unit: { field: 'unit' },
      },
    ]),
  ),
  source: { type: 'string', description: 'short name or words of the source', concept: 'SOURCE' },
  edition: { type: 'string', description: 'edition of the series that was read', concept: 'EDITION' },
  figures: { type: 'integer', description: 'how many figures were read' },
};

/** A field of a table schema; a column that is a year holds numbers. */
export function fieldOf(column: string): Descriptor {
  if (/^\d{4}$/.test(column)) return { name: column, type: 'number', concept: 'OBS_VALUE', timePeriod: Number(column) };
  return { name: column, ...(COLUMNS[column] ?? { type: 'string' }) };
}

/** The descriptor of exported tables, with the manifest, the units and the sources of the run. */
export function resultsPackage(about: About, tables: readonly TableResource[]): Descriptor {
  const { run, origins } = about;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'burdenshift-results',
    title: `${run.manifest.title}: results`,
    description: run.story.summary,
    version: run.manifest.version,
    licenses: [{ name: 'MIT', path: 'https://opensource.org/licenses/MIT', title: 'MIT License' }],
    sources: uniqueSources(origins),
    contributors: [{ title: 'The Burdenshift authors', roles: ['creator'] }],
    resources: tables.map(resourceOf),
    manifest: manifestOf(about),
    measures: about.quantities.map((q) => ({ name: run.model.names.get(q)!, unit: q.unit, ...moneyOf(q.unit) })),
  };
}

/** How our CSV is written, so that no reader needs to guess. */
export const DIALECT = { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true };

function resourceOf({ name, path, columns, fields = {} }: TableResource): Descriptor {
  return {
    ...{ name, type: 'table', path, scheme: 'file', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
    dialect: DIALECT,
    schema: { fields: columns.map((column) => ({ ...fieldOf(column), ...fields[column] })), missingValues: [''] },
  };
}

/** Each publication once, in the manner of a data package with OWID's keys beside it. */
function uniqueSources(origins: readonly Origin[]): readonly Descriptor[] {
  const byId = new Map(origins.map((o) => [o.id, o]));
  return [...byId.values()].map((o) => sourceOf({ ...o, edition: '' }));
}

/** A publication as a source of a data package: title and path, and producer, dates and licence in OWID's words. */
export function sourceOf(s: {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly edition: string;
  readonly published: string;
  readonly url: string;
  readonly licence: string;
}): Descriptor {
  return {
    title: `${s.publisher}: ${s.title}`,
    ...(/^https?:\/\//.test(s.url) ? { path: s.url } : {}),
    ...(s.edition === '' ? {} : { version: s.edition }),
    id: s.id,
    ...{ producer: s.publisher, datePublished: s.published, licence: s.licence },
  };
}
