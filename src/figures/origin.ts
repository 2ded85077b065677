/** Where one value of a parameter comes from. */
import type { Assumption } from '../language/quantity.ts';
import type { Figure } from './figure.ts';

/** The origin of one cell of a parameter: always a figure, an assumption, a setting, or an absence with its reason. */
export type Origin =
  /** One published figure, or two where the value lies on the line between them, or the last one held on. */
  | { readonly kind: 'figure'; readonly how: 'published' | 'between' | 'held'; readonly figures: readonly Figure[] }
  | { readonly kind: 'assumed'; readonly assumption: Assumption }
  /** The publisher gives nothing for this place; the model says what stands in and why. */
  | { readonly kind: 'missing'; readonly because: string }
  /** Nothing is published for this year, and the equation takes over. */
  | { readonly kind: 'open'; readonly series: string; readonly edition: string }
  | { readonly kind: 'set'; readonly setting: SetValue };

/** One value that a scenario sets, with who says so. */
export interface SetValue {
  /** The scenario's title. */
  readonly scenario: string;
  /** The value as written. */
  readonly written: string;
  readonly source: string | undefined;
  readonly because: string | undefined;
  readonly file: string;
  readonly line: number;
}
