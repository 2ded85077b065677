/** Kernels kept between runs that differ only in values, so that moving a lever writes no code anew. */
import type { Model } from '../../language/model.ts';
import type { Parameter, Quantity } from '../../language/quantity.ts';
import { optionsKey } from '../emit/packed.ts';
import { emit, type Kernel } from '../emit/program.ts';
import type { Precision } from '../emit/width.ts';
import type { Inputs } from '../inputs.ts';

/** Kernels kept at once; one holds a few hundred kilobytes of plans and code. */
const KEPT = 8;

/** The latest kernels, newest last. */
export class Shelf {
  private readonly kept: { readonly model: Model; readonly key: string; readonly kernel: Kernel }[] = [];

  /** The kernel of some outputs for the ranges and options of `inputs`. @throws EquationError where the first year needs itself */
  kernelFor(model: Model, inputs: Inputs, wanted: readonly Quantity[], precision: Precision = 'full'): Kernel {
    const drawn = new Set<Parameter>(inputs.spreads.keys());
    const namesOf = (list: Iterable<Quantity>) => Array.from(list, (q) => model.names.get(q)).join();
    const key = [precision, inputs.years.length, optionsKey(inputs), namesOf(wanted), namesOf(drawn)].join('|');
    const at = this.kept.findIndex((one) => one.model === model && one.key === key);
    const found = at < 0 ? undefined : this.kept.splice(at, 1)[0];
    const shape = { years: inputs.years.length, wanted, drawn, options: inputs.options, precision };
    const one = found ?? { model, key, kernel: emit(model, shape) };
    this.kept.push(one);
    if (this.kept.length > KEPT) this.kept.shift();
    return one.kernel;
  }
}
