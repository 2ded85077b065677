// @ts-check
// A scenario of your own, as an object or as the text of a file, and what a fault in it looks like.
//   node examples/scenario.mjs
import { read, run, scenario, ScenarioError, writeMeasure } from 'burdenshift';

const fourByThen = scenario({
  title: 'Four per cent by 2032',
  extends: 'hague-2035',
  set: { 'spending.coreTarget': '4 %', 'spending.deadline': 2032 },
});
const mine = run(fourByThen);
const extra = read(mine, 'burden.groupExtraCost', ['EUROPEAN_NATO'], 2032);
console.log(`${mine.story.title}: European NATO, 2032: ${writeMeasure(extra, 'USD2025/year')}`);

const text = `title: Four per cent
extends: hague-2035
set:
  spending.coreTarget: 4
`;
try {
  scenario({ file: 'wrong.yaml', text });
} catch (error) {
  if (!(error instanceof ScenarioError)) throw error;
  // Each fault has a file, a line and a column.
  for (const { file, line, message } of error.faults) console.log(`${file}:${line}: ${message}`);
}
