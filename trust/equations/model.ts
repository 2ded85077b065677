/** The model with a fault in one equation, and what becomes of the shipped scenarios then. */
import { Central } from '../../src/engine/central.ts';
import { RunError } from '../../src/engine/walk.ts';
import { EquationError, UnitError } from '../../src/language/errors.ts';
import type { Expression } from '../../src/language/expression.ts';
import { assemble, type Model } from '../../src/language/model.ts';
import type { Quantity, Stock, Variable } from '../../src/language/quantity.ts';
import type { Run } from '../../src/run/run.ts';

/** Refused before any run; a run stops; some number of some scenario is another; all numbers are the same to the last bit. */
export type Fate = 'refused' | 'stops' | 'differs' | 'same';

type Files = Readonly<Record<string, Readonly<Record<string, Quantity>>>>;

/** Tries faults on a model against runs of it; the model itself is left as it was. */
export class Trial {
  private readonly files: Files;
  constructor(
    model: Model,
    private readonly runs: readonly Run[],
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
    return this.under(q, equation, (central) => {
      return this.runs.some((run) => this.differs(central, run)) ? 'differs' : 'same';
    });
  }

  /** What `look` finds in the model whose `q` has this equation; whether that model is refused or stops. */
  under<Found>(q: Variable | Stock, equation: Expression, look: (faulty: Central) => Found) {
    const own = q.equation;
    setEquation(q, () => equation);
    try {
      return look(new Central(assemble(this.files)));
    } catch (error) {
      if (error instanceof EquationError || error instanceof UnitError) return 'refused';
      if (error instanceof RunError) return 'stops';
      throw error;
    } finally {
      setEquation(q, own);
    }
  }

  private differs(central: Central, run: Run): boolean {
    const { values } = central.glance(run.inputs);
    return run.model.order.some((q) => {
      const right = run.result.values.get(q)!;
      return values.get(q)!.some((x, i) => !Object.is(x, right[i]));
    });
  }
}

/** Give a quantity another equation: what no part of the product does. */
export function setEquation(q: Variable | Stock, equation: () => Expression): void {
  Object.assign(q, { equation });
}
