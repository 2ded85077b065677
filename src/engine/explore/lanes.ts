/** One number of a model for many settings of some parameters at once: each lane of a kernel's block is a setting. */
import type { Model } from '../../language/model.ts';
import type { Parameter, Quantity } from '../../language/quantity.ts';
import { Loaded, imageOf } from '../emit/host.ts';
import { emit, type Kernel } from '../emit/program.ts';
import type { Inputs } from '../inputs.ts';
import { walk } from '../walk.ts';

/** The number that is looked at. */
export interface Target {
  readonly quantity: Quantity;
  readonly place: number;
  /** Index of the year. */
  readonly year: number;
}

/** A kernel for one target, whose chosen parameters may be set lane by lane; they begin at their central values. */
export class Lanes {
  readonly kernel: Kernel;
  readonly lanes: number;
  private readonly loaded: Loaded;
  private readonly values: Float64Array;

  constructor(
    private readonly model: Model,
    private readonly inputs: Inputs,
    private readonly target: Target,
    varied: Iterable<Parameter>,
  ) {
    const shape = {
      years: inputs.years.length,
      wanted: [target.quantity],
      drawn: new Set(varied),
      options: inputs.options,
    };
    this.kernel = emit(model, shape);
    this.loaded = new Loaded(this.kernel.program);
    this.lanes = this.kernel.program.block;
    this.values = new Float64Array(this.lanes);
    if (!this.loaded.prepare(imageOf(this.kernel, inputs))) this.explain(inputs);
    this.kernel.drawn.forEach((p) => this.reset(p));
  }

  /** Where a parameter's lanes begin in {@link numbers}; undefined where the target does not depend on it. */
  start(p: Parameter): number | undefined {
    const index = this.kernel.drawn.indexOf(p);
    return index < 0 ? undefined : this.kernel.program.drawn[index]!.base / 8;
  }

  /** The memory that holds the lanes. */
  get numbers(): Float64Array {
    return this.loaded.numbers;
  }

  /** Set one lane of a parameter, in all its cells or in some. */
  set(p: Parameter, lane: number, value: (cell: number) => number, cells?: readonly number[]): void {
    const start = this.start(p);
    if (start === undefined) return;
    const all = cells ?? this.inputs.values.get(p)!.keys();
    for (const cell of all) this.numbers[start + cell * this.lanes + lane] = value(cell);
  }

  /** Give all lanes of a parameter its central value. */
  reset(p: Parameter): void {
    const central = this.inputs.values.get(p)!;
    for (let lane = 0; lane < this.lanes; lane++) this.set(p, lane, (cell) => central[cell]!);
  }

  /** The target in every lane, up to its year; of the first `used` lanes none may fail. Overwritten by the next call. @throws RunError */
  run(used = this.lanes): Float64Array {
    const area = this.kernel.program.outputs[0]!;
    for (let y = 0; y <= this.target.year; y++) this.loaded.step(y);
    const fault = this.loaded.fault();
    if (fault >= 0 && fault < used) this.explain(this.inputsOf(fault));
    const start = this.loaded.start(area, this.target.year, this.target.place);
    if (area.column) this.values.set(this.numbers.subarray(start, start + this.lanes));
    else this.values.fill(this.numbers[start]!);
    return this.values;
  }

  private inputsOf(lane: number): Inputs {
    const values = new Map(this.inputs.values);
    for (const p of this.kernel.drawn) {
      const start = this.start(p)!;
      values.set(
        p,
        values.get(p)!.map((_, cell) => this.numbers[start + cell * this.lanes + lane]!),
      );
    }
    return { ...this.inputs, values };
  }

  /** Let the walk say what is not finite. */
  private explain(inputs: Inputs): never {
    walk(this.model, inputs);
    throw new Error('A kernel found a number that is not finite where the walk finds none.');
  }
}
