/** The JSON Schema of a design file, made from that of scenario files, so that editors complete and check what the reader accepts. */
import type { Schema } from '../scenarios/schema.ts';

type Fields = Readonly<Record<string, Schema>>;

const WORDS = { type: ['string', 'number'] };
const WHOLE = { type: 'integer', minimum: 0 };

/** The schema for the same model, groups and editions as `scenario`, which is that of scenario files. What a pattern cannot say is left to the reader. */
export function designSchema(scenario: Schema): Schema {
  const { title, summary, editions, horizon, set } = scenario['properties'] as Fields;
  const given = scenario['$defs'] as Fields;
  const axes = Object.entries(given).map(([unit, def]) => [axisName(unit), axisOf(valueIn(def))] as const);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:burdenshift:design',
    title: 'Burdenshift sweep design',
    description: 'Many futures: parts that are crossed, draws at each point, and the numbers that are written down.',
    type: 'object',
    required: ['title', 'outcomes'],
    additionalProperties: false,
    properties: {
      ...{ title: title!, summary: summary!, editions: editions!, horizon: horizon!, set: set! },
      scenario: { ...WORDS, description: 'id of the scenario of all points, or the path of its file' },
      draws: {
        ...WHOLE,
        description: 'draws of the uncertain numbers at each point; without them each is the central run',
      },
      seed: { ...WHOLE, description: 'seed of the draws; 7 unless stated' },
      method: { enum: ['sobol', 'latin'], description: 'how draws are spread' },
      block: { ...WHOLE, minimum: 1, maximum: 65_536, description: 'futures in one file' },
      design: { type: ['array', 'null'], items: partSchema(), description: 'parts; their points are combined' },
      outcomes: {
        type: 'array',
        minItems: 1,
        items: { type: 'string', examples: ['ledger.groupResidual[NATO_EXCEPT_US,2035] >= 0'] },
        description: 'numbers of a run, by themselves or held against a threshold',
      },
    },
    $defs: { ...given, ...Object.fromEntries(axes), levers: leversSchema(set!) },
  };
}

function partSchema(): Schema {
  const levers = { $ref: '#/$defs/levers' };
  const sample = {
    type: 'object',
    required: ['points', 'levers'],
    additionalProperties: false,
    properties: { points: { type: 'integer', minimum: 1 }, seed: WHOLE, levers },
  };
  const kinds: Fields = {
    grid: levers,
    ...{ sobol: sample, latin: sample },
    points: { type: 'array', minItems: 1, items: { type: 'object', additionalProperties: WORDS } },
    scenarios: { type: 'array', minItems: 1, uniqueItems: true, items: WORDS },
  };
  return { type: 'object', minProperties: 1, maxProperties: 1, additionalProperties: false, properties: kinds };
}

/** Levers with an axis each, by the names and brackets of the settings of a scenario. */
function leversSchema({ properties, patternProperties }: Schema): Schema {
  const axes = (fields: unknown) =>
    Object.fromEntries(
      Object.entries(fields as Fields).map(([name, { description, ...value }]) => [
        name,
        { ...axisFor(value), ...(description === undefined ? {} : { description }) },
      ]),
    );
  return {
    type: 'object',
    minProperties: 1,
    additionalProperties: false,
    properties: axes(properties),
    patternProperties: axes(patternProperties),
  };
}

/** A setting is a reference to the values of its unit, or the options of a choice with and without reasons. */
function axisFor(setting: Schema): Schema {
  const reference = setting['$ref'];
  if (typeof reference === 'string') {
    const unit = decodeURIComponent(reference.replace('#/$defs/', ''));
    return { $ref: `#/$defs/${encodeURIComponent(axisName(unit)).replaceAll('%2F', '/')}` };
  }
  const option = valueIn(setting);
  return { anyOf: [option, { type: 'array', minItems: 1, items: option }, { type: 'null' }] };
}

const axisName = (unit: string) => `axis ${unit}`;

/** The plain value among the ways to write a setting. */
const valueIn = (setting: Schema): Schema => (setting['oneOf'] as readonly Schema[])[0]!;

/** A value, a list of them, an interval, or nothing: the published bounds. */
function axisOf(value: Schema): Schema {
  const count = { type: 'integer', minimum: 2 };
  const interval = { from: value, to: value, step: value, count };
  return {
    anyOf: [
      value,
      { type: 'array', minItems: 1, items: value },
      { type: 'object', additionalProperties: false, properties: interval },
      { type: 'null' },
    ],
  };
}
