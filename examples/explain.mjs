// @ts-check
// From a number back to the figures and assumptions it rests on.
//   node examples/explain.mjs
import { cellNamed, explain, leavesOf, openShipped, print, writeMeasure } from 'burdenshift';

const run = openShipped().run('hague-2035');
const cell = cellNamed(run, 'spending.extraCost[DEU,2035]');

// One step: the equation and its inputs.
const top = explain(run, cell);
console.log(`${top.label}: ${writeMeasure(top.value, top.unit)}`);
if (top.used) console.log(`  = ${print(top.used)}`);
for (const input of top.inputs()) console.log(`  ${input.label}: ${writeMeasure(input.value, input.unit)}`);

// All the way down: every publication the number rests on.
const publications = new Set();
for (const { leaf } of leavesOf(run, cell))
  if (leaf?.kind === 'figure')
    for (const { source } of leaf.cited) publications.add(`${source.publisher}, ${source.title}`);
console.log('Sources:');
for (const publication of [...publications].sort()) console.log(`  ${publication}`);
