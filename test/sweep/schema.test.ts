/** The published JSON Schema of designs: current, satisfied by what ships and by the docs, and refusing what the reader refuses. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { designSchema, editionsByPublisher, scenarioSchema, ScenarioError } from '../../src/index.ts';
import { readDesign } from '../../src/sweep/readDesign.ts';
import { desk } from '../run/shipped.ts';
import { SMALL } from './asked.ts';

const schema = designSchema(scenarioSchema(desk.vocabulary, editionsByPublisher(desk.furniture.catalogue())));
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true, strictRequired: false }).compile(
  schema,
);
const isRead = (text: string): boolean => {
  try {
    readDesign({ file: 'mine.yaml', text }, desk);
    return true;
  } catch (error) {
    if (error instanceof ScenarioError) return false;
    throw error;
  }
};
const inDocs = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/sweeps.md', 'utf8'))![1]!;
const shipped = readdirSync('sweeps').map((file) => [file, readFileSync(`sweeps/${file}`, 'utf8')] as const);

describe('the schema of designs', () => {
  it('is the one that is committed; "npm run schema" writes it anew', () => {
    const committed: unknown = JSON.parse(readFileSync('schema/sweep.schema.json', 'utf8'));
    expect(committed).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it.each([...shipped, ['docs/sweeps.md', inDocs] as const, ['a small one', SMALL] as const])(
    'is satisfied by %s, as the reader is',
    (_, text) => {
      validate(parse(text));
      expect(validate.errors ?? []).toEqual([]);
      expect(isRead(text)).toBe(true);
    },
  );

  it.each([
    ['an unknown lever', '  - grid: { spending.deadlin: [2035] }'],
    ['an unknown place', '  - grid: { "spending.deadline[POLE]": [2035] }'],
    ['a wrong unit', '  - grid: { spending.coreTarget: [5 bn EUR] }'],
    ['an unknown option', '  - grid: { spending.ramp: [linnear] }'],
    ['an unknown key of an interval', '  - grid: { spending.coreTarget: { form: 1 % } }'],
    ['a sample without points', '  - sobol: { levers: { spending.coreTarget: } }'],
    ['a part of an unknown kind', '  - gird: { spending.coreTarget: [1 %] }'],
    ['a part with two kinds', '  - { grid: { spending.deadline: [2035] }, scenarios: [today] }'],
  ])('refuses %s, as the reader does', (_, part) => {
    const text = `title: t\nscenario: today\ndesign:\n${part}\noutcomes: ["debt[POL,2035]"]`;
    expect([validate(parse(text)), isRead(text)]).toEqual([false, false]);
  });
});
