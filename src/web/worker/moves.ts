/** Which inputs move one number most: each uncertain number within its range, each lever from end to end, each other convention; one at a time. */
import {
  cellNamed,
  inputsOfQuantity,
  sensitivityOf,
  valueAt,
  type Cell,
  type Quantity,
  type Run,
} from '../../browser.ts';
import type { Laid } from '../model/laid.ts';
import { withLever } from '../model/moved.ts';
import { shownNumber, writeSetting } from '../model/written.ts';
import { writeShort } from './explanation.ts';
import type { ChoiceFacts, LeverFacts, LeverState, Settings, SliderFacts } from '../model/facts.ts';

/** One input moved alone. */
export interface Move {
  readonly kind: 'range' | 'lever' | 'choice';
  readonly name: string;
  readonly label: string;
  /** Where the input goes, in words: both ends, or the other option; empty where the ends differ by place. */
  readonly ends: string;
  /** The number at the low and at the high end, or as it is and with the other option. */
  readonly effect: readonly [number, number];
  readonly told: readonly [string, string];
}

/** What is known so far. */
export interface Moves {
  readonly central: number;
  readonly rows: readonly Move[];
  readonly done: number;
  readonly of: number;
}

/** As much of the laid-out model as is needed here. */
export type Movable = Pick<Laid, 'run' | 'glance' | 'levers' | 'leversOf'>;

/** Milliseconds of work after which the worker listens again. */
const PATIENCE = 12;

/** Moves one input after the other and tells what is known after each spell of work, until it is done or `isStale`. */
export async function tellMoves(
  laid: Movable,
  settings: Settings,
  name: string,
  tell: (moves: Moves) => void,
  isStale: () => boolean,
): Promise<void> {
  const run = laid.run(settings);
  const cell = cellNamed(run, name);
  const base = { central: valueAt(run, cell) };
  const tries = triesOf(laid, settings, run, cell);
  const of = tries.length + 1;
  const rows: Move[] = [...(await rangesOf(run, cell))];
  let rested = performance.now();
  for (const [i, next] of tries.entries()) {
    if (performance.now() - rested > PATIENCE) {
      tell({ ...base, rows, done: i + 1, of });
      await new Promise((done) => setTimeout(done, 0));
      if (isStale()) return;
      rested = performance.now();
    }
    rows.push(...next());
  }
  tell({ ...base, rows, done: of, of });
}

async function rangesOf(run: Run, cell: Cell): Promise<readonly Move[]> {
  const { influences } = await sensitivityOf(run, cell);
  return influences.map(({ name, label, unit, ends, effect }) => ({
    ...{ kind: 'range', name, label, effect: effect! },
    ends: ends ? ends.map((end) => writeShort(end, unit)).join(' to ') : '',
    told: toldIn(cell, effect!),
  }));
}

const toldIn = ({ quantity }: Cell, [low, high]: readonly [number, number]) =>
  [writeShort(low, quantity.unit), writeShort(high, quantity.unit)] as const;

/** For each lever and each other option behind the number, what to do to learn its effect. */
function triesOf(laid: Movable, settings: Settings, run: Run, cell: Cell): readonly (() => readonly Move[])[] {
  const behind = namesBehind(run, cell.quantity);
  const central = valueAt(run, cell);
  const states = laid.leversOf(settings, run);
  const valueWith = (lever: LeverFacts, written: string): number | undefined =>
    valueIfSound(() => valueAt(laid.glance(withLever(settings, lever.name, states[lever.name], written)), cell));
  const levers = laid.levers.filter(({ name }) => behind.has(name));
  return levers.map((lever) => () => {
    const found =
      lever.kind === 'slider' ? sliderMove(lever, valueWith) : choiceMove(lever, states, central, valueWith);
    return found && found.effect[0] !== found.effect[1] ? [{ ...found, told: toldIn(cell, found.effect) }] : [];
  });
}

type ValueWith = (lever: LeverFacts, written: string) => number | undefined;
type Untold = Omit<Move, 'told'>;

function sliderMove(lever: SliderFacts, valueWith: ValueWith): Untold | undefined {
  const [low, high] = [lever.min, lever.max].map((end) => valueWith(lever, writeSetting(lever, end)));
  if (low === undefined || high === undefined) return undefined;
  const ends = `${shownNumber(lever, lever.min)} to ${shownNumber(lever, lever.max)} ${lever.unitInWords}`.trim();
  return { kind: 'lever', name: lever.name, label: lever.label, ends, effect: [low, high] };
}

/** The option that changes the number most. */
function choiceMove(
  lever: ChoiceFacts,
  states: Readonly<Record<string, LeverState>>,
  central: number,
  valueWith: ValueWith,
): Untold | undefined {
  const now = lever.options[states[lever.name]?.value ?? -1];
  const others = lever.options.filter((option) => option !== now);
  const tried = others.flatMap((option) => {
    const value = valueWith(lever, option.name);
    return value === undefined ? [] : [{ option, value }];
  });
  const [most] = tried.sort((a, b) => Math.abs(b.value - central) - Math.abs(a.value - central));
  return (
    most && {
      kind: 'choice',
      name: lever.name,
      label: lever.label,
      ends: most.option.meaning,
      effect: [central, most.value],
    }
  );
}

/** Some ends lie where the model has no finite answer; they are left out. */
function valueIfSound(value: () => number): number | undefined {
  try {
    return value();
  } catch {
    return undefined;
  }
}

/** Public names of everything a quantity is computed from. */
function namesBehind({ model }: Run, quantity: Quantity): ReadonlySet<string> {
  const seen = new Set<Quantity>();
  const open = [quantity];
  for (let q = open.pop(); q; q = open.pop()) {
    if (seen.has(q)) continue;
    seen.add(q);
    const { now, lagged } = inputsOfQuantity(q);
    open.push(...now, ...lagged);
  }
  return new Set([...seen].map((q) => model.names.get(q)!));
}
