/** The shapes of the map, drawn when the product is built. */

/** One ally in the coordinates of the view; `x`, `y` is the middle of its largest part. */
export interface MapShape {
  readonly code: string;
  readonly path: string;
  readonly x: number;
  readonly y: number;
  /** Square units of the view. */
  readonly area: number;
}

/** All shapes with the size of the view. */
export interface WorldMap {
  readonly width: number;
  readonly height: number;
  readonly inset: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly shapes: readonly MapShape[];
  /** Land that is not shown as a state of its own. */
  readonly others: string;
}
