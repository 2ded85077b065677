/** Would simple rules, used on the figures of a past edition, have told the shares that later editions showed? */
import type { Catalogue } from '../figures/catalogue.ts';
import { project, RULES, type Rule, type Shares } from './rules.ts';
import { scoreOf, type Pair, type Score } from './score.ts';

/** The edition that projections begin from. */
export const BASE = '2024-06';
/** Editions that show what came, with the years that each is asked for. */
export const OUTCOMES: readonly { readonly edition: string; readonly years: readonly number[] }[] = [
  { edition: '2025-08', years: [2024, 2025] },
  { edition: '2026-07', years: [2024, 2025, 2026] },
];
/** Start years: that of the pledge, the last full year before the edition, and the edition's own estimate. */
export const STARTS: readonly number[] = [2014, 2023, 2024];

/** One rule from one start year, against one later edition. */
export interface Trial {
  readonly start: number;
  readonly rule: Rule['id'];
  readonly edition: string;
  readonly year: number;
  /** From the figures of the base edition: errors of the projection and revisions of the figures together. */
  readonly score: Score | undefined;
  /** From the later edition's own figures up to the start year: errors without revisions. */
  readonly withoutRevision: Score | undefined;
}

/** What a later edition made of a year that the base edition had already. */
export interface Revised {
  readonly edition: string;
  readonly year: number;
  readonly count: number;
  /** Mean of later less base, in percentage points. */
  readonly mean: number;
  readonly meanAbsolute: number;
  /** The place that moved most, and by how much. */
  readonly largest: { readonly place: string; readonly difference: number };
}

/** One ally's errors under each rule, over the trials of one start year. */
export interface AllyScore {
  readonly place: string;
  readonly start: number;
  readonly scores: Readonly<Partial<Record<Rule['id'], Score>>>;
}

/** The whole back-test. */
export interface Backtest {
  readonly trials: readonly Trial[];
  /** All outcomes of a start year together. */
  readonly overall: readonly {
    readonly start: number;
    readonly rule: Rule['id'];
    readonly score: Score | undefined;
    readonly withoutRevision: Score | undefined;
  }[];
  readonly allies: readonly AllyScore[];
  readonly revisions: readonly Revised[];
  /** Outcomes left out, and why. */
  readonly absent: readonly { readonly place: string; readonly edition: string; readonly year: number }[];
}

/** Core share of GDP in percent by place, of one edition. */
export type Editions = (edition: string, place: string) => Shares;

/** The shares of a catalogue. @throws FigureError on a faulty table */
export const sharesIn =
  (catalogue: Catalogue): Editions =>
  (edition, place) =>
    new Map(catalogue.series.at('nato.coreShare', edition, place).map((f) => [f.year!, f.value]));

interface Case extends Pair {
  readonly start: number;
  readonly rule: Rule['id'];
  readonly edition: string;
  readonly year: number;
  readonly isRevised: boolean;
}

/** Run every rule from every start year against every later edition, for the places given. */
export function backtest(shares: Editions, places: readonly string[]): Backtest {
  const cases = places.flatMap((place) => casesAt(shares, place));
  const pick = (start: number, rule: Rule['id'], more: (c: Case) => boolean = () => true) => {
    const own = cases.filter((c) => c.start === start && c.rule === rule && more(c));
    return {
      score: scoreOf(own.filter((c) => !c.isRevised)),
      withoutRevision: scoreOf(own.filter((c) => c.isRevised)),
    };
  };
  const each = STARTS.flatMap((start) => RULES.map(({ id }) => ({ start, rule: id })));
  return {
    trials: each.flatMap(({ start, rule }) =>
      targetsAfter(start).map(({ edition, year }) => ({
        ...{ start, rule, edition, year },
        ...pick(start, rule, (c) => c.edition === edition && c.year === year),
      })),
    ),
    overall: each.map(({ start, rule }) => ({ start, rule, ...pick(start, rule) })),
    allies: STARTS.flatMap((start) => places.map((place) => ({ place, start, scores: scoresAt(cases, place, start) }))),
    revisions: OUTCOMES.flatMap(({ edition }) =>
      STARTS.flatMap((year) => revisedIn(shares, places, edition, year) ?? []),
    ),
    absent: absentIn(shares, places),
  };
}

/** The later figures that a projection from `start` can be held against. */
const targetsAfter = (start: number) =>
  OUTCOMES.flatMap(({ edition, years }) => years.filter((year) => year > start).map((year) => ({ edition, year })));

function casesAt(shares: Editions, place: string): readonly Case[] {
  const base = shares(BASE, place);
  return STARTS.flatMap((start) =>
    targetsAfter(start).flatMap(({ edition, year }) => {
      const later = shares(edition, place);
      const outcome = later.get(year);
      if (outcome === undefined) return [];
      return RULES.flatMap(({ id: rule }) =>
        [base, later].flatMap((known, i) => {
          const [projected, held] = [project(rule, known, start, year), project('hold', known, start, year)];
          if (projected === undefined || held === undefined) return [];
          return [{ place, start, rule, edition, year, projected, held, outcome, isRevised: i === 1 }];
        }),
      );
    }),
  );
}

function scoresAt(cases: readonly Case[], place: string, start: number): AllyScore['scores'] {
  const own = cases.filter((c) => c.place === place && c.start === start && !c.isRevised);
  const scores = RULES.map(({ id }) => [id, scoreOf(own.filter((c) => c.rule === id))] as const);
  return Object.fromEntries(scores.filter(([, score]) => score !== undefined));
}

function revisedIn(shares: Editions, places: readonly string[], edition: string, year: number): Revised | undefined {
  const differences = places.flatMap((place) => {
    const [before, after] = [BASE, edition].map((e) => shares(e, place).get(year));
    return before === undefined || after === undefined ? [] : [{ place, difference: after - before }];
  });
  if (differences.length === 0) return undefined;
  const mean = (of: (x: number) => number) =>
    differences.reduce((sum, { difference }) => sum + of(difference), 0) / differences.length;
  const largest = differences.reduce((a, b) => (Math.abs(b.difference) > Math.abs(a.difference) ? b : a));
  return { edition, year, count: differences.length, mean: mean((x) => x), meanAbsolute: mean(Math.abs), largest };
}

const absentIn = (shares: Editions, places: readonly string[]) =>
  OUTCOMES.flatMap(({ edition, years }) =>
    years.flatMap((year) =>
      places.filter((place) => !shares(edition, place).has(year)).map((place) => ({ place, edition, year })),
    ),
  );
