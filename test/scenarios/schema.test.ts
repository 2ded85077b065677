/** The published JSON Schema: current, satisfied by every shipped scenario, and refusing what the reader refuses. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editionsByPublisher, openShipped, scenarioSchema, ScenarioError } from '../../src/index.ts';
import { valueIn } from '../../src/language/values.ts';

const desk = openShipped();
const schema = scenarioSchema(desk.vocabulary, editionsByPublisher(desk.furniture.catalogue()));
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true, strictRequired: false }).compile(
  schema,
);
const accepts = (yaml: string): boolean => validate(parse(yaml)) as boolean;

/** Whether the reader and a run accept the file. */
function isRead(yaml: string): boolean {
  try {
    desk.story(desk.add({ file: 'schema-case.yaml', text: yaml }));
    return true;
  } catch (error) {
    if (error instanceof ScenarioError) return false;
    throw error;
  }
}

const setting = (line: string) => `title: Mine\nset:\n  ${line}\n`;

describe('the schema of scenario files', () => {
  it('is the one that is committed; "npm run schema" writes it anew', () => {
    const committed: unknown = JSON.parse(
      readFileSync(new URL('../../schema/scenario.schema.json', import.meta.url), 'utf8'),
    );
    expect(committed).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('knows every lever, and gives each its label', () => {
    const { set } = schema['properties'] as { set: { properties: Record<string, { description: string }> } };
    const { model } = desk.furniture;
    for (const q of [...model.parameters, ...model.choices])
      expect(set.properties[model.names.get(q)!]!.description).toContain(q.label);
  });

  it.each(desk.furniture.scenarios)('is satisfied by $file', ({ text }) => {
    accepts(text);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('accepts every example it gives of a value, in every unit, as the reader does', () => {
    const { $defs } = schema as { $defs: Record<string, { oneOf: [{ examples?: string[] }] }> };
    for (const p of desk.furniture.model.parameters) {
      const name = p.unit.replaceAll('/', ' per ').replaceAll('*', ' times ');
      for (const example of $defs[name]!.oneOf[0].examples ?? [])
        expect(() => valueIn({ ...p, range: [-Infinity, Infinity] }, p.label, example)).not.toThrow();
    }
  });
});

describe('reader and schema agree', () => {
  it.each([
    setting('spending.coreTarget: 5 %'),
    setting('spending.coreTarget: 5.25 percent'),
    setting('spending.coreTarget[POL]: 5 %'),
    setting('spending.coreTarget [ EU27 ]: 5 %'),
    setting('spending.delivery: 0'),
    setting('spending.deadline: 2032'),
    setting("spending.deadline: '2032'"),
    setting('spending.ramp: backLoaded'),
    setting('spending.ramp: { value: backLoaded, because: a test }'),
    setting('spending.growthLimit: { value: 20 %, low: 10 %, high: 30 %, distribution: uniform }'),
    'title: Mine\nset:\n',
    'title: Mine\nsummary: words\nextends: today\nhorizon: 2030\neditions: { nato: 2025-08 }\n',
    'title: Mine\neditions: { nato: 2026-07, nato.equipmentShare: 2025-08 }\n',
    'title: Mine\nengine: 0.1.0\n',
    'title: Mine\nengine: 1.0.0-rc.1\n',
    `title: Mine\nrecorded: { digest: ${'0a'.repeat(32)} }\n`,
    `title: Mine\nrecorded:\n  digest: ${'0a'.repeat(32)}\n  numbers: { "ledger.groupUses[NATO,2035]": 1.5e12 }\n`,
  ])('in accepting %j', (yaml) => {
    expect([isRead(yaml), accepts(yaml)]).toEqual([true, true]);
  });

  it.each([
    ['no title', 'summary: words\n'],
    ['an unknown key', 'title: Mine\nextend: today\n'],
    ['an unknown lever', setting('spending.coreTargt: 5 %')],
    ['a computed quantity', setting('spending.extraCost: 5 bn USD2025/year')],
    ['an unknown ally', setting('spending.coreTarget[POLE]: 5 %')],
    ['a place where there is a single value', setting('spending.rampStart[POL]: 2026')],
    ['a year where there is one value for all', setting('spending.coreTarget[2030]: 5 %')],
    ['money for a share', setting('spending.coreTarget: 5 bn USD2025/year')],
    ['a share without its sign', setting('spending.coreTarget: 3.5')],
    ['a decimal comma', setting('spending.coreTarget: 3,5 %')],
    ['an unknown unit', setting('spending.coreTarget: 5 percnt')],
    ['an unknown option', setting('spending.ramp: lineer')],
    ['half a range', setting('spending.growthLimit: { value: 20 %, low: 10 % }')],
    [
      'an unknown distribution',
      setting('spending.growthLimit: { value: 20 %, low: 10 %, high: 30 %, distribution: even }'),
    ],
    ['an unknown key of a setting', setting('spending.growthLimit: { valu: 20 % }')],
    ['no value', setting('spending.growthLimit:')],
    ['a list of settings', 'title: Mine\nset:\n  - spending.coreTarget\n'],
    ['a horizon out of reach', 'title: Mine\nhorizon: 2099\n'],
    ['an unknown edition', 'title: Mine\neditions: { nato: 2026-06 }\n'],
    ['a series of an unknown publisher', 'title: Mine\neditions: { nat.coreShare: 2026-07 }\n'],
    ['a version of two numbers', 'title: Mine\nengine: 0.1\n'],
    ['a digest cut short', 'title: Mine\nrecorded: { digest: abc }\n'],
    ['no digest', 'title: Mine\nrecorded: { numbers: {} }\n'],
    [
      'a recorded number with its unit',
      `title: Mine\nrecorded:\n  digest: ${'0a'.repeat(32)}\n  numbers: { "ledger.groupUses[NATO,2035]": 1 bn }\n`,
    ],
    ['an unknown publisher', 'title: Mine\neditions: { nat: 2026-07 }\n'],
  ])('in refusing %s', (_, yaml) => {
    expect([isRead(yaml), accepts(yaml)]).toEqual([false, false]);
  });
});
