/** A loaded kernel: fills its tables, runs a block of draws year by year, and tells where the answers stand. */
import type { Kernel, Area, Program } from './program.ts';
import type { Inputs } from '../inputs.ts';

interface Instance {
  readonly prepare: (year: number) => void;
  readonly step: (year: number) => void;
}

/** As much of the WebAssembly interface as is used here, wherever it runs. */
interface Host {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
}

/** The machine's WebAssembly. @throws Error where it is switched off */
export function webAssembly(): Host {
  const host = (globalThis as { readonly WebAssembly?: Host }).WebAssembly;
  if (host) return host;
  throw new Error('This machine does not allow WebAssembly; only the central run (walk) is available.');
}

/** The tables of a kernel for given inputs: everything that does not differ from draw to draw, before computing. */
export function imageOf({ memory, program }: Kernel, inputs: Inputs): Uint8Array<ArrayBuffer> {
  const image = new ArrayBuffer(program.columns);
  const numbers = new Float64Array(image, 0, program.columns / 8);
  const words = new Uint32Array(image);
  numbers.set(inputs.years, memory.years.base / 8);
  for (const [q, slot] of memory.given) {
    if (slot.column) continue;
    const values = q.kind === 'choice' ? inputs.options.get(q)! : q.kind === 'parameter' ? inputs.values.get(q)! : [];
    numbers.set(values, slot.base / 8);
  }
  numbers.set(memory.constants.all(), memory.constants.base / 8);
  for (const { base, bounds, counts, groups, list } of memory.members.values()) {
    words.set(list, base / 4);
    words.set(
      groups.flatMap((g) => [g.first * 4, (g.first + g.count) * 4]),
      bounds / 4,
    );
    numbers.set(
      groups.map((g) => g.count),
      counts.base / 8,
    );
  }
  return new Uint8Array(image);
}

/** One instance of a kernel with its own memory. */
export class Loaded {
  readonly numbers: Float64Array;
  /** The same memory as the numbers of columns are held in: doubles, or singles in a preview. */
  readonly lanes: Float64Array | Float32Array;
  private readonly faults: Float64Array | Float32Array;
  private readonly instance: Instance;
  private readonly memory: object;

  /** Load the module into fresh memory of at least `extra` more bytes behind the kernel's own. */
  constructor(
    readonly program: Program,
    extra = 0,
  ) {
    const host = webAssembly();
    const memory = new host.Memory({ initial: Math.ceil((program.bytes + extra) / 65536) });
    this.memory = memory;
    const module = new host.Module(program.module);
    this.instance = new host.Instance(module, { env: { memory } }).exports as Instance;
    this.numbers = new Float64Array(memory.buffer);
    this.lanes = program.width === 8 ? this.numbers : new Float32Array(memory.buffer);
    const faults = program.faults / program.width;
    this.faults = this.lanes.subarray(faults, faults + program.block);
  }

  /** The functions of another module that works on this memory. */
  also(bytes: Uint8Array<ArrayBuffer>): object {
    const host = webAssembly();
    return new host.Instance(new host.Module(bytes), { env: { memory: this.memory } }).exports;
  }

  /** Take the tables and compute everything that is the same for all draws; false when some of it is not finite. */
  prepare(image: Uint8Array): boolean {
    new Uint8Array(this.numbers.buffer).set(image);
    this.faults.fill(0);
    for (let y = 0; y < this.program.years; y++) this.instance.prepare(y);
    return !Number.isNaN(this.numbers[this.program.faults / 8]);
  }

  /** Compute one year of the block of draws whose columns are filled; years in order, the first clears the faults. */
  step(year: number): void {
    if (year === 0) this.faults.fill(0);
    this.instance.step(year);
  }

  /** The first draw of the block with anything not finite since the first year, or −1. */
  fault(): number {
    return this.faults.findIndex((x) => Number.isNaN(x));
  }

  /** Where the numbers of an area begin for a year and place: in `lanes` where they differ by draw, else in `numbers`. */
  start(area: Area, year: number, place: number): number {
    const { block, width } = this.program;
    const byte = area.base + area.year * year + area.turn * (year & 1);
    return area.column ? byte / width + place * block : byte / 8 + place;
  }
}
