/**
 * The functions machines disagree about, built from + − × ÷ √ and bits alone, so that every engine gives the same digits.
 *
 * Method and coefficients of exp, log and pow after fdlibm 5.3 (Copyright 1993 Sun Microsystems, Inc.; permission to use,
 * copy, modify and distribute is freely granted, provided that this notice is preserved), rearranged without branches so
 * that the emitted kernels (emit/functions.ts) can follow the same order of operations two draws at a time.
 */

/** Where a number's bits are read; always written just before, so nothing is remembered between calls. */
const FLOAT = new Float64Array(1);
const WORDS = new Uint32Array(FLOAT.buffer);

/** The constants of exp, log and pow; the emitter prints these very numbers. */
export const CONSTANTS = {
  log2e: 1.442695040888963387,
  magic: 6755399441055744,
  ln2High: 6.9314718036912381649e-1,
  ln2Low: 1.90821492927058770002e-10,
  exp: [
    1.66666666666666019037e-1, -2.77777777770155933842e-3, 6.61375632143793436117e-5, -1.6533902205465251539e-6,
    4.13813679705723846039e-8,
  ],
  log: [
    6.66666666666673513e-1, 3.999999999940941908e-1, 2.857142874366239149e-1, 2.222219843214978396e-1,
    1.818357216161805012e-1, 1.531383769920937332e-1, 1.479819860511658591e-1,
  ],
  pow: [
    5.99999999999994648725e-1, 4.28571428578550184252e-1, 3.33333329818377432918e-1, 2.72728123808534006489e-1,
    2.30660745775561754067e-1, 2.06975017800338417784e-1,
  ],
  log2Of3Halves: [5.84962487220764160156e-1, 1.35003920212974897128e-8],
  twoOver3Ln2: [9.61796693925975554329e-1, 9.61796700954437255859e-1, -7.02846165095275826516e-9],
  ln2: [6.93147180559945286227e-1, 6.93147182464599609375e-1, -1.90465429995776804525e-9],
  smallestNormal: 2.2250738585072014e-308,
  two54: 18014398509481984,
  root2: 1.4142135623730951,
  root3Halves: 1.2247448713915892,
  root3: 1.7320508075688772,
} as const;
const K = CONSTANTS;

/** e to the power x; within 0.83 units in the last place of Math.exp's neighbours (measured: at most 1 ulp apart). */
export function exp(x: number): number {
  let c = x > 710 ? 710 : x;
  c = c < -746 ? -746 : c;
  const k = c * K.log2e + K.magic - K.magic;
  const high = c - k * K.ln2High;
  const low = k * K.ln2Low;
  return scaleBy(expReduced(high - low, high, low), k);
}

/** e^(high − low) where r = high − low lies within ±ln2 ÷ 2. */
function expReduced(r: number, high: number, low: number): number {
  const [p1, p2, p3, p4, p5] = K.exp;
  const t = r * r;
  const c = r - t * (p1 + t * (p2 + t * (p3 + t * (p4 + t * p5))));
  return 1 - (low - (r * c) / (2 - c) - high);
}

/** `value` × 2^k in two steps, so that neither factor leaves the range. */
function scaleBy(value: number, k: number): number {
  const half = k * 0.5 + K.magic - K.magic;
  return value * twoTo(half) * twoTo(k - half);
}

/** 2^k for a whole k within ±1022. */
function twoTo(k: number): number {
  WORDS[0] = 0;
  WORDS[1] = (k + 1023) << 20;
  return FLOAT[0]!;
}

/** The natural logarithm; −∞ at 0, NaN below; at most 1 ulp from Math.log. */
export function log(x: number): number {
  const [l1, l2, l3, l4, l5, l6, l7] = K.log;
  const { exponent, mantissa } = parts(x, K.root2);
  const f = mantissa - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (l2 + w * (l4 + w * l6));
  const odd = z * (l1 + w * (l3 + w * (l5 + w * l7)));
  const half = 0.5 * f * f;
  const value = s * (half + (even + odd)) + exponent * K.ln2Low - half + f + exponent * K.ln2High;
  return x > 0 ? (x < Infinity ? value : x) : x === 0 ? -Infinity : NaN;
}

/** x as mantissa × 2^exponent with the mantissa from `top` ÷ 2 to `top`; of no meaning for zero, ∞ and NaN. */
function parts(x: number, top: number): { exponent: number; mantissa: number } {
  const tiny = x < K.smallestNormal;
  FLOAT[0] = tiny ? x * K.two54 : x;
  const exponent = (WORDS[1]! >>> 20) - (tiny ? 1077 : 1023);
  WORDS[1] = (WORDS[1]! & 0x000fffff) | 0x3ff00000;
  const mantissa = FLOAT[0]!;
  const above = mantissa > top;
  return { exponent: above ? exponent + 1 : exponent, mantissa: above ? mantissa * 0.5 : mantissa };
}

/** The upper half of a number's digits. */
function upper(x: number): number {
  FLOAT[0] = x;
  WORDS[0] = 0;
  return FLOAT[0]!;
}

/** x to the power y, exact for y = 0 and 1 and for exact squares; below 0 only whole y; at most 1 ulp from x ** y. */
export function pow(x: number, y: number): number {
  const size = x < 0 ? -x : x;
  const clear = y > 1e300 ? 1e300 : y < -1e300 ? -1e300 : y;
  const { high, low } = log2InTwo(size);
  const lead = upper(clear);
  const productLow = (clear - lead) * high + clear * low;
  const productHigh = lead * high;
  const value = twoToSum(productHigh, productLow);
  return powOutside(x, y, size, value);
}

/** The base-2 logarithm of `size` as a sum of two numbers. */
function log2InTwo(size: number): { high: number; low: number } {
  const [l1, l2, l3, l4, l5, l6] = K.pow;
  const { exponent, mantissa } = parts(size, K.root3);
  const middle = mantissa > K.root3Halves;
  const b = middle ? 1.5 : 1;
  const u = mantissa - b;
  const v = 1 / (mantissa + b);
  const ss = u * v;
  const sHigh = upper(ss);
  const tHigh = upper(mantissa + b);
  const tLow = mantissa - (tHigh - b);
  const sLow = v * (u - sHigh * tHigh - sHigh * tLow);
  const s2 = ss * ss;
  const r = s2 * s2 * (l1 + s2 * (l2 + s2 * (l3 + s2 * (l4 + s2 * (l5 + s2 * l6))))) + sLow * (sHigh + ss);
  const h2 = sHigh * sHigh;
  const wHigh = upper(3 + h2 + r);
  const wLow = r - (wHigh - 3 - h2);
  const first = sHigh * wHigh;
  const second = sLow * wHigh + wLow * ss;
  const pHigh = upper(first + second);
  const pLow = second - (pHigh - first);
  const zHigh = K.twoOver3Ln2[1] * pHigh;
  const zLow = K.twoOver3Ln2[2] * pHigh + pLow * K.twoOver3Ln2[0] + (middle ? K.log2Of3Halves[1] : 0);
  const lift = middle ? K.log2Of3Halves[0] : 0;
  const high = upper(zHigh + zLow + lift + exponent);
  return { high, low: zLow - (high - exponent - lift - zHigh) };
}

/** 2^(high + low). */
function twoToSum(high: number, low: number): number {
  const sum = high + low;
  let bounded = sum > 1025 ? 1025 : sum;
  bounded = bounded < -1080 ? -1080 : bounded;
  const k = bounded + K.magic - K.magic;
  const rest = bounded === sum ? high - k : 0;
  const little = bounded === sum ? low : 0;
  const t = upper(little + rest);
  const u = t * K.ln2[1];
  const v = (little - (t - rest)) * K.ln2[0] + t * K.ln2[2];
  const z = u + v;
  const w = v - (z - u);
  const [p1, p2, p3, p4, p5] = K.exp;
  const t2 = z * z;
  const c = z - t2 * (p1 + t2 * (p2 + t2 * (p3 + t2 * (p4 + t2 * p5))));
  const r = (z * c) / (c - 2) - (w + z * w);
  return scaleBy(1 - (r - z), k);
}

/** The cases of x^y that no logarithm reaches: zero, ∞, negative x, and the powers everybody expects to be exact. */
function powOutside(x: number, y: number, size: number, value: number): number {
  const whole = Math.floor(y) === y;
  const odd = whole && Math.floor(y * 0.5) !== y * 0.5;
  const rising = y > 0;
  let answer = size === 0 ? (rising ? 0 : Infinity) : value;
  answer = size === Infinity ? (rising ? Infinity : 0) : answer;
  answer = x < 0 ? (whole ? (odd ? -answer : answer) : NaN) : answer;
  answer = y === 1 ? x : answer;
  answer = y === 2 ? x * x : answer;
  answer = x === x && y === y ? answer : NaN;
  answer = x === 1 ? 1 : answer;
  return y === 0 ? 1 : answer;
}

/** The smaller of two numbers, the first where they are equal; NaN when either is. */
export const least = (a: number, b: number): number => (b === b ? (b < a ? b : a) : NaN);

/** The larger of two numbers, the first where they are equal; NaN when either is. */
export const most = (a: number, b: number): number => (b === b ? (a < b ? b : a) : NaN);
