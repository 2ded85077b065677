/** The central run on an emitted kernel: the same bits as the walk, many times faster; the walk itself where WebAssembly is refused. */
import type { Model } from '../language/model.ts';
import type { Quantity } from '../language/quantity.ts';
import { Loaded } from './emit/host.ts';
import {
  imageOfTables,
  optionsKey,
  packKernel,
  tablesOf,
  unpackKernel,
  type PackedKernel,
  type Tables,
} from './emit/packed.ts';
import { emit, type Kernel } from './emit/program.ts';
import type { Inputs, Values } from './inputs.ts';
import { placesOf } from './layout.ts';
import { walk, type Result } from './walk.ts';

/** Finds a kernel made beforehand for the options of all choices. */
export type FindKernel = (options: string) => PackedKernel | undefined;

/** A kernel in memory, ready for other values of the same shape. */
interface Ready {
  readonly options: string;
  readonly loaded: Loaded;
  readonly tables: Tables;
}

/** Runs one model again and again, keeping the kernel of the latest choice of options. */
export class Central {
  private ready: Ready | undefined;

  constructor(
    private readonly model: Model,
    private readonly find: FindKernel = () => undefined,
  ) {}

  /** All values of a run. @throws RunError on the first value that is not finite */
  run(inputs: Inputs): Result {
    const ready = this.kernelFor(inputs);
    if (!ready?.loaded.prepare(imageOfTables(ready.tables, ready.loaded.program, inputs)))
      return walk(this.model, inputs);
    const values = new Map<Quantity, Values>(inputs.values);
    for (const [choice, options] of inputs.options) values.set(choice, Float64Array.from(options));
    this.model.order.forEach((q, i) => values.set(q, valuesOf(q, i, ready.loaded, inputs.years.length)));
    return { years: inputs.years, values };
  }

  private kernelFor(inputs: Inputs): Ready | undefined {
    if (!('WebAssembly' in globalThis)) return undefined;
    const options = optionsKey(inputs);
    if (this.ready?.options === options) return this.ready;
    const packed = this.find(options);
    const unpacked = packed?.options === options ? unpackKernel(packed, this.model) : undefined;
    const { program, tables } = unpacked ?? emitted(this.model, inputs);
    this.ready = { options, tables, loaded: new Loaded(program) };
    return this.ready;
  }
}

/** The kernel of all quantities for the options of `inputs`, as plain data. */
export function packCentral(model: Model, inputs: Inputs): PackedKernel {
  return packKernel(centralKernel(model, inputs), model, optionsKey(inputs));
}

function emitted(model: Model, inputs: Inputs) {
  const kernel = centralKernel(model, inputs);
  return { program: kernel.program, tables: tablesOf(kernel) };
}

function centralKernel(model: Model, inputs: Inputs): Kernel {
  return emit(model, { years: inputs.years.length, wanted: model.order, drawn: new Set(), options: inputs.options }, 2);
}

function valuesOf(q: Quantity, output: number, loaded: Loaded, years: number): Values {
  const area = loaded.program.outputs[output]!;
  const places = placesOf(q);
  const values = new Float64Array(places * years);
  for (let y = 0; y < years; y++) {
    const start = loaded.start(area, y, 0);
    values.set(loaded.numbers.subarray(start, start + places), y * places);
  }
  return values;
}
