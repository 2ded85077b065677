/** Adds up the tables of the Kiel Institute's Ukraine Support Tracker to a figure for each donor, kind of aid and year. */
import { Harvest, type Imported, type Provenance } from './imported.ts';
import { publishedRows, type PublishedRow } from './published.ts';

/** The tracker's files as published, as text; only the first is needed. */
export interface KielTables {
  readonly 'data_explorer.csv': string;
  readonly 'total_allocations.csv'?: string;
  readonly 'procurement_trends.csv'?: string;
}

const DONORS = 'data_explorer.csv';

type Kinds = Readonly<Record<string, string>>;

/** Column of the donor table → what it is called here. */
const KINDS: Kinds = {
  military: 'militaryAid',
  financial: 'financialAid',
  humanitarian: 'humanitarianAid',
  total: 'totalAid',
};
const TOTALS: Kinds = {
  military: 'militaryAid',
  financial: 'financialAid',
  humanitarian: 'humanitarianAid',
  total_allocations: 'totalAid',
};
const FORMS: Kinds = {
  stockpile: 'militaryAidFromStockpile',
  procurement: 'militaryAidProcured',
  unspecified: 'militaryAidFormUnspecified',
  nato_purl: 'purlAllocations',
};

const EU = [
  ...['AUT', 'BEL', 'BGR', 'CYP', 'CZE', 'DEU', 'DNK', 'ESP', 'EST', 'FIN', 'FRA', 'GRC', 'HRV', 'HUN'],
  ...['IRL', 'ITA', 'LTU', 'LUX', 'LVA', 'MLT', 'NLD', 'POL', 'PRT', 'ROU', 'SVK', 'SVN', 'SWE'],
];
/** The tracker's groups of donors. */
const GROUPS = [
  {
    ...{ name: 'kielEU27', place: 'EU27', members: EU },
    note: 'bilateral aid of the 27 members without the EU institutions; already contained in the donor rows',
  },
  {
    ...{ name: 'kielEurope', place: '', members: [...EU, 'EUI', 'GBR', 'NOR', 'CHE', 'ISL'] },
    note: 'EU-27 bilateral, EU institutions, GBR, NOR, CHE and ISL; Türkiye excluded; already contained in the donor rows',
  },
  {
    ...{ name: 'kielOther', place: '', members: ['AUS', 'NZL', 'KOR', 'TWN', 'TUR', 'CHN', 'IND'] },
    note: 'AUS, NZL, KOR, TWN, TUR, CHN and IND; already contained in the donor rows',
  },
];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** Amounts by donor (a code, or empty for all donors), kind and year, in bn EUR. */
type Amounts = Map<string, Map<number, Map<string, number>>>;
interface Read {
  readonly amounts: Amounts;
  /** The last month of the file's last year; 12 where that year is whole. */
  readonly lastYear: number;
  readonly lastMonth: number;
}

/** Yearly aid by donor, of the tracker's groups, and of all donors; a last year that is not whole gets series of its own, such as `kiel.militaryAidToApril`. */
export function importKiel(tables: KielTables, given: Provenance): Imported {
  const harvest = new Harvest(given);
  addDonors(tables[DONORS], harvest);
  const [totals, forms] = [tables['total_allocations.csv'], tables['procurement_trends.csv']];
  if (totals !== undefined) addAll(totals, 'total_allocations.csv', TOTALS, 'all donors', harvest);
  const note = 'all donors; the four forms do not add exactly to military aid';
  if (forms !== undefined) addAll(forms, 'procurement_trends.csv', FORMS, note, harvest);
  return harvest;
}

function addDonors(text: string, harvest: Harvest): void {
  const columns = Object.keys(KINDS);
  const { rows } = publishedRows(text, DONORS, ['iso', 'year', 'month', 'gdp', ...columns], harvest);
  const read = readMonths(rows, columns, (row) => donorOf(row));
  if (!read) return;
  addSizes(rows, harvest);
  for (const [donor, years] of read.amounts) {
    const where = `rows with iso ${donor === 'EUI' ? 'EU' : donor}, sum of months`;
    addYears(read, years, { name: 'kiel', place: donor, note: '', file: DONORS, where, kinds: KINDS }, harvest);
  }
  const where = 'sum over members and months';
  for (const { members, ...group } of GROUPS)
    addYears(read, sumOf(read.amounts, members), { ...group, file: DONORS, where, kinds: KINDS }, harvest);
}

function addAll(text: string, file: string, kinds: Kinds, note: string, harvest: Harvest): void {
  const columns = Object.keys(kinds);
  const { rows } = publishedRows(text, file, ['year', 'month', ...columns], harvest);
  const read = readMonths(rows, columns, () => '');
  const about = { name: 'kielAll', place: '', note, file, where: 'sum of months', kinds };
  if (read) addYears(read, read.amounts.get('')!, about, harvest);
}

interface About {
  /** First word of the series. */
  readonly name: string;
  readonly place: string;
  readonly note: string;
  readonly file: string;
  readonly where: string;
  readonly kinds: Kinds;
}

function addYears(
  { lastYear, lastMonth }: Read,
  years: ReadonlyMap<number, ReadonlyMap<string, number>>,
  { name, place, note, file, where, kinds }: About,
  harvest: Harvest,
): void {
  const month = MONTHS[lastMonth - 1]!;
  for (const [year, amounts] of years)
    for (const [column, kind] of Object.entries(kinds)) {
      const common = { place, year, value: toThousands(amounts.get(column) ?? 0), line: 0 };
      const locator = `${file}, ${column}, ${where}`;
      const series = `${name}.${kind}`;
      if (year < lastYear || lastMonth === 12) harvest.add({ ...common, series, unit: 'bn EUR/year', locator, note });
      else {
        const partly = [note, `January to ${month} ${year} only: not a year`].filter(Boolean).join('; ');
        harvest.add({ ...common, series: `${series}To${month}`, unit: 'bn EUR', locator, note: partly });
      }
    }
}

/** The months of one table added up; undefined where it cannot be read. Every donor gets every year, for a month without a row is a month without aid. */
function readMonths(
  rows: readonly PublishedRow[],
  columns: readonly string[],
  donorAt: (row: PublishedRow) => string | undefined,
): Read | undefined {
  const seen = new Map<string, number>();
  const amounts: Amounts = new Map();
  for (const row of rows) {
    const when = monthOf(row);
    const donor = donorAt(row);
    if (!when || donor === undefined) continue;
    const key = `${donor} ${when.year}-${when.month}`;
    if (seen.has(key)) row.blame('month', `${key.trim()} stands on line ${seen.get(key)} already.`);
    seen.set(key, row.line);
    addRow(amounts, donor, when.year, row, columns);
  }
  return seen.size ? { amounts: wholeYears(amounts, columns), ...lastOf(seen.keys()) } : undefined;
}

/** The GDP of each donor that the tracker divides by, that of 2021; the EU institutions have none. */
function addSizes(rows: readonly PublishedRow[], harvest: Harvest): void {
  const seen = new Map<string, string>();
  for (const row of rows) {
    const [place, gdp] = [row.text('iso'), row.text('gdp')];
    const known = seen.get(place);
    if (/^(NA|0)?$/.test(gdp) || known === gdp) continue;
    if (known !== undefined)
      row.blame('gdp', `${place} has ${gdp} here and ${known} above; expected one GDP for each donor.`);
    seen.set(place, gdp);
    const value = row.number('gdp');
    if (value === undefined || known !== undefined) continue;
    const about = { locator: `${DONORS}, gdp, rows with iso ${place}`, note: 'denominator of all Kiel shares of GDP' };
    const rounded = Math.round(value * 1e3) / 1e3;
    harvest.add({
      ...about,
      series: 'kiel.gdp2021',
      place,
      year: 2021,
      value: rounded,
      unit: 'bn EUR/year',
      line: row.line,
    });
  }
}

function monthOf(row: PublishedRow): { readonly year: number; readonly month: number } | undefined {
  const [year, month] = [row.number('year'), row.number('month')];
  if (year === undefined || month === undefined) return undefined;
  if (!Number.isInteger(year) || year < 2000 || year > 2100) row.blame('year', `${year} is not a calendar year.`);
  else if (!MONTHS[month - 1]) row.blame('month', `${month} is not a month from 1 to 12.`);
  else return { year, month };
  return undefined;
}

function donorOf(row: PublishedRow): string | undefined {
  const iso = row.text('iso');
  if (iso === 'EU' || iso === 'EUI') return 'EUI';
  if (/^[A-Z]{3}$/.test(iso)) return iso;
  row.blame('iso', `"${iso}" is not a donor; expected ISO 3166 alpha-3, or EU for the EU institutions.`);
  return undefined;
}

function addRow(amounts: Amounts, donor: string, year: number, row: PublishedRow, columns: readonly string[]): void {
  const years = amounts.get(donor) ?? new Map<number, Map<string, number>>();
  const sums = years.get(year) ?? new Map<string, number>();
  for (const column of columns) sums.set(column, (sums.get(column) ?? 0) + (row.number(column) ?? 0));
  amounts.set(donor, years.set(year, sums));
}

function wholeYears(amounts: Amounts, columns: readonly string[]): Amounts {
  const years = [...new Set([...amounts.values()].flatMap((byYear) => [...byYear.keys()]))].sort();
  for (const byYear of amounts.values())
    for (const year of years) if (!byYear.has(year)) byYear.set(year, new Map(columns.map((c) => [c, 0])));
  return amounts;
}

function lastOf(keys: Iterable<string>): { readonly lastYear: number; readonly lastMonth: number } {
  const months = [...keys].map((key) =>
    key
      .slice(key.lastIndexOf(' ') + 1)
      .split('-')
      .map(Number),
  );
  const lastYear = Math.max(...months.map(([year]) => year!));
  return { lastYear, lastMonth: Math.max(...months.filter(([year]) => year === lastYear).map(([, month]) => month!)) };
}

function sumOf(amounts: Amounts, members: readonly string[]): Map<number, Map<string, number>> {
  const sum = new Map<number, Map<string, number>>();
  for (const member of members)
    for (const [year, kinds] of amounts.get(member) ?? []) {
      const into = sum.get(year) ?? new Map<string, number>();
      for (const [kind, value] of kinds) into.set(kind, (into.get(kind) ?? 0) + value);
      sum.set(year, into);
    }
  return sum;
}

/** Sums without the noise of adding fractions: the tracker publishes thousands of euro. */
const toThousands = (value: number) => Math.round(value * 1e6) / 1e6;
