/** Runs cases and counts: what is evidence and what is not is kept apart. */
import { RunError } from '../engine/walk.ts';
import { FigureError } from '../figures/faults.ts';
import type { Desk } from '../run/desk.ts';
import { runStory, type Run } from '../run/run.ts';
import type { Setting } from '../scenarios/scenario.ts';
import { CaseError, type Case, type Check } from './case.ts';
import { measure, type RunWith } from './measure.ts';
import { readCases, type CaseWords } from './readCases.ts';
import { judge, type Judgement, type Verdict } from './verdict.ts';

/** What a case counts as. */
export type Standing = 'evidence' | 'read back' | 'chosen after seeing' | 'memory' | 'calibration';

/** A check with our number, or our two readings. */
export interface CheckResult extends Judgement {
  readonly check: Check;
  readonly ours: readonly number[];
}

/** A case with its verdict: outside where any check is, shown only where all are. */
export interface CaseResult {
  readonly case: Case;
  readonly standing: Standing;
  readonly verdict: Verdict | 'not runnable';
  readonly checks: readonly CheckResult[];
}

/** A count of verdicts. */
export interface Tally {
  readonly within: number;
  readonly outside: number;
  readonly shown: number;
}

/** Cases and single checks of one standing. */
export interface Summary {
  readonly standing: Standing;
  readonly cases: Tally;
  readonly checks: Tally;
}

/** In the order in which they are reported. */
export const STANDINGS: readonly Standing[] = ['evidence', 'read back', 'chosen after seeing', 'memory', 'calibration'];

/** What a case file may name, for the desk at hand. */
export function wordsOf(desk: Desk): CaseWords {
  return { ...desk.vocabulary, scenarios: desk.scenarioIds };
}

/** The cases of a text. @throws CaseError with every fault of the file. */
export function casesIn(desk: Desk, file: string, text: string): Case[] {
  return readCases(text, file, wordsOf(desk));
}

/** Every case with our numbers; equal settings are run once. @throws CaseError */
export function validate(desk: Desk, cases: readonly Case[]): CaseResult[] {
  const runs = new Map<string, Run>();
  return cases.map((c) => {
    const runWith: RunWith = (settings) => {
      const all = [...c.settings, ...settings];
      const key = JSON.stringify([
        c.scenario,
        Object.entries(c.editions).sort(),
        all.map((s) => [s.target, s.written]),
      ]);
      const run = runs.get(key) ?? runCase(desk, c, all);
      runs.set(key, run);
      return run;
    };
    const checks = c.checks.map((check) => {
      const ours = check.terms.map((term) => measure(term, runWith));
      return { check, ours, ...judge(check, ours) };
    });
    return { case: c, standing: standingOf(c), verdict: verdictOf(checks), checks };
  });
}

function runCase(desk: Desk, { scenario, editions, at }: Case, settings: readonly Setting[]): Run {
  const story = desk.story(scenario, { editions });
  const own = { ...story, settings: [...story.settings, ...settings] };
  try {
    return runStory(own, desk.ground(story.editions), desk.furniture.version);
  } catch (error) {
    if (error instanceof FigureError || error instanceof RunError)
      throw new CaseError([{ ...at, message: error.message }]);
    throw error;
  }
}

/** A case that was fitted to, remembered, read so that it fits, or made of our own inputs is no evidence. */
export function standingOf(c: Case): Standing {
  if (c.calibration) return 'calibration';
  if (c.source.grade === 'M') return 'memory';
  if (c.convention === 'chosen after seeing') return 'chosen after seeing';
  return c.readBack ? 'read back' : 'evidence';
}

function verdictOf(checks: readonly CheckResult[]): CaseResult['verdict'] {
  if (checks.length === 0) return 'not runnable';
  if (checks.some((check) => check.verdict === 'outside')) return 'outside';
  return checks.every((check) => check.verdict === 'shown only') ? 'shown only' : 'within tolerance';
}

/** Counts by standing, in the order of {@link STANDINGS}; cases that are not runnable are left out. */
export function summarise(results: readonly CaseResult[]): Summary[] {
  return STANDINGS.map((standing) => {
    const own = results.filter((result) => result.standing === standing);
    return { standing, cases: tally(own), checks: tally(own.flatMap((result) => result.checks)) };
  });
}

function tally(items: readonly { readonly verdict: string }[]): Tally {
  const count = (verdict: Verdict) => items.filter((item) => item.verdict === verdict).length;
  return { within: count('within tolerance'), outside: count('outside'), shown: count('shown only') };
}
