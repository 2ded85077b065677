/** Turning names and numbers into well-mixed 32-bit numbers. */

/** A 32-bit number whose bits all depend on all bits of `x` (C. Wellons 2018, "lowbias32"). */
export function mix(x: number): number {
  let h = x ^ (x >>> 16);
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A 32-bit number for a text (FNV-1a over UTF-16 units, mixed). */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}
