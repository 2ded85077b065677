// @ts-check
// A scenario of your own as text, and what a fault in it looks like.
//   node examples/scenario.mjs
import { openShipped, read, ScenarioError, writeMeasure } from 'burdenshift';

const text = `
title: Four per cent by 2032
extends: hague-2035
set:
  spending.coreTarget: 4 %
  spending.deadline: 2032
`;

const desk = openShipped();
const id = desk.add({ file: 'four-by-2032.yaml', text });
const run = desk.run(id);
const extra = read(run, 'burden.groupExtraCost', ['EUROPEAN_NATO'], 2032);
console.log(`${run.story.title}: European NATO, 2032: ${writeMeasure(extra, 'USD2025/year')}`);

try {
  desk.add({ file: 'wrong.yaml', text: text.replace('4 %', '4') });
} catch (error) {
  if (!(error instanceof ScenarioError)) throw error;
  // Each fault has a file, a line and a column.
  for (const { file, line, message } of error.faults) console.log(`${file}:${line}: ${message}`);
}
