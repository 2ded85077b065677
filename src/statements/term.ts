/** Which numbers a statement is about: cells of a run, published figures, stated standards, and what follows from them. */

/** A calendar year, or the horizon of the run. */
export type When = number | 'horizon';

/** How a number follows from others. */
export type How = 'sum' | 'difference' | 'product' | 'quotient';

/** A yardstick of the statements themselves, with the reason for its size. */
export interface Standard {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly because: string;
}

/** A number by name, not yet read. */
export type Term =
  /** A quantity of the model by its public name, e.g. `russia.shareOfGDP` at `['defence']`. */
  | { readonly kind: 'cell'; readonly name: string; readonly members: readonly string[]; readonly year: When }
  /** A row of `data/`, for definitions that no quantity of the model stands for. */
  | {
      readonly kind: 'figure';
      readonly series: string;
      readonly edition: string;
      readonly place: string;
      readonly year: number | undefined;
      /** An end of the published range in place of the figure. */
      readonly bound?: 'low' | 'high';
    }
  | { readonly kind: 'standard'; readonly standard: Standard }
  /** How many of some numbers lie below their bars, slack granted; all of them where there are no bars. */
  | {
      readonly kind: 'count';
      readonly of: readonly Term[];
      readonly bars?: readonly Term[];
      readonly slack?: Term;
    }
  | { readonly kind: 'derived'; readonly how: How; readonly of: readonly Term[]; readonly unit: string };

/** A quantity of the model at its places and a year; the year is ignored where it does not vary by year. */
export const cell = (name: string, members: readonly string[] = [], year: When = 'horizon'): Term => ({
  ...{ kind: 'cell', name, members, year },
});

/** A published figure by series, edition, place and year. */
export const figure = (series: string, edition: string, place: string, year?: number): Term => ({
  ...{ kind: 'figure', series, edition, place, year },
});

/** An end of the range that a figure is published with. */
export const endOf = (bound: 'low' | 'high', series: string, edition: string, place: string, year?: number): Term => ({
  ...{ kind: 'figure', series, edition, place, year, bound },
});

/** A yardstick of the statements. */
export const standard = (of: Standard): Term => ({ kind: 'standard', standard: of });

/** `a / b` as a share, shown in per cent. */
export const share = (a: Term, b: Term): Term => ({ kind: 'derived', how: 'quotient', of: [a, b], unit: 'share' });

/** `a / b` as a pure number. */
export const ratio = (a: Term, b: Term): Term => ({ kind: 'derived', how: 'quotient', of: [a, b], unit: '1' });

/** `a − b`, in `unit`. */
export const difference = (a: Term, b: Term, unit: string): Term => ({
  ...{ kind: 'derived', how: 'difference', of: [a, b], unit },
});

/** The sum of terms, in `unit`. */
export const sum = (of: readonly Term[], unit: string): Term => ({ kind: 'derived', how: 'sum', of, unit });

/** The product of terms, in `unit`. */
export const product = (of: readonly Term[], unit: string): Term => ({ kind: 'derived', how: 'product', of, unit });
