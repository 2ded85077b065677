/** Holds a claim somebody wrote against the measure it is about, definition by definition; offline, by number, unit and keywords. */
import type { Run } from '../run/run.ts';
import { numbersIn, withDigits, yearsIn, type ClaimNumber, type NumberKind } from './claimNumbers.ts';
import { restOf, type Rest } from './cite.ts';
import type { ClaimContext, Measure } from './measureWords.ts';
import { MEASURES } from './measures.ts';
import { StatementError, valueOf, type Value } from './value.ts';

/** A number fits a round figure within this part of it: 40 % stands for 38 to 42 %. */
const ABOUT = 0.05;

/** How a definition and a claimed number stand to each other. */
export type Fit = 'fits' | 'fits as a round figure' | 'does not fit';

/** One definition beside the number of the claim. */
export interface DefinitionFit {
  readonly label: string;
  readonly value: Value;
  readonly fit: Fit;
  readonly rest: Rest;
}

/** A measure that a number of the claim is about. */
export interface ClaimMatch {
  readonly measure: string;
  readonly statement: string;
  readonly number: ClaimNumber;
  readonly fits: readonly DefinitionFit[];
}

/** A measure that the claim comes near to, with what is missing. */
export interface NearMeasure {
  readonly measure: string;
  readonly statement: string;
  readonly missing: readonly string[];
}

/** A claim held against the measures. */
export interface ClaimResult {
  readonly claim: string;
  readonly scenario: string;
  readonly numbers: readonly ClaimNumber[];
  readonly comparator: 'equal' | 'atLeast' | 'atMost';
  readonly hasNegation: boolean;
  readonly matches: readonly ClaimMatch[];
  /** Where nothing matches: the nearest measures. */
  readonly nearest: readonly NearMeasure[];
}

/** Longest claim that is read, in characters: a sentence or two. */
const LONGEST = 1000;

/** The measures that a claim is about, with every definition and its source. @throws StatementError where it is longer than a sentence or two */
export function checkClaim(run: Run, claim: string): ClaimResult {
  if (claim.length > LONGEST)
    throw new StatementError(`A claim has at most ${LONGEST} characters, and this one has ${claim.length}.`);
  const text = withDigits(claim);
  const numbers = numbersIn(claim);
  const comparator = comparatorIn(text);
  const context = contextOf(run, text);
  const found = numbers.flatMap((number) =>
    MEASURES.filter((m) => missingIn(m, context, number.kind).length === 0).map((measure) => ({ measure, number })),
  );
  const most = Math.max(0, ...found.map(({ measure }) => measure.needs.length));
  const matches = found
    .filter(({ measure }) => measure.needs.length === most)
    .map(({ measure, number }) => matched(context, measure, number, comparator));
  const told = matches.filter((m) => m.fits.length > 0);
  return {
    ...{ claim, scenario: run.story.title, numbers, comparator },
    hasNegation: /\b(not|never|no longer|n[’']t)\b|n[’']t\b/i.test(claim),
    matches: told,
    nearest: told.length ? [] : nearest(context, numbers),
  };
}

function contextOf(run: Run, text: string): ClaimContext {
  const year = yearsIn(text).find((y) => y >= run.manifest.years[0] && y <= run.manifest.years[1]);
  return { run, text, year, state: stateIn(run, text) };
}

/** The ally or partner named first, by name or demonym. */
function stateIn(run: Run, text: string): string | undefined {
  const found = [...run.catalogue().states.values()].flatMap(({ code, name, demonym }) => {
    const at = [name, demonym]
      .map((word) => text.search(new RegExp(`\\b${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'i')))
      .filter((i) => i >= 0);
    return at.length ? [{ code, at: Math.min(...at) }] : [];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.code;
}

/** What a claim lacks to be about a measure. */
function missingIn(m: Measure, { text, state }: ClaimContext, kind: NumberKind | undefined): readonly string[] {
  const words = m.needs.filter(([, pattern]) => !pattern.test(text)).map(([name]) => `no word for ${name}`);
  const kindMissing = kind === undefined || !m.kinds.includes(kind) ? [`no number in ${KIND_NAMES[m.kinds[0]!]}`] : [];
  const stateMissing = m.needsState && state === undefined ? ['no ally named'] : [];
  const other = m.not?.test(text) ? [`it speaks of “${m.not.exec(text)![0]}”`] : [];
  return [...words, ...kindMissing, ...stateMissing, ...other];
}

const KIND_NAMES: Readonly<Record<NumberKind, string>> = {
  ...{ share: 'per cent', USD: 'dollars', EUR: 'euros', RUB: 'roubles', rounds: 'rounds', ratio: 'times' },
  ...{ months: 'months', people: 'soldiers', km: 'km', km2: 'km²', allies: 'allies', bare: 'any unit' },
};

function matched(
  context: ClaimContext,
  measure: Measure,
  number: ClaimNumber,
  comparator: ClaimResult['comparator'],
): ClaimMatch {
  const fits = measure.definitions(context).flatMap(({ label, term }): DefinitionFit[] => {
    try {
      const value = valueOf(context.run, term);
      if (!sameCurrency(number.kind, value.unit)) return [];
      const rest = restOf(context.run, [value]);
      return [{ label, value, rest, fit: fitOf(number, value.value, comparator) }];
    } catch (error) {
      if (error instanceof StatementError) return [];
      throw error;
    }
  });
  return { measure: measure.label, statement: measure.statement, number, fits };
}

/** Dollars may meet international dollars, which the label then says. */
function sameCurrency(kind: NumberKind, unit: string): boolean {
  if (kind === 'USD') return /^(USD|PPP)/.test(unit);
  if (kind === 'EUR') return unit.startsWith('EUR');
  return true;
}

/** Fits where the value rounds to the number as written; as a round figure where it lies within a twentieth of it. */
function fitOf({ value, precision }: ClaimNumber, actual: number, comparator: ClaimResult['comparator']): Fit {
  const noise = 1e-9 * Math.max(1, Math.abs(value));
  if (comparator === 'atLeast' && actual >= value - noise) return 'fits';
  if (comparator === 'atMost' && actual <= value + noise) return 'fits';
  if (comparator !== 'equal') return 'does not fit';
  const distance = Math.abs(actual - value);
  if (distance <= precision + noise) return 'fits';
  return distance <= ABOUT * Math.abs(value) + noise ? 'fits as a round figure' : 'does not fit';
}

function comparatorIn(text: string): ClaimResult['comparator'] {
  if (/\b(more than|over|at least|above|exceed\w*|upwards of)\s+(USD|EUR|US\$|\$|€)?\s?\d/i.test(text))
    return 'atLeast';
  if (/\b(less than|under|at most|below|up to|fewer than)\s+(USD|EUR|US\$|\$|€)?\s?\d/i.test(text)) return 'atMost';
  return 'equal';
}

/** The three measures that lack least; those with no word in common are left out. */
function nearest(context: ClaimContext, numbers: readonly ClaimNumber[]): readonly NearMeasure[] {
  const kinds: readonly (NumberKind | undefined)[] = numbers.length ? numbers.map((n) => n.kind) : [undefined];
  return MEASURES.map((m) => {
    const ways = kinds.map((kind) => missingIn(m, context, kind)).sort((a, b) => a.length - b.length);
    const words = m.needs.filter(([, pattern]) => pattern.test(context.text)).length;
    return { measure: m.label, statement: m.statement, missing: ways[0]!, words };
  })
    .filter((m) => m.words > 0)
    .sort((a, b) => a.missing.length - b.missing.length || b.words - a.words)
    .slice(0, 3)
    .map(({ measure, statement, missing }) => ({ measure, statement, missing }));
}
