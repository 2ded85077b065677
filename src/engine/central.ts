/** The central run on an emitted kernel: the same bits as the walk, many times faster; the walk itself where WebAssembly is refused. */
import type { Model } from '../language/model.ts';
import type { Quantity } from '../language/quantity.ts';
import { imageOf, Loaded } from './emit/host.ts';
import { emit, type Kernel } from './emit/program.ts';
import type { Inputs, Values } from './inputs.ts';
import { placesOf } from './layout.ts';
import { walk, type Result } from './walk.ts';

/** A kernel in memory, ready for other values of the same shape. */
interface Ready {
  readonly kernel: Kernel;
  readonly loaded: Loaded;
}

/** Runs one model again and again, keeping the kernel of the latest choice of options. */
export class Central {
  private options = '';
  private ready: Ready | undefined;

  constructor(private readonly model: Model) {}

  /** All values of a run. @throws RunError on the first value that is not finite */
  run(inputs: Inputs): Result {
    const ready = this.kernelFor(inputs);
    if (!ready?.loaded.prepare(imageOf(ready.kernel, inputs))) return walk(this.model, inputs);
    const values = new Map<Quantity, Values>(inputs.values);
    for (const [choice, options] of inputs.options) values.set(choice, Float64Array.from(options));
    this.model.order.forEach((q, i) => values.set(q, this.valuesOf(q, i, ready, inputs.years.length)));
    return { years: inputs.years, values };
  }

  private valuesOf(q: Quantity, output: number, { kernel, loaded }: Ready, years: number): Values {
    const area = kernel.program.outputs[output]!;
    const places = placesOf(q);
    const values = new Float64Array(places * years);
    for (let y = 0; y < years; y++) {
      const start = loaded.start(area, y, 0);
      values.set(loaded.numbers.subarray(start, start + places), y * places);
    }
    return values;
  }

  private kernelFor(inputs: Inputs): Ready | undefined {
    const options = [...inputs.options.values()].map(String).join('|');
    if (!('WebAssembly' in globalThis)) return undefined;
    if (this.ready && options === this.options) return this.ready;
    const shape = {
      years: inputs.years.length,
      wanted: this.model.order,
      drawn: new Set<never>(),
      options: inputs.options,
    };
    const kernel = emit(this.model, shape, 2);
    this.ready = { kernel, loaded: new Loaded(kernel.program) };
    this.options = options;
    return this.ready;
  }
}
