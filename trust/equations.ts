/** Small faults in the model's equations, and whether the numbers worked out by hand notice them: `npm run trust equations [file of the model …]`; with files it only prints what is missed. */
import { print } from '../src/language/print.ts';
import type { Stock, Variable } from '../src/language/quantity.ts';
import { cellNamed } from '../src/run/read.ts';
import { openShipped } from '../src/shipped.ts';
import type { Example } from '../test/model/worked/example.ts';
import { EXAMPLES } from '../test/model/worked/examples.ts';
import { equivalentReason } from './equations/equivalent.ts';
import { faultsOf } from './equations/faults.ts';
import { Trial, type Fate, type Held } from './equations/trial.ts';
import { writeResult } from './result.ts';

interface Tried {
  readonly name: string;
  readonly sort: string;
  readonly fate: Fate;
  /** Why no input can tell it from the equation, where it is missed for that. */
  readonly reason: string | undefined;
}

const WORDS: Readonly<Record<Fate, string>> = {
  refused: 'refused before any run',
  stops: 'a run stops',
  noticed: 'noticed',
  missed: 'not noticed',
};
const FATES = Object.keys(WORDS) as Fate[];

const files = process.argv.slice(2);
const desk = openShipped();
const { model } = desk.furniture;
const examples = Object.values(EXAMPLES).flat();
const keyOf = ({ scenario, set }: Example) => JSON.stringify([scenario, set]);
const trial = new Trial(model, [...new Set(examples.map(keyOf))].map(heldIn));

function heldIn(key: string): Held {
  const own = examples.filter((example) => keyOf(example) === key);
  const { scenario, set } = own[0]!;
  const run = desk.run(scenario, { set });
  return { run, cells: own.map(({ cell, is }) => ({ cell: cellNamed(run, cell), is })) };
}

function triedOn(q: Variable | Stock): readonly Tried[] {
  const name = model.names.get(q)!;
  const own = q.equation();
  return faultsOf(own).map(({ sort, equation }) => {
    const fate = trial.fateOf(q, equation);
    const reason = fate === 'missed' ? equivalentReason(own, equation, name) : undefined;
    if (fate === 'missed' && files.length > 0)
      process.stdout.write(`${name}: ${sort} (${reason ?? 'not judged'})\n  ${print(own)}\n  ${print(equation)}\n`);
    return { name, sort, fate, reason };
  });
}

const having = (tried: readonly Tried[], ...fates: readonly Fate[]) =>
  tried.filter(({ fate }) => fates.includes(fate)).length;

function tableOf(tried: readonly Tried[]) {
  const sorts = [...new Set(tried.map(({ sort }) => sort))].sort();
  const rows = sorts.map((sort) => {
    const own = tried.filter((t) => t.sort === sort);
    return [sort, ...FATES.map((fate) => having(own, fate)), own.filter((t) => t.reason !== undefined).length];
  });
  return { head: ['fault', ...FATES.map((fate) => WORDS[fate]), 'of those, no input can tell'], rows };
}

function report(tried: readonly Tried[]): void {
  const missed = tried.filter(({ fate }) => fate === 'missed');
  const alike = missed.filter(({ reason }) => reason !== undefined);
  const ran = having(tried, 'noticed', 'missed');
  const percent = (part: number, whole: number) => Math.round((10_000 * part) / whole) / 100;
  const reasons = [...new Set(alike.map(({ reason }) => reason!))];
  writeResult({
    name: 'equations',
    command: 'npm run trust equations',
    figures: [
      { what: 'equations', value: model.order.length, unit: 'equations' },
      { what: 'numbers worked out by hand', value: examples.length, unit: 'numbers' },
      { what: 'faults put in', value: tried.length, unit: 'faults' },
      { what: 'refused by the language, before any run', value: having(tried, 'refused'), unit: 'faults' },
      { what: 'stop a run with an error', value: having(tried, 'stops'), unit: 'faults' },
      { what: 'noticed, of the others', value: percent(having(tried, 'noticed'), ran), unit: '%' },
      {
        what: 'noticed, without those that no input can tell from the equation',
        value: percent(having(tried, 'noticed'), ran - alike.length),
        unit: '%',
      },
    ],
    table: tableOf(tried),
    notes: [
      'The language refuses a fault where units do not fit, where an equation has more values than its quantity has places, or where a year needs itself.',
      ...reasons.map((reason) => `${reason}: ${namesOf(alike.filter((t) => t.reason === reason))}.`),
      ...(missed.length > alike.length
        ? [`Not noticed and not judged: ${namesOf(missed.filter(({ reason }) => reason === undefined))}.`]
        : []),
    ],
  });
}

const namesOf = (tried: readonly Tried[]) => [...new Set(tried.map(({ name }) => name))].join(', ');

const chosen = model.order.filter((q) => files.length === 0 || files.includes(model.names.get(q)!.split('.')[0]!));
const tried = chosen.flatMap((q, i) => {
  if (files.length === 0) process.stderr.write(`\r${i + 1} of ${chosen.length} equations`);
  return triedOn(q);
});
if (files.length === 0) report(tried);
process.stderr.write(`\n${having(tried, 'missed')} of ${tried.length} faults not noticed.\n`);
