/** Scenario discovery (Bryant and Lempert 2010): boxes of inputs in which the futures of interest gather, and how far to trust them. */
import { suggest } from '../language/nearest.ts';
import { agreementOf, type Agreement } from './agreement.ts';
import { measure, measuresOf, missesOf, wholeOf, type Measures, type Whole } from './box.ts';
import { growTree, type Tree, type TreeWishes } from './cart.ts';
import { chooseStep, type Choice } from './choose.ts';
import { DiscoveryError, ordered, rowsOf, takeNumbers, takeRows, varying, type Input } from './columns.ts';
import { paste } from './paste.ts';
import { peel, type Step } from './peel.ts';
import { dropInputs, dropWeak, restrictionsOf, type Restriction } from './quasiP.ts';
import { resample, type Resampled, type ResampleWishes } from './resample.ts';

/** Everything that may be chosen; what is not said takes the value in brackets. */
export interface DiscoverWishes extends ResampleWishes, TreeWishes {
  /** Share of the box that one layer of pasting may add (0.05); 0 leaves pasting out. */
  readonly pasteAlpha?: number;
  /** Which box of the first trajectory to take (the best balance). Further boxes take the best balance, unless the rule is a bar. */
  readonly choice?: Choice;
  /** Limits with a higher quasi-p-value are dropped (0.05); 1 keeps them all. */
  readonly quasiP?: number;
  /** Names of inputs whose limits are taken off the chosen box, whatever their quasi-p-value. */
  readonly drop?: readonly string[];
  /** Most boxes to look for (1). */
  readonly boxes?: number;
}

/** A box with everything that speaks for and against it. */
export interface FoundBox extends Step {
  /** Every box on the way, and the place of the one that was taken. */
  readonly steps: readonly Step[];
  readonly chosen: number;
  /** Limits that the chosen box had and that were dropped as weak. */
  readonly dropped: readonly Restriction[];
  readonly restrictions: readonly Restriction[];
  readonly resampled: Resampled;
}

/** What was found in one set of futures. */
export interface Discovery {
  /** The inputs that vary, in whose order limits stand. */
  readonly inputs: readonly Input[];
  readonly whole: Whole;
  readonly boxes: readonly FoundBox[];
  /** All boxes together, each future counted once. */
  readonly together: Measures;
  readonly tree: Tree;
  readonly agreement: Agreement;
  /** The first trajectory and the place of the box that was taken from it, also where no box was left of it. */
  readonly way: Pick<FoundBox, 'steps' | 'chosen'>;
  /** Groups that random halves keep together; as many as futures where each stands alone. */
  readonly groups: number;
}

/**
 * Looks for boxes in which `target` is 1, checks each by quasi-p-values and resampling, and holds them against a tree. Further
 * boxes are looked for among the futures outside the earlier ones (covering); one that is no denser than all futures ends it.
 * @throws DiscoveryError where no or every future is of interest, no input varies, or a wish makes no sense
 */
export function discover(all: readonly Input[], target: Float64Array, wishes: DiscoverWishes = {}): Discovery {
  checkWishes(wishes);
  checkDrop(all, wishes.drop ?? []);
  const inputs = ordered(varying(all));
  rowsOf(inputs, target);
  const whole = wholeOf(target);
  checkTarget(target, whole);
  const { boxes, way } = cover(inputs, target, whole, wishes);
  const tree = growTree(inputs, target, wishes);
  const limits = boxes.map(({ box }) => box);
  return {
    ...{ inputs, whole, boxes, way, tree },
    groups: wishes.groups ? new Set(wishes.groups).size : target.length,
    together: togetherOf(inputs, target, boxes, whole),
    agreement: agreementOf(inputs, limits, tree),
  };
}

/** Boxes one after the other, each among the futures outside the earlier ones; `way` is how the first was looked for. */
function cover(inputs: readonly Input[], target: Float64Array, whole: Whole, wishes: DiscoverWishes) {
  const first = findBox(inputs, target, whole, wishes);
  const boxes: FoundBox[] = [];
  let rows = Uint32Array.from(target.keys());
  for (let next: FoundBox | undefined = first; next && isBox(next, whole);) {
    boxes.push(next);
    const misses = missesOf(takeRows(inputs, rows), next.box);
    rows = rows.filter((_row, i) => misses[i]! > 0);
    const hits = takeNumbers(target, rows);
    const isDone = boxes.length >= (wishes.boxes ?? 1) || !hits.some((x) => x > 0);
    next = isDone ? undefined : findBox(takeRows(inputs, rows), hits, whole, furtherWishes(wishes, rows));
  }
  return { boxes, way: first };
}

const isBox = ({ restricted, density }: FoundBox, whole: Whole) => restricted > 0 && density > whole.hits / whole.count;

/** A step of the first trajectory means nothing on another; groups go with their rows. */
function furtherWishes({ choice, groups, ...wishes }: DiscoverWishes, rows: Uint32Array): DiscoverWishes {
  return {
    ...wishes,
    ...(choice && choice.rule !== 'step' ? { choice } : {}),
    ...(groups ? { groups: Uint32Array.from(rows, (row) => groups[row]!) } : {}),
  };
}

function findBox(inputs: readonly Input[], target: Float64Array, whole: Whole, wishes: DiscoverWishes): FoundBox {
  const { choice = { rule: 'balance' }, pasteAlpha = 0.05, quasiP = 0.05 } = wishes;
  const steps = peel(inputs, target, wishes, whole);
  const chosen = chooseStep(steps, choice);
  const unwanted = inputs.flatMap(({ name }, i) => (wishes.drop?.includes(name) ? [i] : []));
  const wider = dropInputs(inputs, target, steps[chosen]!, whole, unwanted);
  const { step, dropped } = dropWeak(inputs, target, wider, whole, quasiP);
  const box = pasteAlpha > 0 ? paste(inputs, target, step.box, whole, pasteAlpha) : step;
  return {
    ...{ ...box, steps, chosen, dropped },
    restrictions: restrictionsOf(inputs, target, box.box, whole),
    resampled: resample(inputs, target, measure(inputs, target, box.box, wholeOf(target)), wishes),
  };
}

function togetherOf(
  inputs: readonly Input[],
  target: Float64Array,
  boxes: readonly FoundBox[],
  whole: Whole,
): Measures {
  const misses = boxes.map(({ box }) => missesOf(inputs, box));
  let [count, hits] = [0, 0];
  for (let row = 0; row < target.length; row++)
    if (misses.some((list) => list[row] === 0)) {
      count++;
      hits += target[row]!;
    }
  return measuresOf(count, hits, whole);
}

function checkTarget(target: Float64Array, { count, hits }: Whole): void {
  const odd = target.find((x) => x !== 0 && x !== 1);
  if (odd !== undefined) throw new DiscoveryError(`Each future is of interest (1) or not (0), but one is ${odd}.`);
  if (count < LEAST)
    throw new DiscoveryError(`${count} futures are too few to look for a box; at least ${LEAST} are needed.`);
  if (hits === 0 || hits === count)
    throw new DiscoveryError(
      `${hits === 0 ? 'None' : 'Each'} of the ${count} futures is of interest, so nothing tells them apart. Choose another threshold.`,
    );
}

/** Fewer futures than this cannot be halved and peeled. */
const LEAST = 40;

const OPEN_ENDED = ['peelAlpha', 'massMin', 'leafMin'] as const;

function checkWishes(wishes: DiscoverWishes): void {
  for (const name of OPEN_ENDED) {
    const value = wishes[name];
    if (value !== undefined && !(value > 0 && value < 1))
      throw new DiscoveryError(`${name} is a share above 0 and below 1, such as 0.05; not ${value}.`);
  }
  for (const name of ['pasteAlpha', 'quasiP'] as const) {
    const value = wishes[name];
    if (value !== undefined && !(value >= 0 && value <= 1))
      throw new DiscoveryError(`${name} is a share from 0 to 1, such as 0.05; not ${value}.`);
  }
}

function checkDrop(inputs: readonly Input[], drop: readonly string[]): void {
  const names = inputs.map(({ name }) => name);
  const unknown = drop.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new DiscoveryError(
      `There is no input "${unknown}".${suggest(unknown, names)} There are: ${names.join(', ')}.`,
    );
}
