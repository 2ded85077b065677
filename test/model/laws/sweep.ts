/** Runs a scenario many times with one input moved at a time, in the emitted kernel, which gives the bits of the walk. */
import { Loaded, imageOf } from '../../../src/engine/emit/host.ts';
import { emit } from '../../../src/engine/emit/program.ts';
import { placesOf } from '../../../src/engine/layout.ts';
import type { Inputs, Values } from '../../../src/engine/inputs.ts';
import type { Model } from '../../../src/language/model.ts';
import type { Parameter, Stock, Variable } from '../../../src/language/quantity.ts';

/** One input moved away from where the scenario has it. */
export interface Move {
  readonly name: string;
  readonly parameter: Parameter;
  readonly values: Values;
}

/** A value of a move that lies outside its bounds. */
export type Report = (move: Move, quantity: Variable | Stock, place: number, year: number, value: number) => void;

/** Least and most value of a quantity. */
export type BoundsOf = (quantity: Variable | Stock) => readonly [number, number];

/** Runs that one load of the kernel computes side by side. */
const BLOCK = 32;

/** Report every value of every move that is not finite and within its bounds; gives the number of values looked at. */
export function sweep(model: Model, inputs: Inputs, moves: readonly Move[], within: BoundsOf, report: Report): number {
  const drawn = new Set(moves.map((m) => m.parameter));
  const wanted = model.order;
  const kernel = emit(model, { years: inputs.years.length, wanted, drawn, options: inputs.options }, BLOCK);
  const loaded = new Loaded(kernel.program);
  loaded.prepare(imageOf(kernel, inputs));
  const bounds = wanted.map(within);
  let visited = 0;
  for (let first = 0; first < moves.length; first += BLOCK) {
    const block = moves.slice(first, first + BLOCK);
    kernel.drawn.forEach((p, i) => fill(loaded.numbers, kernel.program.drawn[i]!.base / 8, p, inputs, block));
    for (let y = 0; y < inputs.years.length; y++) {
      loaded.step(y);
      wanted.forEach((q, i) => {
        const area = kernel.program.outputs[i]!;
        const start = loaded.start(area, y, 0);
        const [least, most] = bounds[i]!;
        for (let place = 0; place < placesOf(q); place++)
          for (let d = 0; d < block.length; d++) {
            const value = loaded.numbers[area.column ? start + place * BLOCK + d : start + place]!;
            if (!(value >= least && value <= most)) report(block[d]!, q, place, inputs.years[y]!, value);
          }
        visited += placesOf(q) * block.length;
      });
    }
  }
  return visited;
}

/** Writes the values of a drawn parameter, moved in the one run that moves it; runs beyond the last move repeat the scenario. */
function fill(numbers: Float64Array, base: number, p: Parameter, inputs: Inputs, block: readonly Move[]): void {
  const own = inputs.values.get(p)!;
  for (let cell = 0; cell < own.length; cell++)
    for (let d = 0; d < BLOCK; d++) {
      const move = block[d];
      numbers[base + cell * BLOCK + d] = move?.parameter === p ? move.values[cell]! : own[cell]!;
    }
}
