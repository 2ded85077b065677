/** The two widths of numbers that draws are computed in, with the instructions for each. */

/** How precisely draws are computed: in doubles, the record; or in singles, for a preview that is replaced. */
export type Precision = 'full' | 'preview';

/** Instructions (behind the SIMD prefix) for vectors of 16 bytes. */
export interface Width {
  readonly bytes: 8 | 4;
  readonly equal: number;
  readonly notEqual: number;
  readonly less: number;
  readonly lessOrEqual: number;
  readonly negate: number;
  readonly add: number;
  readonly subtract: number;
  readonly multiply: number;
  readonly divide: number;
  readonly smaller: number;
  readonly larger: number;
}

/** Two doubles in a vector. */
export const DOUBLE: Width = {
  ...{ bytes: 8, equal: 71, notEqual: 72, less: 73, lessOrEqual: 75 },
  ...{ negate: 237, add: 240, subtract: 241, multiply: 242, divide: 243, smaller: 246, larger: 247 },
};

/** Four singles in a vector. */
export const SINGLE: Width = {
  ...{ bytes: 4, equal: 65, notEqual: 66, less: 67, lessOrEqual: 69 },
  ...{ negate: 225, add: 228, subtract: 229, multiply: 230, divide: 231, smaller: 234, larger: 235 },
};

/** The width of a precision. */
export const widthOf = (precision: Precision | undefined): Width => (precision === 'preview' ? SINGLE : DOUBLE);
