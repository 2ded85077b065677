/** The rescaling law on the real model: in a currency worth a power of two more, money changes by that power and nothing else does. */
import { describe, expect, it } from 'vitest';
import { walk } from '../../src/engine/walk.ts';
import type { Inputs, Values } from '../../src/engine/inputs.ts';
import { readUnit } from '../../src/language/units.ts';
import { burdenshift } from '../../src/model/burdenshift.ts';
import { run } from './shipped.ts';

const CURRENCY = /^(USD|EUR|GBP|NCU|RUB|UAH|PPP)/;

/** The power with which money stands in a unit: 1 in USD/year, 0 in EUR/USD, −1 in person/USD. */
function powerOfMoney(unit: string): number {
  return [...readUnit(unit).unit].reduce((sum, [name, power]) => sum + (CURRENCY.test(name) ? power : 0), 0);
}

const rescaled = (values: Values, factor: number): Values => values.map((x) => x * factor);

describe.each(['hague-2035', 'brussels-2025', 'hague-slow', 'us-leaves', 'large-force'])('under %s', (scenario) => {
  it.each([8, 1 / 4])('every money input times %d gives every money output times it, bit for bit', (k) => {
    const { inputs, result } = run(scenario);
    const values = new Map([...inputs.values].map(([p, v]) => [p, rescaled(v, k ** powerOfMoney(p.unit))]));
    const scaled: Inputs = { ...inputs, values };
    const other = walk(burdenshift, scaled);
    for (const q of burdenshift.order) {
      const factor = k ** powerOfMoney(q.unit);
      const [was, is] = [result.values.get(q)!, other.values.get(q)!];
      const at = is.findIndex((x, i) => x !== was[i]! * factor);
      if (at >= 0) expect.fail(`${burdenshift.names.get(q)} (${q.unit}): ${was[at]} became ${is[at]}, not × ${factor}`);
    }
  });
});
