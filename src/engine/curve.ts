/** Reading a curve between its points. */

/** The height at `x` on the line through `points` (x rising), flat outside the ends; exact at the points; NaN at NaN. */
export function interpolate(points: readonly (readonly [number, number])[], x: number): number {
  const [firstX, firstY] = points[0]!;
  if (Number.isNaN(x)) return x;
  if (x <= firstX) return firstY;
  for (let i = 1; i < points.length; i++) {
    const [x1, y1] = points[i]!;
    // A point belongs to the segment that begins there: nothing is added to its height.
    if (x >= x1) continue;
    const [x0, y0] = points[i - 1]!;
    return y0 + ((x - x0) * (y1 - y0)) / (x1 - x0);
  }
  return points[points.length - 1]![1];
}
