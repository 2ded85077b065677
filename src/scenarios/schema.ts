/** The JSON Schema of a scenario file, made from the model, so that editors complete and check what the reader accepts. */
import type { Choice, Distribution, Parameter } from '../language/quantity.ts';
import { readUnit } from '../language/units.ts';
import { DIGEST_FORM, VERSION_FORM } from './readRecorded.ts';
import type { Vocabulary } from './setting.ts';

/** A piece of JSON Schema (draft 2020-12). */
export type Schema = { readonly [key: string]: unknown };

const DISTRIBUTIONS: readonly Distribution[] = ['triangular', 'pert', 'uniform', 'normal', 'lognormal'];
const WORDS = { type: ['string', 'number'] };

/** The schema for a model, its groups, and the editions at hand by publisher. What a pattern cannot say, such as a range, is left to the reader. */
export function scenarioSchema(vocabulary: Vocabulary, editions: ReadonlyMap<string, readonly string[]>): Schema {
  const given = [...vocabulary.model.parameters, ...vocabulary.model.choices];
  const defs: Record<string, Schema> = {};
  const properties: Record<string, Schema> = {};
  const patternProperties: Record<string, Schema> = {};
  for (const q of given) {
    const name = vocabulary.model.names.get(q)!;
    const schema = q.kind === 'choice' ? choiceSchema(q) : { $ref: defFor(q.unit, defs) };
    properties[name] = { ...schema, description: q.kind === 'choice' ? q.label : `${q.label} (${q.unit})` };
    const brackets = bracketsOf(q, vocabulary);
    if (brackets) patternProperties[`^${escaped(name)} ?\\[${brackets}\\]$`] = schema;
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:burdenshift:scenario',
    title: 'Burdenshift scenario',
    description: 'An if-then story: the settings that differ from its parent.',
    type: 'object',
    required: ['title'],
    additionalProperties: false,
    properties: {
      title: { ...WORDS, minLength: 1, description: 'what the story is called' },
      summary: { ...WORDS, description: 'the story in a sentence or two' },
      extends: { ...WORDS, description: 'id of the scenario whose settings are taken over' },
      engine: { type: 'string', pattern: `^${VERSION_FORM}$`, description: 'version that the file was written by' },
      editions: editionsSchema(editions),
      recorded: RECORDED,
      horizon: { type: 'integer', minimum: 2026, maximum: 2040, description: 'last year of tables and sentences' },
      set: {
        type: ['object', 'null'],
        description: 'lever: value, everywhere, or at places and years: spending.coreTarget[ESP]',
        additionalProperties: false,
        properties,
        patternProperties,
      },
    },
    $defs: defs,
  };
}

/** Which quantities there are is left to the reader. */
const RECORDED: Schema = {
  type: 'object',
  description: 'what that version gave, written by an export and shown by "run --edition newest"',
  required: ['digest'],
  additionalProperties: false,
  properties: {
    digest: { type: 'string', pattern: `^${DIGEST_FORM}$`, description: 'SHA-256 over every value of the run' },
    numbers: {
      type: 'object',
      description: 'quantity[place,year]: number in the base unit of the quantity',
      additionalProperties: { type: 'number' },
    },
  },
};

function editionsSchema(editions: ReadonlyMap<string, readonly string[]>): Schema {
  const list = [...editions].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    type: ['object', 'null'],
    description:
      'editions to read, by publisher, or for one series, which goes before; the newest where nothing is said',
    additionalProperties: false,
    properties: Object.fromEntries(list.map(([publisher, known]) => [publisher, { enum: known.flatMap(asYaml) }])),
    patternProperties: { [`^(${list.map(([publisher]) => escaped(publisher)).join('|')})\\.\\w+$`]: WORDS },
  };
}

/** A text as YAML may read it: `2023` is a number there. */
const asYaml = (text: string): readonly (string | number)[] =>
  /^\d+(\.\d+)?$/.test(text) ? [text, Number(text)] : [text];

function choiceSchema(q: Choice): Schema {
  const value = { enum: Object.keys(q.options).flatMap(asYaml) };
  return { oneOf: [value, withReasons({ value })] };
}

/** A value with who says so. */
const withReasons = (own: Record<string, Schema>): Schema => ({
  type: 'object',
  required: ['value'],
  additionalProperties: false,
  properties: { ...own, source: WORDS, because: WORDS },
});

/** The reference to the values of a unit, which is written down once. */
function defFor(unit: string, defs: Record<string, Schema>): string {
  const name = unit.replaceAll('/', ' per ').replaceAll('*', ' times ');
  if (!defs[name]) {
    const value = valueSchema(unit);
    const ranged = withReasons({ value, low: value, high: value, distribution: { enum: DISTRIBUTIONS } });
    defs[name] = { oneOf: [value, { ...ranged, dependentRequired: { low: ['high'], high: ['low'] } }] };
  }
  return `#/$defs/${name.replaceAll(' ', '%20')}`;
}

const NUMBER = '[-+−]?(\\d{1,3}([ _,]\\d{3})+|\\d+|(?=\\.))(\\.\\d+)?([eE][-+]?\\d+)?';
const SCALE = '((thousand|k|m|million|bn|billion|trn|trillion) +)?';
const PURE = '(%|percent|share|index|1)';

/** A value as a file may write it in `unit`. */
function valueSchema(unit: string): Schema {
  const number = { type: 'number' };
  const text = (pattern: string, example: string) => ({
    type: 'string',
    pattern: `^ *${pattern} *$`,
    examples: [example],
  });
  if (unit === 'share') return { anyOf: [{ const: 0 }, text(`(${NUMBER} *${PURE}|0)`, '3.5 %')] };
  if (unit === 'year') return { anyOf: [number, text(`${NUMBER}( *years?)?`, '2035')] };
  const powers = [...readUnit(unit).unit];
  if (powers.length === 0) return { anyOf: [number, text(`${NUMBER}( *${PURE})?`, '1')] };
  const word = (base: string) => (/^[a-z]/.test(base) && base !== 'km' && base !== 'km2' ? `${base}s?` : base);
  const part = (sign: 1 | -1) =>
    powers.filter(([, p]) => p * sign > 0).flatMap(([base, p]) => Array<string>(Math.abs(p)).fill(word(base)));
  const above = either(part(1).length ? orders(part(1)).map((o) => o.join(' *\\* *')) : ['1']);
  const below = part(-1).length ? either(orders(part(-1)).map((o) => o.map((w) => ` */ *${w}`).join(''))) : '';
  return text(`${NUMBER} *${SCALE}${above}${below}`, `1 ${unit}`);
}

const either = (texts: readonly string[]) => (texts.length === 1 ? texts[0]! : `(${texts.join('|')})`);

/** Every order of some words. */
function orders(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length <= 1) return [words];
  return words.flatMap((w, i) => orders(words.filter((_, j) => j !== i)).map((rest) => [w, ...rest]));
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const YEARS = '\\d{4}( *[-–] *\\d{4})?';

/** What may stand in brackets behind a name; undefined where nothing may. */
function bracketsOf(q: Parameter | Choice, { groups }: Vocabulary): string | undefined {
  const members = q.over[0]?.members;
  const fitting = Object.entries(groups).filter(([, list]) => list.every((m) => members?.includes(m)));
  const codes = [...new Set([...(members ?? []), ...fitting.map(([group]) => group)])];
  const places = members && ` *(${codes.map(escaped).join('|')}) *`;
  const byYear = q.kind === 'parameter' && q.byYear;
  if (!byYear) return places;
  const years = ` *${YEARS} *`;
  return places ? `(${places}(,${years})?|${years}(,${places})?)` : years;
}
