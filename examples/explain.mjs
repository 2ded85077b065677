// @ts-check
// From a number back to the figures and assumptions it rests on.
//   node examples/explain.mjs
import { explain, leavesOf, print, run, writeMeasure } from 'burdenshift';

const hague = run('hague-2035');

// One step: the equation and its inputs, each of which opens in the same way.
const top = explain(hague, 'spending.extraCost[DEU,2035]');
console.log(`${top.label}: ${writeMeasure(top.value, top.unit)}`);
if (top.used) console.log(`  = ${print(top.used)}`);
for (const input of top.inputs()) console.log(`  ${input.label}: ${writeMeasure(input.value, input.unit)}`);

// All the way down: every publication the number rests on.
const publications = new Set();
for (const { leaf } of leavesOf(hague, top.cell))
  if (leaf?.kind === 'figure')
    for (const { source } of leaf.cited) publications.add(`${source.publisher}, ${source.title}`);
console.log('Sources:');
for (const publication of [...publications].sort()) console.log(`  ${publication}`);
