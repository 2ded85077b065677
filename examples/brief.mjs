// @ts-check
// The two-page brief of a scenario, seen from one ally, as files.
//   node examples/brief.mjs some-folder
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALLIES, briefFiles, briefOf, run, shippedFonts } from 'burdenshift';

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'burdenshift-'));
const brief = await briefOf(run('hague-2035'), { allies: ALLIES, ally: 'POL' });
console.log(brief.charts.map((chart) => chart.title).join('\n'));

for (const { name, bytes } of briefFiles(brief, { fonts: shippedFonts().page })) {
  writeFileSync(join(folder, name), bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}
