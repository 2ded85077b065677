/** A run as charts and tables read it: numbers by name, place and year, with units, ranges and the names of their cells. */
import type { BandOf as Range, View } from '../../browser.ts';
import type { Banded, Opened, QuantityFacts, Ran } from '../model/facts.ts';

/** Shares of draws below each of the seven quantiles are 5, 10, 25, 50, 75, 90 and 95 %. */
const QUANTILES = 7;
/** Parts of the draws, in percent, that ranges can hold, with the quantiles at their ends. */
const ENDS = { 50: [2, 4], 80: [1, 5], 90: [0, 6] } as const;
/** One of them. */
export type Part = keyof typeof ENDS;
/** All of them. */
export const PARTS = [50, 80, 90] as const satisfies readonly Part[];
/** What they hold unless the reader says otherwise. */
export const USUAL_PART: Part = 80;

/** Reads one run. */
export class ResultView implements View {
  readonly years: readonly number[];
  readonly horizon: number;

  constructor(
    readonly opened: Opened,
    readonly ran: Ran,
    readonly bands: Banded | undefined,
    /** Percent of draws that ranges hold. */
    readonly part: Part = USUAL_PART,
  ) {
    this.years = opened.years;
    this.horizon = ran.horizon;
  }

  get title(): string {
    return this.ran.title;
  }

  get allies(): readonly string[] {
    return this.opened.allies;
  }

  get editions(): Readonly<Record<string, string>> {
    return this.ran.editions;
  }

  /** The number at a cell; NaN where the run did not bring it along. */
  at(name: string, members: readonly string[] = [], year = this.horizon): number {
    const facts = this.facts(name);
    const place = placeIn(facts, members);
    const values = this.ran.values[name];
    if (!values || place < 0) return NaN;
    return values[facts.byYear ? this.years.indexOf(year) * placesOf(facts) + place : place] ?? NaN;
  }

  /** The values of a place for some years. */
  series(name: string, members: readonly string[], years: readonly number[]): readonly number[] {
    return years.map((year) => this.at(name, members, year));
  }

  /** Where {@link part} of the draws lie; undefined until the draws are in, or where nothing is uncertain. */
  range(name: string, members: readonly string[], year = this.horizon): Range | undefined {
    const quantiles = this.bands?.quantiles[name];
    const facts = this.facts(name);
    const place = placeIn(facts, members);
    if (!quantiles || place < 0) return undefined;
    const at = (this.years.indexOf(year) * placesOf(facts) + place) * QUANTILES;
    const [low, high] = ENDS[this.part].map((i) => quantiles[at + i]!) as [number, number];
    return high - low > Math.abs(high) * 1e-9 ? [low, high] : undefined;
  }

  /** The name of a cell, as explanations ask for it. */
  cell(name: string, members: readonly string[] = [], year = this.horizon): string {
    const inside = [...members, ...(this.facts(name).byYear ? [year] : [])];
    return inside.length > 0 ? `${name}[${inside.join(',')}]` : name;
  }

  has(name: string): boolean {
    return name in this.opened.quantities;
  }

  labelOf(name: string): string {
    return this.facts(name).label;
  }

  membersOf(name: string): readonly string[] {
    return this.facts(name).over[0] ?? [];
  }

  facts(name: string): QuantityFacts {
    const facts = this.opened.quantities[name];
    if (!facts) throw new Error(`The model has no quantity "${name}".`);
    return facts;
  }

  /** A state or group in words. */
  currencyOf(code: string): string {
    return this.opened.currencies[code] ?? '';
  }

  placeName(code: string): string {
    return this.opened.states[code] ?? this.opened.groups[code] ?? code;
  }
}

const placesOf = (facts: QuantityFacts) => facts.over.reduce((n, members) => n * members.length, 1);

function placeIn({ over }: QuantityFacts, members: readonly string[]): number {
  if (members.length !== over.length) return -1;
  let place = 0;
  for (const [i, list] of over.entries()) {
    const at = list.indexOf(members[i]!);
    if (at < 0) return -1;
    place = place * list.length + at;
  }
  return place;
}
