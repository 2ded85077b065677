/** A run as one zip: tables with code lists, sources, settings and assumptions, described, readable, repeatable and citable. */
import { zipSync } from 'fflate';
import { DIGEST_IN_WORDS, manifestLines, type About } from './about.ts';
import { citationFile } from './citation.ts';
import { resultsPackage } from './descriptor.ts';
import { bytesOf, csvOf } from './exact.ts';
import type { ExportFile } from './format.ts';
import { assumptionsTable, placesTable, quantitiesTable, settingsTable, sourcesTable } from './provenance.ts';
import { mainFields, mainTable } from './mainTable.ts';
import { scenarioFile } from './scenarioFile.ts';
import { tidyTable } from './series.ts';

/** The earliest time a zip can hold: equal runs make equal bytes, whenever they are packed. */
const NO_TIME = new Date(1980, 0, 1);

/** One file; the same run gives the same bytes. */
export function toZip(about: About, name: string): readonly ExportFile[] {
  const { run, quantities, origins } = about;
  const main = mainTable(run, quantities, about.name);
  const tables = {
    ...(main ? { main } : {}),
    results: tidyTable(run, quantities, about.name, about.uncertain),
    quantities: quantitiesTable(run, quantities),
    places: placesTable(run, quantities),
    sources: sourcesTable(origins),
    settings: settingsTable(run),
    assumptions: assumptionsTable(run, quantities),
  };
  const resources = Object.entries(tables).map(([table, { head }]) => ({
    ...{ name: table, path: `${table}.csv`, columns: head },
    ...(table === 'main' ? { fields: mainFields(run) } : {}),
  }));
  const scenario = `${run.manifest.scenario}.yaml`;
  const files = {
    'README.md': readme(about, scenario, main !== undefined),
    'datapackage.json': `${JSON.stringify(resultsPackage(about, resources), null, 1)}\n`,
    ...Object.fromEntries(Object.entries(tables).map(([table, content]) => [`${table}.csv`, csvOf(content)])),
    [scenario]: scenarioFile(run),
    'CITATION.cff': citationFile(about),
  };
  const packed = Object.fromEntries(Object.entries(files).map(([file, text]) => [file, bytesOf(text)]));
  return [{ name, bytes: zipSync(packed, { mtime: NO_TIME, level: 6 }) }];
}

const MAIN_IN_WORDS = `- \`main.csv\`: the main table, one column a quantity: states and groups by year; units and price bases are in datapackage.json.
`;

function readme(about: About, scenario: string, hasMain: boolean): string {
  const facts = manifestLines(about).map(([key, value]) => `| ${key} | ${value.replaceAll('|', '\\|')} |`);
  return `# ${about.run.manifest.title}: results

${about.run.story.summary}

| | |
|---|---|
${facts.join('\n')}

## What is here

${hasMain ? MAIN_IN_WORDS : ''}- \`results.csv\`: one value a row. \`unit\` is the unit of the value; a share is a fraction of 1. \`currency\`, \`priceBase\` and \`priceYear\` say at which prices money is counted. \`place\` is an ISO 3166 alpha-3 code or a group.
- \`quantities.csv\`: every quantity with its label, unit and equation. \`places.csv\`: every place, each group with its members.
- \`sources.csv\`: every published series behind the results, with edition, publisher, address and licence.
- \`settings.csv\`: what the scenario sets, and who says so. \`assumptions.csv\`: the judgements behind the rest.
- \`datapackage.json\`: all of this for programs (Frictionless Data Package, version 2).
- \`${scenario}\`: the scenario, whole. \`CITATION.cff\`: how to cite the results and the sources.

## To make it again

    burdenshift run ${scenario}
    burdenshift export ${scenario} --format zip --out again.zip

The results follow from the stated settings and figures; they say what follows if the settings hold, not what will or ought to happen. ${DIGEST_IN_WORDS}
`;
}
