/** The JSON Schema of exported results. */

import { QUANTILES } from './quantiles.ts';

/** How exported JSON names its schema. */
export const RESULTS_SCHEMA_ID = 'urn:burdenshift:results';

const text = { type: 'string' };
const texts = { type: 'array', items: text };
const object = (properties: Record<string, unknown>, optional: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  properties,
});
const year = { type: 'integer', minimum: 1900, maximum: 2100 };

const numbers = { type: 'array', items: { type: 'number' } };
const manifest = object(
  {
    name: { ...text, description: 'scenario, and what was set on top of it' },
    ...{ scenario: text, title: text, summary: text, lineage: texts, engine: { const: 'burdenshift' }, version: text },
    digest: { ...text, pattern: '^[0-9a-f]{64}$', description: 'SHA-256 over every value of the run' },
    horizon: year,
    years: { type: 'array', items: year, minItems: 2, maxItems: 2 },
    isWhole: { type: 'boolean', description: 'whether every computed quantity is held' },
    licence: text,
    editions: { type: 'object', additionalProperties: text },
    draws: { type: 'integer', minimum: 2 },
    seed: { type: 'integer', minimum: 0 },
    method: text,
    drawnDigest: {
      ...text,
      pattern: '^[0-9a-f]{64}$',
      description: 'SHA-256 over the central run and its quantiles, where it was drawn',
    },
  },
  ['draws', 'seed', 'method', 'drawnDigest'],
);

const setting = object(
  {
    ...{ lever: text, label: text, written: text, unit: text, low: { type: 'number' }, high: { type: 'number' } },
    ...{ distribution: text, source: text, because: text, setIn: text },
  },
  ['unit', 'low', 'high', 'distribution', 'source', 'because'],
);

const assumption = object(
  {
    ...{ parameter: text, label: text, unit: text, place: text, written: text, low: text, high: text },
    ...{ because: text, source: text },
  },
  ['place', 'low', 'high', 'source'],
);

const source = object({
  ...{ id: text, series: text, edition: text, publisher: text, title: text, published: text, url: text, licence: text },
  ...{ figures: { type: 'integer', minimum: 1 }, usedBy: texts },
});

const quantity = object(
  {
    ...{ quantity: text, label: text, unit: text, currency: text, priceBase: { enum: ['constant', 'current'] } },
    ...{ priceYear: year, dimensions: text, equation: text },
  },
  ['currency', 'priceBase', 'priceYear'],
);

const series = {
  type: 'object',
  required: ['quantity', 'values'],
  properties: {
    quantity: text,
    place: { ...text, description: 'ISO 3166 alpha-3, or a group of states' },
    values: { type: 'array', items: { type: 'number' }, description: 'one for each of the years' },
    quantiles: {
      ...object(Object.fromEntries(QUANTILES.map((name) => [name, numbers]))),
      description: 'below p5 lie 5 % of the draws; one value for each of the years',
    },
  },
  additionalProperties: { ...text, description: 'member along another dimension' },
};

/** JSON Schema, draft 2020-12. */
export const resultsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: RESULTS_SCHEMA_ID,
  title: 'Burdenshift results',
  description: 'The values of a run, one series for each quantity and place, and what they rest on.',
  ...object({
    $schema: { const: RESULTS_SCHEMA_ID },
    manifest,
    years: { type: 'array', items: year },
    settings: { type: 'array', items: setting },
    assumptions: { type: 'array', items: assumption },
    sources: { type: 'array', items: source },
    quantities: { type: 'array', items: quantity },
    series: { type: 'array', items: series },
  }),
} as const;
