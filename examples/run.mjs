// @ts-check
// Run a scenario with a setting of your own and read numbers from it.
//   node examples/run.mjs
import { headline, openShipped, plain, read, writeMeasure } from 'burdenshift';

const desk = openShipped();
const run = desk.run('hague-2035', { set: { 'spending.coreTarget[POL]': '5 %' } });

console.log(plain(headline(run)));

// A number by name, place and year; its unit belongs to the quantity.
const extra = read(run, 'spending.extraCost', ['POL'], 2035);
const { unit } = /** @type {{ unit: string }} */ (run.model.quantities.get('spending.extraCost'));
console.log(`Poland, 2035: ${writeMeasure(extra, unit)}`);
console.log(`digest ${run.manifest.digest}`);
