/** How far projections lie from what came, and how much closer than the yardstick. */

/** One projection with what was published later. */
export interface Pair {
  readonly place: string;
  readonly projected: number;
  /** What keeping the start year's share gives for the same place and year. */
  readonly held: number;
  readonly outcome: number;
}

/** Errors of a set of projections, in percentage points of GDP. */
export interface Score {
  readonly count: number;
  /** Mean of outcome less projection: above zero where more came than was projected. */
  readonly bias: number;
  /** Mean absolute error. */
  readonly mae: number;
  /** Root of the mean squared error. */
  readonly rmse: number;
  /** 1 − MAE ÷ MAE of hold: 1 is exact, 0 no closer than hold, below 0 further off. Undefined where hold is exact. */
  readonly skill: number | undefined;
  /** The same with root mean squared errors, which weigh large misses more. */
  readonly skillByRMSE: number | undefined;
}

/** The score of some projections against `hold` on the same places and years; undefined where there are none. */
export function scoreOf(pairs: readonly Pair[]): Score | undefined {
  if (pairs.length === 0) return undefined;
  const mean = (of: (pair: Pair) => number) => pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const error = ({ outcome, projected }: Pair) => outcome - projected;
  const errorOfHold = ({ outcome, held }: Pair) => outcome - held;
  const mae = mean((pair) => Math.abs(error(pair)));
  const rmse = Math.sqrt(mean((pair) => error(pair) ** 2));
  return {
    count: pairs.length,
    bias: mean(error),
    mae,
    rmse,
    skill: against(
      mae,
      mean((pair) => Math.abs(errorOfHold(pair))),
    ),
    skillByRMSE: against(rmse, Math.sqrt(mean((pair) => errorOfHold(pair) ** 2))),
  };
}

const against = (own: number, yardstick: number) => (yardstick === 0 ? undefined : 1 - own / yardstick);
