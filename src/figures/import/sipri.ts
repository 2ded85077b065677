/** Reads named states and years out of SIPRI's military expenditure workbook; its terms allow only a small part of the data set. */
import { suggest } from '../../language/nearest.ts';
import { FigureError } from '../faults.ts';
import { Harvest, type Imported, type Provenance } from './imported.ts';
import { codeOf, knownCodes } from './names.ts';
import { addressOf, readWorkbook, type Cell, type Sheet } from './workbook.ts';

/** Each series with the name of its sheet; `#` is the base year of constant prices. */
const SHEETS: readonly { readonly series: string; readonly sheet: RegExp; readonly unit: string }[] = [
  { series: 'sipri.militaryShare', sheet: /^share of gdp$/i, unit: 'percent' },
  { series: 'sipri.militarySpending', sheet: /^constant \((\d{4})\) us\$$/i, unit: 'm USD#/year' },
  { series: 'sipri.militarySpendingCurrentDollars', sheet: /^current us\$$/i, unit: 'm USD/year' },
  { series: 'sipri.militarySpendingNationalCurrency', sheet: /^local currency calendar years$/i, unit: 'NCU/year' },
  { series: 'sipri.militarySpendingPerHead', sheet: /^per capita$/i, unit: 'USD/person/year' },
  { series: 'sipri.militaryShareOfGovernment', sheet: /^share of govt\.? spending$/i, unit: 'percent' },
];

/** Series that the workbook can fill. */
export const SIPRI_SERIES: readonly string[] = SHEETS.map((s) => s.series);

/** What to take: nothing is read that is not asked for. */
export interface SipriChoice {
  readonly series: readonly string[];
  /** States by ISO 3166 alpha-3. */
  readonly places: readonly string[];
  /** First and last year. */
  readonly since: number;
  readonly until?: number;
}

const NOTHING = /^(\.\s*){2,3}$|^x{2,3}$/i;

/** The chosen figures of a SIPRI workbook; blue figures are SIPRI's estimates, red ones highly uncertain. @throws FigureError when it is no workbook or nothing is chosen. */
export async function importSipri(bytes: Uint8Array, given: Provenance & SipriChoice): Promise<Imported> {
  if (given.places.length === 0 || given.series.length === 0)
    throw new FigureError(
      `Say which states and series to take, e.g. places RUS and UKR, series sipri.militaryShare: SIPRI's terms allow only a small part of the data set. Series: ${SIPRI_SERIES.join(', ')}.`,
    );
  const harvest = new Harvest(given);
  for (const place of given.places)
    if (!knownCodes().includes(place))
      harvest.blame(0, 0, `"${place}" is no state this importer knows.${suggest(place, knownCodes())}`);
  const sheets = await readWorkbook(bytes, given.file);
  for (const series of given.series) {
    const known = SHEETS.find((s) => s.series === series);
    const sheet = known && sheets.find((s) => known.sheet.test(s.name.trim()));
    if (!known) harvest.blame(0, 0, `The SIPRI workbook has no series "${series}".${suggest(series, SIPRI_SERIES)}`);
    else if (!sheet)
      harvest.blame(
        0,
        0,
        `No sheet for ${series}: expected one named like ${known.sheet.source}, found ${sheets.map((s) => `"${s.name}"`).join(', ')}.`,
      );
    else {
      const base = known.sheet.exec(sheet.name.trim())?.[1] ?? '';
      readSheet(sheet, series, known.unit.replace('#', base), given, harvest);
    }
  }
  return harvest;
}

function readSheet(sheet: Sheet, series: string, unit: string, given: SipriChoice, harvest: Harvest): void {
  const top = sheet.rows.findIndex((row) => row[0] === 'Country');
  const header = sheet.rows[top];
  if (!header)
    return harvest.blame(0, 0, `Sheet ${sheet.name}: no row begins with "Country", so the years cannot be found.`);
  const years = [...header.entries()].filter(([, cell]) => isYear(cell, given)) as [number, number][];
  if (years.length === 0)
    return harvest.blame(
      top + 1,
      0,
      `Sheet ${sheet.name}, row ${top + 1}: no year from ${given.since} to ${given.until ?? 'the end'} in the header.`,
    );
  const rowOf = new Map<string, number>();
  for (const [r, [name]] of sheet.rows.entries()) {
    const code = r > top && typeof name === 'string' ? codeOf(name) : undefined;
    if (code && !rowOf.has(code)) rowOf.set(code, r);
  }
  for (const place of given.places) {
    const r = rowOf.get(place);
    if (r !== undefined) readRow(sheet, { series, place, unit }, r, years, harvest);
    else if (knownCodes().includes(place)) harvest.blame(0, 0, `Sheet ${sheet.name}: no row for ${place}.`);
  }
}

function readRow(
  sheet: Sheet,
  what: { readonly series: string; readonly place: string; readonly unit: string },
  r: number,
  years: readonly (readonly [number, number])[],
  harvest: Harvest,
): void {
  for (const [c, year] of years) {
    const cell = sheet.rows[r]![c];
    if (cell === undefined || (typeof cell === 'string' && NOTHING.test(cell))) continue;
    const locator = `sheet ${sheet.name}, cell ${addressOf(r, c)}`;
    if (typeof cell !== 'number') {
      const accepted = 'expected a number, or "..." or "xxx" where there is none';
      harvest.blame(
        r + 1,
        c + 1,
        `Sheet ${sheet.name}, cell ${addressOf(r, c)}: "${cell}" is not a number; ${accepted}.`,
      );
      continue;
    }
    const { colour, percent } = sheet.lookAt(r, c);
    const value = what.unit === 'percent' && percent ? hundredfold(cell) : cell;
    const note = colour === 'red' ? 'highly uncertain (red in the workbook)' : '';
    harvest.add({ ...what, year, value, locator, estimate: colour === 'blue', note, line: r + 1 });
  }
}

const isYear = (cell: Cell, { since, until = Infinity }: SipriChoice) =>
  typeof cell === 'number' && cell >= 1900 && cell <= 2100 && cell >= since && cell <= until;

/** A share that the workbook shows as a percentage, as that percentage, without the noise of the binary fraction. */
const hundredfold = (share: number) => Number((share * 100).toPrecision(15));
