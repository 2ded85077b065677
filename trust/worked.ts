/** Which faults in the equations the numbers worked out by hand notice: `npm run trust worked [file of the model …]`; with files it only prints what is not noticed. */
import type { Central } from '../src/engine/central.ts';
import type { Stock, Variable } from '../src/language/quantity.ts';
import { print } from '../src/language/print.ts';
import { cellNamed, valueAt, type Cell } from '../src/run/read.ts';
import type { Run } from '../src/run/run.ts';
import { openShipped } from '../src/shipped.ts';
import { EXAMPLES } from '../test/model/worked/examples.ts';
import type { Example } from '../test/model/worked/example.ts';
import { faultsOf } from './equations/faults.ts';
import { Trial } from './equations/model.ts';
import { writeResult } from './result.ts';

/** One run with the numbers that are held in it. */
interface Held {
  readonly run: Run;
  readonly cells: readonly { readonly cell: Cell; readonly is: number }[];
}

interface Tried {
  readonly name: string;
  readonly sort: string;
  readonly found: 'refused' | 'stops' | 'noticed' | 'missed';
}

const desk = openShipped();
const { model } = desk.furniture;

function heldIn(key: string): Held {
  const examples = all.filter((example) => keyOf(example) === key);
  const { scenario, set } = examples[0]!;
  const run = desk.run(scenario, { set });
  return { run, cells: examples.map((e) => ({ cell: cellNamed(run, e.cell), is: e.is })) };
}

const keyOf = ({ scenario, set }: Example) => JSON.stringify([scenario, set]);
const all = Object.values(EXAMPLES).flat();
const held = [...new Set(all.map(keyOf))].map(heldIn);

/** The runs in which the quantities of a file are held come first, since they notice most. */
const nearFirst = (file: string): readonly Held[] => {
  const isNear = ({ cells }: Held) => cells.some(({ cell }) => model.names.get(cell.quantity)!.startsWith(`${file}.`));
  return [...held].sort((a, b) => Number(isNear(b)) - Number(isNear(a)));
};

const isOff = (given: number, is: number) => (is === 0 ? given !== 0 : !(Math.abs(given / is - 1) < 5e-10));

function notices(central: Central, { run, cells }: Held): boolean {
  const result = central.glance(run.inputs);
  return cells.some(({ cell, is }) => isOff(valueAt({ ...run, result }, cell), is));
}

function triedOn(q: Variable | Stock): readonly Tried[] {
  const name = model.names.get(q)!;
  const order = nearFirst(name.split('.')[0]!);
  return faultsOf(q.equation()).map(({ sort, equation }) => {
    const look = (central: Central) => (order.some((h) => notices(central, h)) ? 'noticed' : 'missed');
    const found = trial.under(q, equation, look);
    if (found === 'missed' && files.length > 0)
      process.stdout.write(`${name}: ${sort}\n  ${print(q.equation())}\n  ${print(equation)}\n`);
    return { name, sort, found };
  });
}

function report(tried: readonly Tried[]): void {
  const having = (...found: readonly Tried['found'][]) => tried.filter((t) => found.includes(t.found)).length;
  writeResult({
    name: 'worked',
    command: 'npm run trust worked',
    figures: [
      { what: 'numbers worked out by hand in test/model/worked', value: all.length, unit: 'numbers' },
      { what: 'faults put in', value: tried.length, unit: 'faults' },
      { what: 'refused by the language, or stop a run', value: having('refused', 'stops'), unit: 'faults' },
      { what: 'noticed by one of these numbers', value: having('noticed'), unit: 'faults' },
      { what: 'not noticed by them', value: having('missed'), unit: 'faults' },
    ],
  });
}

const files = process.argv.slice(2);
const trial = new Trial(model, []);
const chosen = model.order.filter((q) => files.length === 0 || files.includes(model.names.get(q)!.split('.')[0]!));
const tried = chosen.flatMap(triedOn);
if (files.length === 0) report(tried);
else
  process.stderr.write(`${tried.filter((t) => t.found === 'missed').length} of ${tried.length} faults not noticed.\n`);
