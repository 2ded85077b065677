/** Adds up the tables of the Kiel Institute's Ukraine Support Tracker to a figure for each donor, kind of aid and year. */
import { Harvest, type Imported, type Provenance } from './imported.ts';
import { publishedRows, type PublishedRow } from './published.ts';

/** The tracker's files as published, as text; only the first is needed. */
export interface KielTables {
  readonly 'data_explorer.csv': string;
  readonly 'total_allocations.csv'?: string;
  readonly 'procurement_trends.csv'?: string;
}

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
  const donors = readMonths(tables['data_explorer.csv'], 'data_explorer.csv', Object.keys(KINDS), true, harvest);
  if (donors) {
    readSizes(tables['data_explorer.csv'], harvest);
    const [file, how] = ['data_explorer.csv', 'sum of months'];
    for (const [donor, years] of donors.amounts)
      put(donors, years, (column, kind) => ({
        ...{ series: `kiel.${kind}`, place: donor, note: '' },
        locator: `${file}, ${column}, rows with iso ${donor === 'EUI' ? 'EU' : donor}, ${how}`,
      }));
    for (const { name, place, members, note } of GROUPS)
      put(donors, sumOf(donors.amounts, members), (column, kind) => ({
        ...{ series: `${name}.${kind}`, place, note },
        locator: `${file}, ${column}, sum over members and months`,
      }));
  }
  for (const [file, kinds, note] of [
    ['total_allocations.csv', TOTALS, 'all donors'],
    ['procurement_trends.csv', FORMS, 'all donors; the four forms do not add exactly to military aid'],
  ] as const) {
    const text = tables[file];
    const read = text === undefined ? undefined : readMonths(text, file, Object.keys(kinds), false, harvest);
    if (read)
      put(
        read,
        read.amounts.get('')!,
        (column, kind) => ({
          ...{ series: `kielAll.${kind}`, place: '', note },
          locator: `${file}, ${column}, sum of months`,
        }),
        kinds,
      );
  }
  return harvest;

  function put(
    { lastYear, lastMonth }: Read,
    years: ReadonlyMap<number, ReadonlyMap<string, number>>,
    describe: (column: string, kind: string) => { series: string; place: string; note: string; locator: string },
    kinds: Kinds = KINDS,
  ): void {
    for (const [year, amounts] of years)
      for (const [column, kind] of Object.entries(kinds)) {
        const { series, note, ...rest } = describe(column, kind);
        const value = toThousands(amounts.get(column) ?? 0);
        const partly = year === lastYear && lastMonth < 12;
        const to = `To${MONTHS[lastMonth - 1]}`;
        const months = `January to ${MONTHS[lastMonth - 1]} ${year} only: not a year`;
        const about = partly
          ? { series: series + to, unit: 'bn EUR', note: [note, months].filter(Boolean).join('; ') }
          : { series, unit: 'bn EUR/year', note };
        harvest.add({ ...rest, ...about, year, value, line: 0 });
      }
  }
}

/** The months of one table added up; undefined where it cannot be read. Every donor gets every year, for a month without a row is a month without aid. */
function readMonths(
  text: string,
  file: string,
  columns: readonly string[],
  byDonor: boolean,
  harvest: Harvest,
): Read | undefined {
  const needed = [...(byDonor ? ['iso'] : []), 'year', 'month', ...columns];
  const { rows } = publishedRows(text, file, needed, harvest);
  const seen = new Map<string, number>();
  const amounts: Amounts = new Map();
  for (const row of rows) {
    const when = monthOf(row);
    const donor = byDonor ? donorOf(row) : '';
    if (!when || donor === undefined) continue;
    const key = `${donor} ${when.year}-${when.month}`;
    if (seen.has(key)) row.blame('month', `${key.trim()} stands on line ${seen.get(key)} already.`);
    seen.set(key, row.line);
    addRow(amounts, donor, when.year, row, columns);
  }
  if (seen.size === 0) {
    if (rows.length === 0 && text.trim().includes('\n') === false) harvest.blame(0, 0, `${file} has no rows.`);
    return undefined;
  }
  return { amounts: wholeYears(amounts, columns), ...lastOf(seen.keys()) };
}

/** The GDP of each donor that the tracker divides by, that of 2021; the EU institutions have none. */
function readSizes(text: string, harvest: Harvest): void {
  const file = 'data_explorer.csv';
  const seen = new Map<string, string>();
  const { rows } = publishedRows(text, file, ['iso', 'gdp'], harvest);
  for (const row of rows) {
    const [place, gdp] = [row.text('iso'), row.text('gdp')];
    const known = seen.get(place);
    if (/^(NA|0)?$/.test(gdp) || known === gdp) continue;
    if (known !== undefined)
      row.blame('gdp', `${place} has ${gdp} here and ${known} above; expected one GDP for each donor.`);
    seen.set(place, gdp);
    const value = row.number('gdp');
    if (value === undefined || known !== undefined) continue;
    const about = { locator: `${file}, gdp, rows with iso ${place}`, note: 'denominator of all Kiel shares of GDP' };
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
