/** A kernel as plain data, written when the product is built, so that a cold run need not emit it. */
import type { Model } from '../../language/model.ts';
import type { Quantity } from '../../language/quantity.ts';
import type { Inputs } from '../inputs.ts';
import type { Kernel, Program } from './program.ts';

/** What a kernel finds in memory before it computes. */
export interface Tables {
  /** Byte of the calendar years. */
  readonly years: number;
  /** Bytes of the parameters and choices that differ by place. */
  readonly given: readonly (readonly [quantity: Quantity, base: number])[];
  /** Numbers and whole numbers that never change, with the byte they begin at. */
  readonly numbers: readonly (readonly [base: number, values: readonly number[]])[];
  readonly words: readonly (readonly [base: number, values: readonly number[]])[];
}

/** A program with its tables, quantities by name and the module in base 64. */
export interface PackedKernel {
  /** The options of every choice; see {@link optionsKey}. */
  readonly options: string;
  readonly program: Omit<Program, 'module'> & { readonly module: string };
  readonly tables: Omit<Tables, 'given'> & { readonly given: readonly (readonly [name: string, base: number])[] };
}

/** The options of all choices as one text: kernels of the same key compute the same equations. */
export const optionsKey = (inputs: Pick<Inputs, 'options'>): string =>
  [...inputs.options.values()].map(String).join('|');

/** The tables of a kernel in which no parameter is drawn. */
export function tablesOf({ memory }: Kernel): Tables {
  const members = [...memory.members.values()];
  return {
    years: memory.years.base,
    given: [...memory.given].map(([q, slot]) => [q, slot.base]),
    numbers: [
      [memory.constants.base, memory.constants.all()],
      ...members.map((m) => [m.counts.base, m.groups.map((g) => g.count)] as const),
    ],
    words: members.flatMap((m) => [
      [m.base, m.list] as const,
      [m.bounds, m.groups.flatMap((g) => [g.first * 4, (g.first + g.count) * 4])] as const,
    ]),
  };
}

/** Write the memory of a kernel for given inputs, up to its columns, into `image`, which may hold that of other inputs. */
export function imageOfTables(tables: Tables, inputs: Inputs, image: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const numbers = new Float64Array(image.buffer);
  const words = new Uint32Array(image.buffer);
  numbers.set(inputs.years, tables.years / 8);
  for (const [q, base] of tables.given)
    numbers.set(
      q.kind === 'choice' ? inputs.options.get(q)! : q.kind === 'parameter' ? inputs.values.get(q)! : [],
      base / 8,
    );
  for (const [base, values] of tables.numbers) numbers.set(values, base / 8);
  for (const [base, values] of tables.words) words.set(values, base / 4);
  return image;
}

/** A kernel as plain data for {@link unpackKernel}. */
export function packKernel(kernel: Kernel, model: Model, options: string): PackedKernel {
  const { module, ...program } = kernel.program;
  const { given, ...tables } = tablesOf(kernel);
  const binary = Array.from(module, (byte) => String.fromCharCode(byte)).join('');
  return {
    options,
    program: { ...program, module: btoa(binary) },
    tables: { ...tables, given: given.map(([q, base]) => [model.names.get(q)!, base]) },
  };
}

/** The program and tables of a packed kernel, or undefined where it was made for another model. */
export function unpackKernel(
  packed: PackedKernel,
  model: Model,
): { readonly program: Program; readonly tables: Tables } | undefined {
  const areas = packed.program.outputs;
  if (areas.length !== model.order.length || model.order.some((q, i) => areas[i]!.name !== model.names.get(q)))
    return undefined;
  const given = packed.tables.given.flatMap(([name, base]) => {
    const q = model.quantities.get(name);
    return q ? [[q, base] as const] : [];
  });
  if (given.length !== packed.tables.given.length) return undefined;
  const module = Uint8Array.from(atob(packed.program.module), (sign) => sign.charCodeAt(0));
  return { program: { ...packed.program, module }, tables: { ...packed.tables, given } };
}
