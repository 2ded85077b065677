// @ts-check
// Two scenarios side by side, and the settings that make the difference.
//   node examples/compare.mjs
import { compare, writeMeasure } from 'burdenshift';

for (const place of ['DEU', 'FRA', 'ITA']) {
  const { label, unit, values, differences } = compare(
    ['hague-2035', 'hague-slow'],
    `spending.extraCost[${place},2035]`,
  );
  console.log(`${label}, ${place}, 2035: ${values.map((value) => writeMeasure(value, unit)).join(' and ')}`);
  console.log(`  difference: ${writeMeasure(differences[1] ?? 0, unit)}`);
}

const { settings } = compare(['hague-2035', 'hague-slow'], 'burden.groupExtraCost[NATO]');
for (const { target, before, after } of settings[1] ?? [])
  console.log(`${target}: ${before ?? 'not set'} → ${after ?? 'not set'}`);
