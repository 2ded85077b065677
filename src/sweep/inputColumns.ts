/** The drawn numbers that a sweep writes down: one column for each stream of draws that an outcome depends on. */
import type { Inputs } from '../engine/inputs.ts';
import { membersAt, placesOf } from '../engine/layout.ts';
import type { Model } from '../language/model.ts';
import type { Parameter, Quantity } from '../language/quantity.ts';

/** A stream of draws and the cell of its parameter that stands for it. */
export interface InputColumn {
  readonly name: string;
  readonly parameter: Parameter;
  readonly cell: number;
  readonly low: number;
  readonly high: number;
  /** Other places or years that the same draw moves, each in its own range. */
  readonly movesAlso: string | undefined;
}

/** One way of building the model, with what its outcomes read. */
interface Built {
  readonly inputs: Inputs;
  readonly reads: ReadonlySet<Quantity>;
}

/** The columns of all structures together, in the order of the model. */
export function inputColumnsOf(model: Model, structures: readonly Built[]): readonly InputColumn[] {
  return model.parameters.flatMap((p) => {
    const built = structures.filter(({ inputs, reads }) => reads.has(p) && inputs.spreads.has(p));
    const streams = p.drawnByPlace ? placesOf(p) : 1;
    return Array.from({ length: streams }, (_, s) => s).flatMap((s) => {
      const own = built.find(({ inputs }) => movingCells(p, inputs, s, streams).length > 0);
      return own ? [columnOf(model, p, own.inputs, s, streams)] : [];
    });
  });
}

/** Cells of a stream that differ from draw to draw. */
function movingCells(p: Parameter, inputs: Inputs, stream: number, streams: number): readonly number[] {
  const { low, high } = inputs.spreads.get(p)!;
  const values = inputs.values.get(p)!;
  const isMoving = (cell: number) => low[cell] !== high[cell] && !Number.isNaN(values[cell]);
  return [...values.keys()].filter((cell) => cell % streams === stream && isMoving(cell));
}

function columnOf(model: Model, p: Parameter, inputs: Inputs, stream: number, streams: number): InputColumn {
  const cells = movingCells(p, inputs, stream, streams);
  const { low, high } = inputs.spreads.get(p)!;
  const values = inputs.values.get(p)!;
  const cell = cells[0]!;
  const isOne = cells.every((c) => low[c] === low[cell] && high[c] === high[cell] && values[c] === values[cell]);
  const isWhole = isOne && cells.length * streams === values.length;
  const places = p.over.length > 0 && (!isWhole || streams > 1) ? membersAt(p, cell % placesOf(p)) : [];
  const years = p.byYear && !isWhole ? [inputs.years[Math.floor(cell / placesOf(p))]!] : [];
  const parts = [...places, ...years].join(',');
  const others = isWhole ? 0 : cells.length - 1;
  return {
    name: `${model.names.get(p)}${parts === '' ? '' : `[${parts}]`}`,
    parameter: p,
    cell,
    low: low[cell]!,
    high: high[cell]!,
    movesAlso: others > 0 ? `${others} further ${others === 1 ? 'place or year' : 'places or years'}` : undefined,
  };
}
