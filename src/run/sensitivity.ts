/** Which uncertain numbers matter for one number of a run: moved one at a time, by rank, or by their share of its variance. */
import type { Index } from '../engine/explore/sensitivity.ts';
import { EquationError } from '../language/errors.ts';
import type { Parameter } from '../language/quantity.ts';
import type { Cell } from './read.ts';
import { valueAt } from './read.ts';
import type { Run } from './run.ts';
import { checkWishes } from './uncertain.ts';

/** How influence is measured. */
export type SensitivityMethod = 'tornado' | 'rank' | 'sobol';

/** What is asked. */
export interface SensitivityWishes {
  /** `tornado` unless stated. */
  readonly method?: SensitivityMethod;
  /** Draws of `rank` and `sobol`; 1,024 unless stated. */
  readonly draws?: number;
  /** 7 unless stated. */
  readonly seed?: number;
  /** Leave parameters that a scenario may set at their central values, even where they have a range; false unless stated. */
  readonly withoutLevers?: boolean;
}

/** One uncertain parameter and what it does to the number; money and rates in the base unit of the number. */
export interface Influence {
  /** Public name, with its place where each place draws its own. */
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  /** Whether a scenario may set it; it stands here because it has a range and nothing has set it. */
  readonly lever: boolean;
  /** Ends of the parameter, where they are the same for all its places and years. */
  readonly ends?: readonly [low: number, high: number];
  /** The number with this parameter alone at its low and at its high end. */
  readonly effect?: readonly [low: number, high: number];
  /** Rank correlation of the parameter's draws with the number, −1 to 1. */
  readonly correlation?: number;
  /** Share of variance explained alone, with the 95 % interval of its estimate. */
  readonly first?: Index;
  /** Share of variance explained with all interactions. */
  readonly total?: Index;
  /** 0 to 1: of all squared swings, of all squared correlations, or the first-order index. */
  readonly share: number;
}

/** The answer. */
export interface Sensitivity {
  readonly run: Run;
  readonly cell: Cell;
  readonly central: number;
  readonly method: SensitivityMethod;
  readonly draws: number;
  readonly seed: number;
  /** The most influential first; those without any influence are left out. */
  readonly influences: readonly Influence[];
  /** Uncertain parameters of the run that do nothing to the number. */
  readonly idle: number;
}

/**
 * Rank the uncertain parameters of a run by what they do to one number; what is set or has no range does not vary and is left
 * out. The engine is loaded when this is first called. @throws EquationError where the number is given, not computed, or a
 * wish is out of range; RunError where a draw is not finite; RangeError where too many parameters draw by place
 */
export async function sensitivityOf(run: Run, cell: Cell, wishes: SensitivityWishes = {}): Promise<Sensitivity> {
  const { method = 'tornado', draws = 1024, seed = 7, withoutLevers = false } = wishes;
  checkWishes({ draws, seed });
  if (cell.quantity.kind === 'parameter' || cell.quantity.kind === 'choice')
    throw new EquationError(`${run.model.names.get(cell.quantity)} is given, not computed; nothing else moves it.`);
  const explore = await import('../engine/explore/sensitivity.ts');
  const { model } = run;
  const kept = [...run.inputs.spreads].filter(([p]) => !(withoutLevers && p.lever));
  const inputs = { ...run.inputs, spreads: new Map(kept) };
  const target = { quantity: cell.quantity, place: cell.place, year: cell.yearIndex };
  const facts = (p: Parameter, name: string) => ({ name, label: p.label, unit: p.unit, lever: p.lever !== undefined });
  const rows: readonly Influence[] =
    method === 'tornado'
      ? withShares(explore.tornado(model, inputs, target).bars, (bar) => bar.high - bar.low).map(([bar, share]) => ({
          ...facts(bar.parameter, bar.name),
          ...endsOf(run, bar.parameter),
          effect: [bar.low, bar.high],
          share,
        }))
      : method === 'rank'
        ? withShares(explore.rankCorrelations(model, inputs, target, { draws, seed }), (row) => row.correlation).map(
            ([row, share]) => ({ ...facts(row.parameter, row.name), correlation: row.correlation, share }),
          )
        : explore.sobolIndices(model, inputs, target, { draws, seed }).map(({ parameter, name, first, total }) => ({
            ...facts(parameter, name),
            ...{ first, total, share: Math.max(0, first.value) },
          }));
  const influences = rows.filter(hasInfluence);
  const moving = new Set(influences.map((row) => row.name.replace(/\[.*/, '')));
  const found = { run, cell, central: valueAt(run, cell), method, draws, seed };
  return { ...found, influences, idle: kept.length - moving.size };
}

const hasInfluence = ({ effect, correlation, total }: Influence): boolean =>
  effect ? effect[0] !== effect[1] : correlation !== undefined ? correlation !== 0 : total!.value !== 0;

/** Each row with its part of the sum of squares. */
function withShares<T>(rows: readonly T[], size: (row: T) => number): readonly (readonly [T, number])[] {
  const all = rows.reduce((sum, row) => sum + size(row) ** 2, 0);
  return rows.map((row) => [row, all > 0 ? size(row) ** 2 / all : 0]);
}

function endsOf(run: Run, p: Parameter): Pick<Influence, 'ends'> {
  const { low, high } = run.inputs.spreads.get(p)!;
  const isOne = [low, high].every((list) => list.every((x) => x === list[0]));
  return isOne ? { ends: [low[0]!, high[0]!] } : {};
}
