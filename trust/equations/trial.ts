/** The model with a fault in one equation, held against the numbers that are worked out by hand. */
import { Central } from '../../src/engine/central.ts';
import { RunError } from '../../src/engine/walk.ts';
import { EquationError, UnitError } from '../../src/language/errors.ts';
import type { Expression } from '../../src/language/expression.ts';
import { assemble, type Model } from '../../src/language/model.ts';
import type { Quantity, Stock, Variable } from '../../src/language/quantity.ts';
import { valueAt, type Cell } from '../../src/run/read.ts';
import type { Run } from '../../src/run/run.ts';

/** Refused before any run; a run stops; a number worked out by hand comes out otherwise; none does. */
export type Fate = 'refused' | 'stops' | 'noticed' | 'missed';

/** One run with the numbers that were worked out for it. */
export interface Held {
  readonly run: Run;
  readonly cells: readonly { readonly cell: Cell; readonly is: number }[];
}

type Files = Readonly<Record<string, Readonly<Record<string, Quantity>>>>;

/** Tries faults on a model; the model itself is left as it was. */
export class Trial {
  private readonly files: Files;
  constructor(
    private readonly model: Model,
    private readonly held: readonly Held[],
  ) {
    const files: Record<string, Record<string, Quantity>> = {};
    for (const [name, q] of model.quantities) {
      const [file, own] = name.split('.') as [string, string];
      (files[file] ??= {})[own] = q;
    }
    this.files = files;
  }

  /** What becomes of it when `q` has this equation. */
  fateOf(q: Variable | Stock, equation: Expression): Fate {
    const own = q.equation;
    setEquation(q, () => equation);
    try {
      const central = new Central(assemble(this.files));
      return this.nearest(q).some((held) => isNoticed(central, held)) ? 'noticed' : 'missed';
    } catch (error) {
      if (error instanceof EquationError || error instanceof UnitError) return 'refused';
      if (error instanceof RunError) return 'stops';
      throw error;
    } finally {
      setEquation(q, own);
    }
  }

  /** The runs with most numbers of the quantity's file come first, since they notice most. */
  private nearest(q: Variable | Stock): readonly Held[] {
    const file = this.model.names.get(q)!.split('.')[0]!;
    const own = ({ cells }: Held) =>
      cells.filter(({ cell }) => this.model.names.get(cell.quantity)!.startsWith(`${file}.`)).length;
    return [...this.held].sort((a, b) => own(b) - own(a));
  }
}

function isNoticed(central: Central, { run, cells }: Held): boolean {
  const result = central.glance(run.inputs);
  return cells.some(({ cell, is }) => isOff(valueAt({ ...run, result }, cell), is));
}

/** Within what test/model/worked.test.ts accepts. */
const isOff = (given: number, is: number) => (is === 0 ? given !== 0 : !(Math.abs(given / is - 1) < 5e-10));

/** Give a quantity another equation: what no part of the product does. */
function setEquation(q: Variable | Stock, equation: () => Expression): void {
  Object.assign(q, { equation });
}
