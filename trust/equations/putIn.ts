/** Setup of the tests under a fault: puts it into the equation before the model is assembled. */
import type { Stock, Variable } from '../../src/language/quantity.ts';
import { faultsOf } from './faults.ts';
import { setEquation } from './model.ts';

const [name = '', place = ''] = (process.env['EQUATION_FAULT'] ?? '').split('#');
const [file, own] = name.split('.') as [string, string];
const files = import.meta.glob<Record<string, unknown>>('../../src/model/**/*.ts');
const load = Object.entries(files).find(([path]) => path.endsWith(`/${file}.ts`))?.[1];
const q = (await load?.())?.[own] as (Variable | Stock) | undefined;
if (!q) throw new Error(`There is no quantity ${name}.`);
const isPutIn = Symbol.for('fault');
if (!(isPutIn in q)) {
  const faulty = faultsOf(q.equation())[Number(place)];
  if (!faulty) throw new Error(`${name} has no fault ${place}.`);
  setEquation(q, () => faulty.equation);
  Object.assign(q, { [isPutIn]: true });
}
