/** A run as a workbook: a sheet for each subject with series in rows and years in columns, then sources, settings and assumptions. */
import { writeXlsx, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import { DIGEST_IN_WORDS, manifestLines, type About } from './about.ts';
import type { Table } from './exact.ts';
import type { ExportFile } from './format.ts';
import { priceBaseInWords } from './money.ts';
import { QUANTILES } from './quantiles.ts';
import { assumptionsTable, settingsTable, sourcesTable } from './provenance.ts';
import { fileOf, type Computed } from './selection.ts';
import { itemsOf, seriesOf } from './series.ts';

/** Subject → the first halves of its quantities' names, as the keys of an object. */
export type Subjects = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const BOLD: CellStyle = { font: { name: 'Calibri', size: 11, bold: true } };
/** Large numbers in groups of three, small ones as they are. */
const NUMBER = '[>=1000]#,##0;[<=-1000]-#,##0;General';

/** One file. Without subjects each file of the model gets a sheet. */
export async function toWorkbook(about: About, name: string, subjects: Subjects = {}): Promise<readonly ExportFile[]> {
  const { run, quantities, origins } = about;
  const bySubject = new Map<string, Computed[]>();
  for (const subject of Object.keys(subjects)) bySubject.set(subject, []);
  for (const q of quantities) {
    const file = fileOf(run.model, q);
    const subject = Object.keys(subjects).find((s) => file in subjects[s]!) ?? file;
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), q]);
  }
  const sheets = [
    aboutSheet(about),
    ...[...bySubject]
      .filter(([, list]) => list.length)
      .map(([subject, list]) => sheetOf(subject, seriesTable(about, list))),
    ...(about.uncertain ? [sheetOf('quantiles', quantilesTable(about))] : []),
    sheetOf('sources', sourcesTable(origins)),
    sheetOf('settings', settingsTable(run)),
    sheetOf('assumptions', assumptionsTable(run, quantities)),
  ];
  const { title, version, digest } = run.manifest;
  const properties = { title, creator: `burdenshift ${version}`, description: `digest ${digest}`, ...NO_TIME };
  return [{ name, bytes: await writeXlsx({ sheets, properties }) }];
}

const NO_TIME = { created: new Date(0), modified: new Date(0) };

/** Series in rows; the unit and the price base stand before the years. */
function seriesTable({ run }: About, quantities: readonly Computed[]): Table {
  const items = itemsOf(quantities);
  const head = ['quantity', 'label', 'unit', 'price base', 'place', 'place name', ...items];
  const names = { ...run.names.states, ...run.names.groups };
  const rows = [...seriesOf(run, quantities)].map((s) => [
    ...[s.quantity, s.label, s.unit, priceBaseInWords(s), s.place, s.place && names[s.place]],
    ...items.map((item) => s.items[item]),
    ...s.values,
  ]);
  return { head: [...head, ...run.inputs.years.map(String)], rows };
}

/** Seven rows a series that was drawn: below p5 lie 5 % of the draws. */
function quantilesTable({ run, quantities, uncertain }: About): Table {
  const items = itemsOf(quantities);
  const head = ['quantity', 'label', 'unit', 'price base', 'place', ...items, 'quantile'];
  const rows = [...seriesOf(run, quantities, uncertain)].flatMap((s) =>
    (s.quantiles ? QUANTILES : []).map((quantile, k) => [
      ...[s.quantity, s.label, s.unit, priceBaseInWords(s), s.place],
      ...items.map((item) => s.items[item]),
      quantile,
      ...s.quantiles!.map((list) => list[k]!),
    ]),
  );
  return { head: [...head, ...run.inputs.years.map(String)], rows };
}

function sheetOf(name: string, { head, rows }: Table): WriteSheet {
  const isYear = (column: string) => /^\d{4}$/.test(column);
  const first = head.findIndex(isYear);
  return {
    name,
    columns: head.map((column) => (isYear(column) ? { width: 17, numFmt: NUMBER } : { width: widthOf(column) })),
    rows: [head.map((c) => (isYear(c) ? Number(c) : c)), ...[...rows].map((row) => row.map((cell) => cell ?? null))],
    cells: new Map(head.map((_, i) => [`0,${i}`, { style: { ...BOLD, numFmt: 'General' } }])),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    freezePane: { rows: 1, columns: first < 0 ? 1 : first },
    autoFilter: { range: `A1:${columnLetters(head.length)}${[...rows].length + 1}` },
  };
}

const WIDTHS: Readonly<Record<string, number>> = { label: 44, because: 60, title: 50, equation: 60, place: 10 };
const widthOf = (column: string) => WIDTHS[column] ?? 20;

/** The letters of the last of `count` columns: 1 is A, 27 is AA. */
function columnLetters(count: number): string {
  const rest = (count - 1) % 26;
  const before = (count - 1 - rest) / 26;
  return `${before > 0 ? columnLetters(before) : ''}${String.fromCharCode(65 + rest)}`;
}

function aboutSheet(about: About): WriteSheet {
  const notes = [
    'Each sheet holds one subject: a series a row, a year a column. The columns "unit" and "price base" say what the numbers count; a share is a fraction of 1.',
    'The results follow from the stated settings and figures; they say what follows if the settings hold.',
    DIGEST_IN_WORDS,
  ];
  const lines = manifestLines(about);
  return {
    name: 'about',
    columns: [{ width: 14 }, { width: 110 }],
    rows: [...lines.map(([key, value]) => [key, value]), ...notes.map((note) => ['note', note])],
    cells: new Map([...lines, ...notes].map((_, i) => [`${i},0`, { style: BOLD }])),
  };
}
