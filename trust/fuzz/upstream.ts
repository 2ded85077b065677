/** Upstream files as publishers give them out: workbooks of NATO and SIPRI, tables of the Kiel tracker and the IMF. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import type { Fault } from '../../src/figures/faults.ts';
import { FigureError } from '../../src/figures/faults.ts';
import type { Imported } from '../../src/figures/import/imported.ts';
import { importKiel } from '../../src/figures/import/kiel.ts';
import { importNato } from '../../src/figures/import/nato.ts';
import { importSipri } from '../../src/figures/import/sipri.ts';
import { importWeo } from '../../src/figures/import/weo.ts';
import { tableText } from '../../src/figures/write.ts';
import { spoilt, spoiltBytes } from './nasty.ts';
import { Broken, surface, type Surface } from './surface.ts';

const GIVEN = { edition: '2027-01', source: 'input', file: 'input' };

const NATO: CellValue[][] = [
  ['Table 3 : Defence expenditure as a share of GDP and annual real change'],
  ['Based on 2021 prices'],
  [null, null, 2024, '2025e'],
  ['Share of real GDP (%)'],
  [null, 'Poland*', 3.79, 4.25],
  [null, 'Türkiye 1', 2.1, '..'],
  [null, 'NATO Total', 2.61, '2.77e'],
  ['Annual real change (%)'],
  [null, 'Poland*', 10.5, 12.25],
  ['Notes: Figures for 2025 are estimates.'],
];
const SIPRI: CellValue[][] = [
  ['Country', 'Notes', 2022, 2023, 2024],
  ['Russia', '83', 0.046, 0.054, 0.0705],
  ['Korea, South', null, 0.0257, '...', 'xxx'],
];
const KIEL = `"country","iso","year","month","total","financial","humanitarian","military","commitments","gdp"
"Germany","DEU",2025,1,3,1,0.5,1.5,9,3601.75
"EU (Commission and Council)","EU",2025,12,4,4,0,0,9,0
"Norway","NOR",2026,7,2,0,0,2,9,407.676
`;
const WEO = [
  ['WEO Country Code', 'ISO', 'WEO Subject Code', 'Country', 'Units', 'Scale', '2024', '2025', 'Estimates Start After'],
  ['964', 'POL', 'NGDP', 'Poland', 'National currency', 'Billions', '3,641.2', '3,900.5', '2024'],
  ['964', 'POL', 'LP', 'Poland', 'Persons', 'Millions', '36.6', 'n/a', '2024'],
]
  .map((cells) => cells.join('\t'))
  .join('\n');

const nato = (bytes: Uint8Array) => importNato(bytes, { ...GIVEN, series: ['nato.coreShare'] });
const sipri = (bytes: Uint8Array) =>
  importSipri(bytes, { ...GIVEN, series: ['sipri.militaryShare'], places: ['RUS'], since: 2022 });

/** The ways in for files of publishers. */
export async function upstreamSurfaces(): Promise<readonly Surface[]> {
  const sound = [
    await writeXlsx({ sheets: [{ name: 'TABLE 3', rows: NATO }] }),
    await writeXlsx({ sheets: [{ name: 'Share of GDP', rows: SIPRI }] }),
  ];
  return [
    surface({
      name: 'workbooks, bytes spoilt',
      inputs: spoiltBytes(sound),
      share: 50,
      sample: 60,
      put: either,
    }),
    surface({
      name: 'workbooks, parts spoilt',
      inputs: partsSpoilt(sound),
      share: 50,
      sample: 60,
      put: either,
    }),
    surface({
      name: 'tables of the Kiel tracker',
      inputs: spoilt([KIEL]),
      share: 40,
      sample: 60,
      put: (text) => checked(importKiel({ 'data_explorer.csv': text }, GIVEN)),
    }),
    surface({
      name: 'files of the IMF',
      inputs: fc.tuple(spoilt([WEO]), fc.constantFrom('utf8', 'utf16le')),
      share: 40,
      sample: 60,
      put: ([text, encoding]) =>
        checked(importWeo(Buffer.from(text, encoding as BufferEncoding), { ...GIVEN, places: ['POL'], since: 2024 })),
    }),
  ];
}

/** A workbook with one of its parts spoilt and zipped again. */
function partsSpoilt(sound: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const parts = sound.flatMap((bytes) => {
    const all = unzipSync(bytes);
    return Object.keys(all)
      .filter((part) => /sheet|shared|workbook|styles|rels/.test(part))
      .map((part) => ({ all, part, text: strFromU8(all[part]!) }));
  });
  return fc
    .constantFrom(...parts)
    .chain(({ all, part, text }) => spoilt([text]).map((by) => zipSync({ ...all, [part]: strToU8(by) }, { level: 1 })));
}

/** Gives a workbook to both importers; it is accepted where one of them takes it. */
async function either(bytes: Uint8Array): Promise<void> {
  try {
    checked(await nato(bytes));
  } catch (error) {
    if (!(error instanceof FigureError)) throw error;
    checked(await sipri(bytes));
  }
}

/** What an import gives is written without a fault, or it names what is wrong. */
function checked({ figures, faults }: Imported): void {
  if (faults.length) throw new FigureError(faults as Fault[]);
  for (const f of figures)
    if (!Number.isFinite(f.value)) throw new Broken(`${f.series}[${f.place},${f.year}] is ${f.value}.`);
  tableText(figures);
}
