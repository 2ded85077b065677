import { describe, expect, test } from 'vitest';
import { openShipped } from '../../src/index.ts';
import { packScenario, unpackScenario } from '../../src/scenarios/packed.ts';

const desk = openShipped();
const { model, scenarios } = desk.furniture;
const textOf = (id: string) => scenarios.find((s) => s.file.endsWith(`/${id}.yaml`))!.text;

describe('a packed scenario', () => {
  test.each(desk.scenarioIds)('%s comes back as it was read, through JSON', (id) => {
    const packed = JSON.parse(JSON.stringify(packScenario(desk.scenario(id)!, textOf(id), model)));
    expect(unpackScenario(packed, textOf(id), model)).toEqual(desk.scenario(id));
  });

  test('is left aside when its file has changed since', () => {
    const packed = packScenario(desk.scenario('today')!, textOf('today'), model);
    expect(unpackScenario(packed, `${textOf('today')}\n# a note`, model)).toBeUndefined();
  });

  test('is left aside when it sets what the model has not', () => {
    const packed = packScenario(desk.scenario('two-percent')!, 'text', model);
    const settings = packed.settings.map((s) => ({ ...s, quantity: 'spending.gone' }));
    expect(unpackScenario({ ...packed, settings }, 'text', model)).toBeUndefined();
  });
});
