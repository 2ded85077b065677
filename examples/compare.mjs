// @ts-check
// Two scenarios side by side, and the settings that make the difference.
//   node examples/compare.mjs
import { compareAt, openShipped, settingsThatDiffer, writeMeasure } from 'burdenshift';

const desk = openShipped();
const runs = [desk.run('hague-2035'), desk.run('hague-slow')];

for (const place of ['DEU', 'FRA', 'ITA']) {
  const { label, unit, values, differences } = compareAt(runs, 'spending.extraCost', [place], 2035);
  console.log(`${label}, ${place}, 2035: ${values.map((value) => writeMeasure(value, unit)).join(' and ')}`);
  console.log(`  difference: ${writeMeasure(differences[1] ?? 0, unit)}`);
}

const [before, after] = runs;
if (before && after)
  for (const { target, before: from, after: to } of settingsThatDiffer(before, after))
    console.log(`${target}: ${from ?? 'not set'} → ${to ?? 'not set'}`);
