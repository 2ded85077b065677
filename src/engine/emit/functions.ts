/** exp, log and pow for kernels: the same operations in the same order as arithmetic.ts, for all draws at once. */
import { CONSTANTS as K } from '../arithmetic.ts';
import type { Calculator } from './writer.ts';

/** e to the power x. */
export function writeExp<V>(w: Calculator<V>, x: V): V {
  const c = w.keep(w.larger(w.smaller(x, w.constant(710)), w.constant(-746)));
  const k = w.keep(roundBy(w, w.multiply(c, w.constant(K.log2e))));
  const high = w.keep(w.subtract(c, w.multiply(k, w.constant(K.ln2High))));
  const low = w.keep(w.multiply(k, w.constant(K.ln2Low)));
  const r = w.keep(w.subtract(high, low));
  const bend = w.keep(expBend(w, r));
  const fraction = w.divide(w.multiply(r, bend), w.subtract(w.constant(2), bend));
  const value = w.subtract(w.constant(1), w.subtract(w.subtract(low, fraction), high));
  return scaleBy(w, value, k);
}

/** r − r²(p1 + r²(p2 + …)), shared by exp and pow. */
function expBend<V>(w: Calculator<V>, r: V): V {
  const t = w.keep(w.multiply(r, r));
  return w.subtract(r, w.multiply(t, series(w, t, K.exp)));
}

/** c1 + x(c2 + x(c3 + …)). */
function series<V>(w: Calculator<V>, x: V, coefficients: readonly number[]): V {
  const [first, ...rest] = [...coefficients].reverse();
  return rest.reduce((sum, c) => w.add(w.constant(c), w.multiply(x, sum)), w.constant(first!));
}

const roundBy = <V>(w: Calculator<V>, x: V): V => w.subtract(w.add(x, w.constant(K.magic)), w.constant(K.magic));

function scaleBy<V>(w: Calculator<V>, value: V, k: V): V {
  const half = w.keep(roundBy(w, w.multiply(k, w.constant(0.5))));
  return w.multiply(w.multiply(value, w.twoTo(half)), w.twoTo(w.subtract(k, half)));
}

interface Parts<V> {
  readonly exponent: V;
  readonly mantissa: V;
}

function parts<V>(w: Calculator<V>, x: V, top: number): Parts<V> {
  const tiny = w.keep(w.less(x, w.constant(K.smallestNormal)));
  const normal = w.keep(w.pick(tiny, w.multiply(x, w.constant(K.two54)), x));
  const offset = w.pick(tiny, w.constant(1077), w.constant(1023));
  return fitted(w, w.keep(w.subtract(w.storedExponent(normal), offset)), w.keep(w.mantissa(normal)), top);
}

function fitted<V>(w: Calculator<V>, exponent: V, mantissa: V, top: number): Parts<V> {
  const above = w.keep(w.less(w.constant(top), mantissa));
  return {
    exponent: w.keep(w.pick(above, w.add(exponent, w.constant(1)), exponent)),
    mantissa: w.keep(w.pick(above, w.multiply(mantissa, w.constant(0.5)), mantissa)),
  };
}

/** The natural logarithm. */
export function writeLog<V>(w: Calculator<V>, x: V): V {
  const [l1, l2, l3, l4, l5, l6, l7] = K.log;
  const { exponent, mantissa } = parts(w, x, K.root2);
  const f = w.keep(w.subtract(mantissa, w.constant(1)));
  const s = w.keep(w.divide(f, w.add(w.constant(2), f)));
  const z = w.keep(w.multiply(s, s));
  const z2 = w.keep(w.multiply(z, z));
  const even = w.multiply(z2, series(w, z2, [l2, l4, l6]));
  const odd = w.multiply(z, series(w, z2, [l1, l3, l5, l7]));
  const half = w.keep(w.multiply(w.multiply(w.constant(0.5), f), f));
  const bent = w.multiply(s, w.add(half, w.add(even, odd)));
  const low = w.add(bent, w.multiply(exponent, w.constant(K.ln2Low)));
  const value = w.add(w.add(w.subtract(low, half), f), w.multiply(exponent, w.constant(K.ln2High)));
  const finite = w.pick(w.less(x, w.constant(Infinity)), value, x);
  const zero = w.pick(w.equal(x, w.constant(0)), w.constant(-Infinity), w.constant(NaN));
  return w.pick(w.less(w.constant(0), x), finite, zero);
}

/** x to the power y where nothing is special, and the condition under which {@link writePow} must be asked instead. */
export function writeQuickPow<V>(w: Calculator<V>, x: V, y: V): { readonly value: V; readonly special: V } {
  const exponent = w.keep(w.subtract(w.storedExponent(x), w.constant(1023)));
  const { high, low } = log2InTwo(w, fitted(w, exponent, w.keep(w.mantissa(x)), K.root3));
  const lead = w.keep(w.upper(y));
  const productLow = w.keep(w.add(w.multiply(w.subtract(y, lead), high), w.multiply(y, low)));
  const productHigh = w.keep(w.multiply(lead, high));
  const sum = w.keep(w.add(productHigh, productLow));
  const k = w.keep(roundBy(w, sum));
  const value = w.multiply(twoToFraction(w, w.subtract(productHigh, k), productLow), w.twoTo(k));
  const within = w.both(w.less(sum, w.constant(1020)), w.less(w.constant(-1020), sum));
  const normal = w.both(w.lessOrEqual(w.constant(K.smallestNormal), x), w.less(x, w.constant(Infinity)));
  const first = w.pick(w.equal(y, w.constant(1)), x, value);
  const exact = w.pick(w.equal(y, w.constant(2)), w.multiply(x, x), first);
  return { value: exact, special: w.not(w.both(within, normal)) };
}

/** x to the power y. */
export function writePow<V>(w: Calculator<V>, x: V, y: V): V {
  const negative = w.keep(w.less(x, w.constant(0)));
  const size = w.keep(w.pick(negative, w.negate(x), x));
  const clear = w.keep(w.larger(w.smaller(y, w.constant(1e300)), w.constant(-1e300)));
  const { high, low } = log2InTwo(w, parts(w, size, K.root3));
  const lead = w.keep(w.upper(clear));
  const productLow = w.keep(w.add(w.multiply(w.subtract(clear, lead), high), w.multiply(clear, low)));
  const productHigh = w.keep(w.multiply(lead, high));
  return powOutside(w, { x, y, size, negative }, twoToSum(w, productHigh, productLow));
}

function log2InTwo<V>(w: Calculator<V>, { exponent, mantissa }: Parts<V>): { high: V; low: V } {
  const middle = w.keep(w.less(w.constant(K.root3Halves), mantissa));
  const b = w.keep(w.pick(middle, w.constant(1.5), w.constant(1)));
  const u = w.keep(w.subtract(mantissa, b));
  const sum = w.keep(w.add(mantissa, b));
  const v = w.keep(w.divide(w.constant(1), sum));
  const ss = w.keep(w.multiply(u, v));
  const sHigh = w.keep(w.upper(ss));
  const tHigh = w.keep(w.upper(sum));
  const tLow = w.subtract(mantissa, w.subtract(tHigh, b));
  const sLow = w.keep(w.multiply(v, w.subtract(w.subtract(u, w.multiply(sHigh, tHigh)), w.multiply(sHigh, tLow))));
  const s2 = w.keep(w.multiply(ss, ss));
  const tail = w.multiply(w.multiply(s2, s2), series(w, s2, K.pow));
  const r = w.keep(w.add(tail, w.multiply(sLow, w.add(sHigh, ss))));
  const h2 = w.keep(w.multiply(sHigh, sHigh));
  const wHigh = w.keep(w.upper(w.add(w.add(w.constant(3), h2), r)));
  const wLow = w.subtract(r, w.subtract(w.subtract(wHigh, w.constant(3)), h2));
  const first = w.keep(w.multiply(sHigh, wHigh));
  const second = w.keep(w.add(w.multiply(sLow, wHigh), w.multiply(wLow, ss)));
  const pHigh = w.keep(w.upper(w.add(first, second)));
  const pLow = w.subtract(second, w.subtract(pHigh, first));
  const zHigh = w.keep(w.multiply(w.constant(K.twoOver3Ln2[1]), pHigh));
  const scaled = w.add(w.multiply(w.constant(K.twoOver3Ln2[2]), pHigh), w.multiply(pLow, w.constant(K.twoOver3Ln2[0])));
  const zLow = w.keep(w.add(scaled, w.pick(middle, w.constant(K.log2Of3Halves[1]), w.constant(0))));
  const lift = w.keep(w.pick(middle, w.constant(K.log2Of3Halves[0]), w.constant(0)));
  const high = w.keep(w.upper(w.add(w.add(w.add(zHigh, zLow), lift), exponent)));
  const gone = w.subtract(w.subtract(w.subtract(high, exponent), lift), zHigh);
  return { high, low: w.keep(w.subtract(zLow, gone)) };
}

function twoToSum<V>(w: Calculator<V>, high: V, low: V): V {
  const sum = w.keep(w.add(high, low));
  const bounded = w.keep(w.larger(w.smaller(sum, w.constant(1025)), w.constant(-1080)));
  const k = w.keep(roundBy(w, bounded));
  const within = w.keep(w.equal(bounded, sum));
  const rest = w.keep(w.pick(within, w.subtract(high, k), w.constant(0)));
  const little = w.keep(w.pick(within, low, w.constant(0)));
  return scaleBy(w, twoToFraction(w, rest, little), k);
}

/** 2^(rest + little) for a sum within ±½. */
function twoToFraction<V>(w: Calculator<V>, high: V, little: V): V {
  const rest = w.keep(high);
  const t = w.keep(w.upper(w.add(little, rest)));
  const u = w.keep(w.multiply(t, w.constant(K.ln2[1])));
  const fine = w.multiply(w.subtract(little, w.subtract(t, rest)), w.constant(K.ln2[0]));
  const v = w.keep(w.add(fine, w.multiply(t, w.constant(K.ln2[2]))));
  const z = w.keep(w.add(u, v));
  const lost = w.keep(w.subtract(v, w.subtract(z, u)));
  const bend = w.keep(expBend(w, z));
  const fraction = w.divide(w.multiply(z, bend), w.subtract(bend, w.constant(2)));
  const r = w.subtract(fraction, w.add(lost, w.multiply(z, lost)));
  return w.subtract(w.constant(1), w.subtract(r, z));
}

function powOutside<V>(
  w: Calculator<V>,
  { x, y, size, negative }: Record<'x' | 'y' | 'size' | 'negative', V>,
  value: V,
): V {
  const [zero, one, infinity] = [w.constant(0), w.constant(1), w.constant(Infinity)];
  const whole = w.keep(w.equal(w.floor(y), y));
  const half = w.keep(w.multiply(y, w.constant(0.5)));
  const even = w.equal(w.floor(half), half);
  const rising = w.keep(w.less(zero, y));
  let answer = w.pick(w.equal(size, zero), w.pick(rising, zero, infinity), value);
  answer = w.keep(w.pick(w.equal(size, infinity), w.pick(rising, infinity, zero), answer));
  const signed = w.pick(whole, w.pick(even, answer, w.negate(answer)), w.constant(NaN));
  answer = w.pick(negative, signed, answer);
  answer = w.pick(w.equal(y, one), x, answer);
  answer = w.pick(w.equal(y, w.constant(2)), w.multiply(x, x), answer);
  answer = w.pick(w.both(w.equal(x, x), w.equal(y, y)), answer, w.constant(NaN));
  answer = w.pick(w.equal(x, one), one, answer);
  return w.pick(w.equal(y, zero), one, answer);
}
