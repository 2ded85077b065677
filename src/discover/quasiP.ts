/** How easily each restriction of a box could have come about by chance, and the box without those that easily could. */
import { binomialTail } from './binomial.ts';
import { isOpen, measure, openLimit, restrictedIn, withLimit, type Box, type Limit, type Whole } from './box.ts';
import type { Input } from './columns.ts';
import type { Step } from './peel.ts';

/** A limit of a box and what is left without it. */
export interface Restriction {
  /** Place of the input. */
  readonly input: number;
  /** Which end of a number is held; `options` where some words are left out. */
  readonly side: 'low' | 'high' | 'options';
  /**
   * Quasi-p-value (Bryant and Lempert 2010): chance of as many futures of interest as the box holds, or more, if futures fell
   * into it at random from the box without this limit. It is not a p-value: the box was chosen on the same futures.
   */
  readonly quasiP: number;
  /** Density and coverage of the box without this limit. */
  readonly density: number;
  readonly coverage: number;
}

/** Every limit of a box with its quasi-p-value; the outcome must be 0 or 1 in every row. */
export function restrictionsOf(
  inputs: readonly Input[],
  target: Float64Array,
  box: Box,
  whole: Whole,
): readonly Restriction[] {
  const inside = measure(inputs, target, box, whole);
  return restrictedIn(box).flatMap((input) =>
    sidesOf(box[input]!).map((side): Restriction => {
      const wider = measure(inputs, target, withLimit(box, input, without(inputs[input]!, box[input]!, side)), whole);
      const quasiP = binomialTail(inside.hits, inside.count, wider.density);
      return { input, side, quasiP, density: wider.density, coverage: wider.coverage };
    }),
  );
}

function sidesOf(limit: Limit): readonly Restriction['side'][] {
  if (limit.kind === 'option') return ['options'];
  return [...(limit.low > -Infinity ? (['low'] as const) : []), ...(limit.high < Infinity ? (['high'] as const) : [])];
}

function without(input: Input, limit: Limit, side: Restriction['side']): Limit {
  if (limit.kind === 'option') return openLimit(input);
  return side === 'low' ? { ...limit, low: -Infinity } : { ...limit, high: Infinity };
}

/**
 * The box without the limits whose quasi-p-value is above `most`: the weakest goes first, and the others are tested anew
 * without it. Of equally weak ones that of the later input goes.
 */
export function dropWeak(
  inputs: readonly Input[],
  target: Float64Array,
  step: Step,
  whole: Whole,
  most = 0.05,
): { readonly step: Step; readonly dropped: readonly Restriction[] } {
  const dropped: Restriction[] = [];
  let { box } = step;
  for (;;) {
    const all = restrictionsOf(inputs, target, box, whole);
    const weakest = all.reduce<Restriction | undefined>(
      (worst, next) => (worst && worst.quasiP > next.quasiP ? worst : next),
      undefined,
    );
    if (!weakest || weakest.quasiP <= most) break;
    dropped.push(weakest);
    box = withLimit(box, weakest.input, without(inputs[weakest.input]!, box[weakest.input]!, weakest.side));
  }
  return { step: stepAt(inputs, target, box, whole), dropped };
}

/** The box without any limit on some inputs, named by their places. */
export function dropInputs(
  inputs: readonly Input[],
  target: Float64Array,
  { box }: Pick<Step, 'box'>,
  whole: Whole,
  places: readonly number[],
): Step {
  const wider = box.map((limit, i) => (places.includes(i) && !isOpen(limit) ? openLimit(inputs[i]!) : limit));
  return stepAt(inputs, target, wider, whole);
}

/** A box with its measures. */
export const stepAt = (inputs: readonly Input[], target: Float64Array, box: Box, whole: Whole): Step => ({
  ...{ box, restricted: restrictedIn(box).length },
  ...measure(inputs, target, box, whole),
});
