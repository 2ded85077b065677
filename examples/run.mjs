// @ts-check
// Run a scenario with a setting of your own and read numbers from it.
//   node examples/run.mjs
import { headline, plain, read, run, writeMeasure } from 'burdenshift';

const mine = run('hague-2035', { set: { 'spending.coreTarget[POL]': '5 %' } });

console.log(plain(headline(mine)));

// A number by name, place and year; its unit belongs to the quantity.
const extra = read(mine, 'spending.extraCost', ['POL'], 2035);
console.log(`Poland, 2035: ${writeMeasure(extra, 'USD2025/year')}`);
console.log(`digest ${mine.manifest.digest}`);
