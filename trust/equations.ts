/** Small faults in the model's equations, which no tool sees inside their text: `npm run trust equations [how many are tried on the tests]`. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { shuffled } from '../src/engine/draws/latin.ts';
import type { Model } from '../src/language/model.ts';
import { print } from '../src/language/print.ts';
import type { Run } from '../src/run/run.ts';
import { openShipped } from '../src/shipped.ts';
import { faultsOf } from './equations/faults.ts';
import { Trial, type Fate } from './equations/model.ts';
import { Tests } from './equations/tests.ts';
import { writeResult } from './result.ts';

interface Tried {
  readonly name: string;
  readonly place: number;
  readonly sort: string;
  readonly fate: Fate;
  /** The file whose test noticed it, where one did. */
  noticedBy?: string;
}

const SEED = 2026;
const WORDS: Readonly<Record<Fate, string>> = {
  refused: 'refused before any run',
  stops: 'a run stops',
  differs: 'a number differs',
  same: 'all the same',
};
const FATES = Object.keys(WORDS) as Fate[];

/** All faults of all equations, with what becomes of the shipped scenarios; kept until an equation or a number changes. */
function tryAll(): { readonly all: readonly Tried[]; readonly keep: () => void } {
  const desk = openShipped();
  const { model } = desk.furniture;
  const runs = desk.scenarioIds.map((id) => desk.run(id));
  const written = [...runs.map((run) => run.manifest.digest), ...model.order.map((q) => print(q.equation()))];
  const digest = createHash('sha256').update(written.join()).digest('hex');
  const kept = `node_modules/.cache/burdenshift-trust/equations.${digest}.json`;
  const found = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as readonly Tried[]) : undefined;
  const all = found ?? triedOn(model, runs);
  const keep = () => writeFileSync(kept, JSON.stringify(all));
  keep();
  return { all, keep };
}

function triedOn(model: Model, runs: readonly Run[]): readonly Tried[] {
  const trial = new Trial(model, runs);
  return model.order.flatMap((q) =>
    faultsOf(q.equation()).map(({ sort, equation }, place) => {
      const name = model.names.get(q)!;
      return { name, place, sort, fate: trial.fateOf(q, equation) };
    }),
  );
}

/** Tries a sample on the tests; what was noticed is kept, what was not is tried again when the campaign goes on. */
async function tryOnTests(all: readonly Tried[], sample: readonly Tried[], keep: () => void): Promise<void> {
  const tests = await Tests.open();
  const unnoticed: Tried[] = [];
  for (const [i, fault] of sample.entries()) {
    const { name, place, fate } = fault;
    const file = fault.noticedBy ?? (await tests.noticing(name, place));
    process.stderr.write(`${i + 1} of ${sample.length}: ${name}#${place} (${fate}): ${file ?? '—'}\n`);
    if (file === undefined) unnoticed.push(fault);
    else fault.noticedBy = file;
    keep();
    report(all, sample.slice(0, i + 1), unnoticed);
  }
  await tests.close();
}

const having = (all: readonly Tried[], fate: Fate) => all.filter((t) => t.fate === fate).length;

function tableOf(all: readonly Tried[], sample: readonly Tried[], unnoticed: readonly Tried[]) {
  const sorts = [...new Set(all.map((t) => t.sort))].sort();
  return {
    head: ['fault', ...FATES.map((fate) => WORDS[fate]), 'tried on the tests', 'not noticed'],
    rows: sorts.map((sort) => {
      const of = (list: readonly Tried[]) => list.filter((t) => t.sort === sort);
      return [sort, ...FATES.map((fate) => having(of(all), fate)), of(sample).length, of(unnoticed).length];
    }),
  };
}

function report(all: readonly Tried[], sample: readonly Tried[], unnoticed: readonly Tried[]): void {
  const noticed = sample.length - unnoticed.length;
  const differing = sample.filter((t) => t.fate === 'differs');
  const missed = unnoticed.filter((t) => t.fate === 'differs');
  writeResult({
    name: 'equations',
    command: `npm run trust equations ${sample.length}`,
    figures: [
      { what: 'equations', value: new Set(all.map((t) => t.name)).size, unit: 'equations' },
      { what: 'faults put in', value: all.length, unit: 'faults' },
      { what: 'refused by the language, before any run', value: having(all, 'refused'), unit: 'faults' },
      { what: 'stop a run of a shipped scenario with an error', value: having(all, 'stops'), unit: 'faults' },
      { what: 'change a number of a shipped scenario', value: having(all, 'differs'), unit: 'faults' },
      { what: 'change no number of any shipped scenario', value: having(all, 'same'), unit: 'faults' },
      { what: 'tried on the tests, of those neither refused nor stopped', value: sample.length, unit: 'faults' },
      { what: 'noticed by the tests', value: percent(noticed, sample.length), unit: '%' },
      {
        what: 'noticed, where a number differs',
        value: percent(differing.length - missed.length, differing.length),
        unit: '%',
      },
    ],
    table: tableOf(all, sample, unnoticed),
    notes: [
      'The language refuses a fault where units do not fit, where an equation has more values than its quantity has places, or where a year needs itself.',
      `Tried on the tests is a sample by lot (seed ${SEED}). The tests are those that hold numbers: worked by hand or published, accounts, statements and cases in golden files; laws of ranges and of units are left out, and so is what prints.`,
      ...(unnoticed.length > 0
        ? [`Not noticed: ${unnoticed.map(({ name, sort }) => `${name} (${sort})`).join('; ')}.`]
        : []),
    ],
  });
}

const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);

const count = Number(process.argv[2] ?? 100);
if (!Number.isInteger(count) || count < 0) throw new Error('How many are tried on the tests is a whole number.');
const { all, keep } = tryAll();
const left = all.filter((t) => t.fate === 'differs' || t.fate === 'same');
const sample = Array.from({ length: Math.min(count, left.length) }, (_, i) => left[shuffled(i, left.length, SEED)]!);
process.stderr.write(`${FATES.map((fate) => `${WORDS[fate]}: ${having(all, fate)}`).join(', ')}\n`);
report(all, [], []);
await tryOnTests(all, sample, keep);
