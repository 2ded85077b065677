/** Reads NATO's workbook "Defence Expenditure of NATO Countries" by the titles of its tables, whatever cells they stand in. */
import { suggest } from '../../language/nearest.ts';
import { Harvest, type Imported, type Provenance } from './imported.ts';
import { codeOf, knownNames, plainName } from './names.ts';
import { addressOf, readWorkbook, type Cell, type Sheet } from './workbook.ts';

/** One series of the workbook: the title of its table, the heading of its block, and its unit; `#` is the base year of constant prices. */
interface Block {
  readonly series: string;
  readonly unit: string;
  readonly title: RegExp;
  /** What the table says of itself below its title, where two tables have one title. */
  readonly about?: RegExp;
  readonly heading?: RegExp;
}

const SPENDING = /^(core )?defence expenditure$/;
const SHARES = /^(core )?defence expenditure as a share of gdp/;
const SPLIT = /^distribution of (core )?defence expenditure/;
const HEADS = /per capita/;
const BLOCKS: readonly Block[] = [
  ...[
    { series: 'nato.spendingNationalCurrency', unit: 'm NCU/year', heading: /^current prices$/ },
    { series: 'nato.spendingCurrentDollars', unit: 'm USD/year', heading: /^current prices and exchange rates$/ },
    { series: 'nato.spendingConstantDollars', unit: 'm USD#/year', heading: /^constant # prices and exchange rates$/ },
  ].map((block) => ({
    ...block,
    title: SPENDING,
    about: block.unit.includes('NCU') ? /national currency/ : /us dollars/,
  })),
  { series: 'nato.coreShare', unit: 'percent', title: SHARES, heading: /^share of (real )?gdp/ },
  { series: 'nato.realChange', unit: 'percent', title: SHARES, heading: /^annual real change/ },
  { series: 'nato.gdpCurrentDollars', unit: 'm USD/year', title: /^gdp$/, heading: /^current prices and/ },
  { series: 'nato.gdpConstantDollars', unit: 'm USD#/year', title: /^gdp$/, heading: /^constant # prices and/ },
  { series: 'nato.gdpPerHead', unit: 'thousand USD#/person/year', title: HEADS, heading: /^gdp per capita \(thousand/ },
  {
    ...{ series: 'nato.spendingPerHead', unit: 'USD#/person/year' },
    ...{ title: HEADS, heading: /^(core )?defence expenditure per capita \(us dollars\)/ },
  },
  { series: 'nato.personnel', unit: 'thousand person', title: /^military personnel/, about: /thousand/ },
  { series: 'nato.equipmentShare', unit: 'percent', title: SPLIT, heading: /^equipment/ },
  { series: 'nato.personnelShare', unit: 'percent', title: SPLIT, heading: /^personnel/ },
  { series: 'nato.infrastructureShare', unit: 'percent', title: SPLIT, heading: /^infrastructure/ },
  { series: 'nato.otherShare', unit: 'percent', title: SPLIT, heading: /^other/ },
];

/** Series that the workbook fills. */
export const NATO_SERIES: readonly string[] = BLOCKS.map((b) => b.series);

const AGGREGATES = new Map([
  ['nato total', 'NATO'],
  ['nato europe and canada', 'NATO_EXCEPT_US'],
]);
/** Constant prices of the national currency: no unit here could hold them. */
const UNUSED_HEADING = /^constant # prices$/;
/** Sums of earlier editions that are no group here. */
const OTHER_AGGREGATES = new Set(['nato europe', 'north america']);
const NOTHING = /^(\.\s*){1,3}$|^[-–—]$|^n\/?a$|^…$/i;

/** The figures of a NATO workbook, all of {@link NATO_SERIES} or those asked for. @throws FigureError when it is no workbook. */
export async function importNato(
  bytes: Uint8Array,
  given: Provenance & { readonly series?: readonly string[] },
): Promise<Imported> {
  const harvest = new Harvest(given);
  const wanted = given.series ?? NATO_SERIES;
  for (const series of wanted)
    if (!NATO_SERIES.includes(series))
      harvest.blame(0, 0, `The NATO workbook has no series "${series}".${suggest(series, NATO_SERIES)}`);
  for (const sheet of await readWorkbook(bytes, given.file)) new Reader(sheet, wanted, harvest).read();
  for (const series of wanted)
    if (NATO_SERIES.includes(series) && !harvest.figures.some((f) => f.series === series))
      harvest.blame(0, 0, missing(series, harvest));
  return harvest;
}

function missing(series: string, harvest: Harvest): string {
  const { title, heading } = BLOCKS.find((b) => b.series === series)!;
  const block = heading ? ` with a block headed like ${heading.source.replaceAll('#', '2021')}` : '';
  const others = harvest.skipped.length ? ` Tables found and not read: ${harvest.skipped.join('; ')}.` : '';
  return `No sheet has ${series}: expected a table titled like ${title.source}${block}.${others}`;
}

/** Walks down one sheet, keeping in mind the table, the years and the block it is in. */
class Reader {
  private title = '';
  private about = '';
  private heading = '';
  private years: ReadonlyMap<number, number> = new Map();
  private readonly estimates: Set<number>;

  constructor(
    private readonly sheet: Sheet,
    private readonly wanted: readonly string[],
    private readonly harvest: Harvest,
  ) {
    this.estimates = estimatedYears(sheet);
  }

  read(): void {
    for (const [r, row] of this.sheet.rows.entries()) {
      const column = row.findIndex((cell) => cell !== undefined);
      const first = row[column];
      if (first === undefined) continue;
      const opening = typeof first === 'string' ? /^(table|graph|chart)\s*\w+\s*[:.–—-]\s*(.+)$/i.exec(first) : null;
      if (opening) this.enter(opening[1]!.toLowerCase() === 'table' ? opening[2]! : '');
      else if (yearOf(first)) this.readYears(row);
      else if (typeof first === 'string' && !this.years.has(column)) this.readLine(first, r, column, row);
    }
  }

  private enter(title: string): void {
    [this.title, this.about, this.heading, this.years] = [tidy(title), '', '', new Map()];
  }

  private readYears(row: readonly Cell[]): void {
    const years = new Map<number, number>();
    for (const [c, cell] of row.entries()) {
      const year = yearOf(cell);
      if (!year) continue;
      years.set(c, year.year);
      if (year.estimate) this.estimates.add(year.year);
    }
    this.years = years;
  }

  private readLine(label: string, r: number, column: number, row: readonly Cell[]): void {
    const numbers = [...this.years.keys()].some((c) => row[c] !== undefined);
    const place = codeOf(label) ?? AGGREGATES.get(plainName(label));
    if (place === undefined && !numbers) {
      if (this.years.size === 0) this.about += ` ${tidy(label)}`;
      else if (!/^(notes?\b|\*|\(|-)/i.test(label)) this.heading = tidy(label);
      return;
    }
    if (this.title === '') return;
    const block = this.block();
    if (!block) return this.leaveOut(r);
    if (!this.wanted.includes(block.series)) return;
    if (place) this.readRow(block, place, r, row);
    else if (OTHER_AGGREGATES.has(plainName(label))) this.harvest.skip(`${this.sheet.name}, rows "${label}"`);
    else
      this.blame(
        r,
        column,
        `"${label}" has numbers, but is neither an ally nor "NATO Total" or "NATO Europe and Canada".${suggest(label, knownNames())}`,
      );
  }

  private block(): Block | undefined {
    const heading = this.headingWithoutYear();
    return this.blocks().find((b) => (b.heading ? b.heading.test(heading) : heading === ''));
  }

  /** The blocks that the table at hand should have. */
  private blocks(): readonly Block[] {
    return BLOCKS.filter((b) => b.title.test(this.title) && (b.about?.test(this.about) ?? true));
  }

  private headingWithoutYear(): string {
    return this.heading.replace(/\b(19|20)\d\d\b/, '#');
  }

  /** Passes over a table nobody asks for; an unknown heading inside a known table would cut off the rows below it. */
  private leaveOut(r: number): void {
    const known = this.blocks();
    if (known.length === 0 || UNUSED_HEADING.test(this.headingWithoutYear()))
      return this.harvest.skip([this.sheet.name, this.title, this.heading].filter(Boolean).join(', '));
    const accepted = known.map((b) => b.heading?.source ?? 'none').join(' or ');
    this.blame(r, 0, `the rows from here stand below "${this.heading}"; expected a heading like ${accepted}.`);
    this.title = '';
  }

  private readRow(block: Block, place: string, r: number, row: readonly Cell[]): void {
    const unit = this.unitOf(block, r);
    if (unit === undefined) return;
    for (const [c, year] of this.years) {
      const read = numberIn(row[c]);
      if (read === undefined) continue;
      if (read === 'unreadable') {
        this.blame(r, c, `"${row[c]}" is not a number. Write 1.35 or 1.35e, or ".." where nothing is published.`);
        continue;
      }
      const locator = `sheet ${this.sheet.name}, cell ${addressOf(r, c)}`;
      const estimate = read.estimate || this.estimates.has(year);
      this.harvest.add({ series: block.series, place, year, value: read.value, unit, locator, estimate, line: r + 1 });
    }
  }

  /** The unit with the base year of its prices, which stands in the heading of the block or under the title. */
  private unitOf(block: Block, r: number): string | undefined {
    if (!block.unit.includes('#')) return block.unit;
    const base = /\b((19|20)\d\d) prices/.exec(`${this.heading} ${this.about}`)?.[1];
    if (base) return block.unit.replace('#', base);
    this.blame(
      r,
      0,
      `${block.series} needs the year of its prices; expected "2021 prices" in the heading of the block.`,
    );
    return undefined;
  }

  private blame(r: number, c: number, message: string): void {
    this.harvest.blame(r + 1, c + 1, `Sheet ${this.sheet.name}, cell ${addressOf(r, c)}: ${message}`);
  }
}

const tidy = (text: string) =>
  text
    .replace(/[*†‡\p{No}]/gu, '')
    .trim()
    .toLowerCase();

/** A year as a table's header writes it, `2024` or `2024e`. */
function yearOf(cell: Cell): { readonly year: number; readonly estimate: boolean } | undefined {
  const match = /^((?:19|20)\d\d)\s*(e?)$/i.exec(String(cell ?? ''));
  return match ? { year: Number(match[1]), estimate: match[2] !== '' } : undefined;
}

function numberIn(cell: Cell): { readonly value: number; readonly estimate: boolean } | 'unreadable' | undefined {
  if (cell === undefined || (typeof cell === 'string' && NOTHING.test(cell))) return undefined;
  if (typeof cell === 'number') return { value: cell, estimate: false };
  const match = /^([-+]?\d+(?:\.\d+)?)\s*(e?)$/i.exec(cell);
  return match ? { value: Number(match[1]), estimate: match[2] !== '' } : 'unreadable';
}

/** The years that a note under the table calls estimates: "Figures for 2023 and 2024 are estimates." */
function estimatedYears(sheet: Sheet): Set<number> {
  const years = new Set<number>();
  for (const row of sheet.rows)
    for (const cell of row) {
      const note = typeof cell === 'string' ? /figures for ([^.]*?) (?:are|is an?) estimates?/i.exec(cell) : null;
      for (const year of note?.[1]?.match(/\b(19|20)\d\d\b/g) ?? []) years.add(Number(year));
    }
  return years;
}
