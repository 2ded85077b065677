/** The ways in which a design builds the model: one for each scenario with each choice of options; the rest is numbers. */
import { Sampler, drawPlanOf } from '../engine/draws/sampler.ts';
import { imageOf } from '../engine/emit/host.ts';
import { optionsKey } from '../engine/emit/packed.ts';
import { planOf } from '../engine/emit/plan.ts';
import { emit, type Kernel } from '../engine/emit/program.ts';
import type { FutureJob } from '../engine/explore/futures.ts';
import type { Inputs } from '../engine/inputs.ts';
import { EquationError } from '../language/errors.ts';
import type { Model } from '../language/model.ts';
import type { Parameter, Quantity } from '../language/quantity.ts';
import { applySettings, cellsOf } from '../scenarios/apply.ts';
import type { Setting } from '../scenarios/scenario.ts';
import { valuesOf, type Design, type DesignLever } from './design.ts';
import { inputColumnsOf, type InputColumn } from './inputColumns.ts';
import type { Points } from './points.ts';

/** Most ways of building the model in one sweep: each needs a kernel, made in some 10 ms. */
const MOST = 2000;
/** Kernels kept for the next block. */
const KEPT = 32;

/** The structures of a design, by number; what the futures of one share is plain data for a worker. */
export class Structures {
  readonly inputColumns: readonly InputColumn[];
  private readonly kernels = new Map<string, Kernel>();
  private readonly wanted: readonly Quantity[];
  private readonly choices: readonly { readonly lever: number; readonly options: readonly number[] }[];
  /** Parameters that are uncertain in any structure: all of them get streams, so that every structure has the same draws. */
  private readonly sharing: ReadonlySet<Parameter>;

  /** `told` holds the inputs of each scenario with its settings in force. @throws EquationError where there are too many structures */
  constructor(
    readonly model: Model,
    private readonly told: readonly Inputs[],
    private readonly design: Design,
    private readonly points: Points,
  ) {
    this.wanted = [...new Set(design.outcomes.map(({ cell }) => cell.quantity))];
    this.choices = points.levers.flatMap(({ quantity }, lever) =>
      quantity.kind === 'choice' ? [{ lever, options: Object.keys(quantity.options).map((_, i) => i) }] : [],
    );
    const used = this.used();
    if (used.length > MOST)
      throw new EquationError(
        `The design combines ${used.length} choices of options and scenarios; a sweep has at most ${MOST}. List fewer options, or divide the design.`,
      );
    const all = design.draws > 0 ? used.map((index) => this.representative(index)) : [];
    this.sharing = new Set(all.flatMap((inputs) => [...inputs.spreads.keys()]));
    const given = new Map<string, ReadonlySet<Quantity>>();
    this.inputColumns = inputColumnsOf(
      model,
      all.map((inputs) => ({ inputs, reads: this.readsOf(inputs, given) })),
    );
  }

  /** The structure of a scenario with these lever values. */
  indexOf(scenario: number, levers: ArrayLike<number>): number {
    return this.choices.reduce((n, { lever, options }) => n * options.length + levers[lever]!, scenario);
  }

  /** Inputs of a scenario with these levers in force, before anything is drawn. */
  inputsAt(scenario: number, levers: ArrayLike<number>): Inputs {
    const settings = this.points.levers.map((lever, l) => settingOf(lever, levers[l]!));
    return applySettings(this.told[scenario]!, settings).inputs;
  }

  /** The inputs of one future, as a run of it would be given them; `draw` is left out of a sweep of central runs. */
  inputsOfFuture(scenario: number, levers: ArrayLike<number>, draw: number): Inputs {
    const inputs = this.inputsAt(scenario, levers);
    if (this.design.draws === 0) return inputs;
    const sampled = this.model.parameters.filter((p) => inputs.spreads.has(p));
    const drawn = sampled.map((p) => new Float64Array(inputs.values.get(p)!.length));
    const starts = drawn.map((_, i) => drawn.slice(0, i).reduce((n, v) => n + v.length, 0));
    const all = new Float64Array(drawn.reduce((n, v) => n + v.length, 0));
    new Sampler(this.planFor(inputs, sampled), 1).fill(all, starts, draw);
    const values = new Map(inputs.values);
    sampled.forEach((p, i) => values.set(p, all.slice(starts[i], starts[i]! + drawn[i]!.length)));
    return { ...inputs, values };
  }

  /** What the futures of a structure share; `levers` are those of any of its points. */
  jobOf(scenario: number, levers: ArrayLike<number>): FutureJob {
    const inputs = this.inputsAt(scenario, levers);
    const kernel = this.kernelFor(inputs);
    const told = new Set(this.inputColumns.map(({ parameter }) => parameter));
    const isDrawn = (p: Parameter) => this.design.draws > 0 && inputs.spreads.has(p);
    const sampled = this.model.parameters.filter((p) => isDrawn(p) && (told.has(p) || kernel.drawn.includes(p)));
    return {
      program: kernel.program,
      image: imageOf(kernel, inputs),
      plan: this.planFor(inputs, sampled),
      sampled: sampled.map((p) => kernel.drawn.indexOf(p)),
      resting: kernel.drawn.map((p) => inputs.values.get(p)!),
      levers: this.leverCells(inputs, kernel),
      inputs: this.inputColumns.map(({ parameter, cell }) => ({
        parameter: sampled.indexOf(parameter),
        cell,
        value: inputs.values.get(parameter)![cell]!,
      })),
      outcomes: this.design.outcomes.map(({ cell: { quantity, place, yearIndex } }) => ({
        output: this.wanted.indexOf(quantity),
        place,
        year: yearIndex,
      })),
    };
  }

  /** Any one point of every structure that occurs. */
  private used(): readonly number[] {
    const varied = this.design.parts.flatMap((part) => part.levers.map((_, i) => valuesOf(part, i)));
    const seen = this.choices.map(({ lever, options }) => varied[lever] ?? options);
    const scenarios = this.told.map((_, i) => i);
    return seen.reduce<readonly number[]>(
      (all, used, c) => all.flatMap((index) => used.map((option) => index * this.choices[c]!.options.length + option)),
      scenarios,
    );
  }

  /** Inputs of a structure, its numbers being those of the first point. */
  private representative(index: number): Inputs {
    const levers = new Float64Array(this.points.levers.length);
    this.points.at(0, levers);
    let rest = index;
    for (const { lever, options } of [...this.choices].reverse()) {
      levers[lever] = rest % options.length;
      rest = Math.floor(rest / options.length);
    }
    return this.inputsAt(rest, levers);
  }

  private readsOf(inputs: Inputs, known: Map<string, ReadonlySet<Quantity>>): ReadonlySet<Quantity> {
    const key = optionsKey(inputs);
    const reads = known.get(key) ?? new Set<Quantity>(planOf(this.model, this.shapeOf(inputs)).given);
    known.set(key, reads);
    return reads;
  }

  private shapeOf(inputs: Inputs) {
    const levers = this.points.levers.flatMap(({ quantity }) => (quantity.kind === 'parameter' ? [quantity] : []));
    const drawn = new Set([...(this.design.draws > 0 ? inputs.spreads.keys() : []), ...levers]);
    return { years: inputs.years.length, wanted: this.wanted, drawn, options: inputs.options };
  }

  private kernelFor(inputs: Inputs): Kernel {
    const shape = this.shapeOf(inputs);
    const key = `${optionsKey(inputs)} ${[...shape.drawn].map((p) => this.model.names.get(p)).join()}`;
    const kernel = this.kernels.get(key) ?? emit(this.model, shape);
    const [oldest] = this.kernels.keys();
    if (this.kernels.size >= KEPT && !this.kernels.has(key)) this.kernels.delete(oldest!);
    this.kernels.set(key, kernel);
    return kernel;
  }

  private planFor(inputs: Inputs, sampled: readonly Parameter[]) {
    const { seed, draws, method } = this.design;
    return drawPlanOf(this.model, inputs, sampled, { seed, draws, method, sharing: this.sharing });
  }

  /** Where each lever goes; where two reach the same cell, the later one has it. */
  private leverCells(inputs: Inputs, kernel: Kernel): FutureJob['levers'] {
    const taken = new Map<Parameter, Set<number>>();
    const cells = [...this.points.levers].reverse().map((lever) => {
      const { quantity } = lever;
      if (quantity.kind === 'choice') return { area: -1, cells: new Uint32Array(0) };
      const before = taken.get(quantity) ?? new Set<number>();
      const own = [...cellsOf(lever, quantity, inputs.years)].filter((cell) => !before.has(cell));
      own.forEach((cell) => before.add(cell));
      taken.set(quantity, before);
      return { area: kernel.drawn.indexOf(quantity), cells: Uint32Array.from(own) };
    });
    return cells.reverse();
  }
}

/** A lever at a value, as a setting. */
export function settingOf({ target, quantity, places, years }: DesignLever, value: number): Setting {
  const written = quantity.kind === 'choice' ? Object.keys(quantity.options)[value]! : `${value} ${quantity.unit}`;
  const nowhere = { file: 'design', line: 0, column: 0 };
  const because = 'varied by the design';
  return { target, quantity, places, years, value, written, range: undefined, source: undefined, because, ...nowhere };
}
