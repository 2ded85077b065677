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
  /** The kernel's memory before it computes; written anew for each run, so that none is allocated. */
  readonly image: Uint8Array<ArrayBuffer>;
  /** Where each computed quantity stands in the kernel's memory. */
  readonly views: readonly (readonly [Quantity, Values])[];
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
    const { years, values } = this.glance(inputs);
    const kept = new Map(values);
    for (const q of this.model.order) kept.set(q, values.get(q)!.slice());
    return { years, values: kept };
  }

  /** The same, to be read before the next run: computed values stand in the kernel's own memory, which the next run overwrites. */
  glance(inputs: Inputs): Result {
    const ready = this.kernelFor(inputs);
    if (!ready?.loaded.prepare(imageOfTables(ready.tables, inputs, ready.image))) return walk(this.model, inputs);
    const values = new Map<Quantity, Values>(inputs.values);
    for (const [choice, options] of inputs.options) values.set(choice, Float64Array.from(options));
    for (const [q, view] of ready.views) values.set(q, view);
    return { years: inputs.years, values };
  }

  private kernelFor(inputs: Inputs): Ready | undefined {
    if (!('WebAssembly' in globalThis)) return undefined;
    const options = optionsKey(inputs);
    if (this.ready?.options === options) return this.ready;
    const packed = this.find(options);
    const unpacked = packed?.options === options ? unpackKernel(packed, this.model) : undefined;
    const { program, tables } = unpacked ?? emitted(this.model, inputs);
    const loaded = new Loaded(program);
    const views = this.model.order.map((q, i) => [q, viewOf(q, i, loaded, inputs.years.length)] as const);
    this.ready = { options, tables, loaded, views, image: new Uint8Array(program.columns) };
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

/** All places and years of an output; a kernel without draws lays them one after the other. */
function viewOf(q: Quantity, output: number, loaded: Loaded, years: number): Values {
  const [start, places] = [loaded.start(loaded.program.outputs[output]!, 0, 0), placesOf(q)];
  return loaded.numbers.subarray(start, start + places * years);
}
