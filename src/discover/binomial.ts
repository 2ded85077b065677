/** The upper tail of the binomial distribution, exact to rounding for any number of trials. */

/** Chance of `hits` or more in `trials` independent trials of chance `chance` each: the regularised incomplete beta function. */
export function binomialTail(hits: number, trials: number, chance: number): number {
  if (hits <= 0) return 1;
  if (hits > trials || chance <= 0) return 0;
  if (chance >= 1) return 1;
  const [a, b] = [hits, trials - hits + 1];
  // The continued fraction converges fast only below the mean; above it the other tail is taken.
  return chance < (a + 1) / (a + b + 2) ? tail(a, b, chance) : 1 - tail(b, a, 1 - chance);
}

/** I_x(a, b) by its continued fraction (Lentz's method; Press and others 2007, section 6.4). */
function tail(a: number, b: number, x: number): number {
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  const tiny = 1e-300;
  let [c, d] = [1, 1 / nonZero(1 - ((a + b) * x) / (a + 1), tiny)];
  let fraction = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d, tiny);
    c = nonZero(1 + even / c, tiny);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d, tiny);
    c = nonZero(1 + odd / c, tiny);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return Math.min(1, front * fraction);
}

const nonZero = (x: number, tiny: number) => (Math.abs(x) < tiny ? tiny : x);

/** Logarithm of the gamma function for x ≥ 1: recurrence up to 10, then Stirling's series. */
function logGamma(x: number): number {
  let [shifted, product] = [x, 1];
  while (shifted < 10) product *= shifted++;
  const inverse = 1 / (shifted * shifted);
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse * (1 / 1188))))) / shifted;
  return (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}
