/** Which levers stand together: the sectors of the model under the statements they answer. */
import type { LeverFacts, LeverState } from '../model/facts.ts';

/** One heading of the lever column. */
export interface LeverGroup {
  readonly title: string;
  /** Statements that the group answers. */
  readonly statements: string;
  readonly levers: readonly LeverFacts[];
}

const GROUPS: readonly (readonly [title: string, statements: string, sectors: RegExp])[] = [
  ['Spending', 'S3 · S8', /^(spending|burden|resilience|equipment)$/],
  ['Aid to Ukraine', 'S2 · S7', /^(donors|institutions|need|sharing|aid|overlaps)$/],
  ['Ammunition', 'S10', /^(producers|shells|missiles|munition\w*|expansion|deliveries|stockpiles|parity|claims)$/],
  ['Force in Ukraine', 'S5 · S6', /^(troops|force\w*|ukraineArmy|ukraineMeans)$/],
  ['US posture', 'S1', /^(usPersonnel|replacement|posture)$/],
  ['Borders', 'S4', /^ukraine$/],
  ['The account', '', /^ledger$/],
  ['Economy', '', /^(economy|prices|conversions)$/],
  ['Financing', '', /^(debt|financing|fiscal|budget)$/],
  ['Russia', 'S9', /^(russia\w*|comparison)$/],
];

/** Levers under their headings; sectors that no heading knows come last, under their own name. */
export function groupLevers(levers: readonly LeverFacts[]): readonly LeverGroup[] {
  const sectorOf = (lever: LeverFacts) => lever.name.slice(0, lever.name.indexOf('.'));
  const known = GROUPS.map(([title, statements, sectors]) => ({
    ...{ title, statements },
    levers: levers.filter((lever) => sectors.test(sectorOf(lever))),
  }));
  const rest = levers.filter((lever) => !GROUPS.some(([, , sectors]) => sectors.test(sectorOf(lever))));
  const own = [...new Set(rest.map(sectorOf))].map((sector) => ({
    ...{ title: sector[0]!.toUpperCase() + sector.slice(1), statements: '' },
    levers: rest.filter((lever) => sectorOf(lever) === sector),
  }));
  return [...known, ...own].filter((group) => group.levers.length > 0);
}

/** Levers shown at once: those that somebody has published positions for, or that scenario or reader have set. */
export const isPrimary = (lever: LeverFacts, state: LeverState | undefined): boolean =>
  (lever.kind === 'slider' && lever.ticks.length > 0) || (state !== undefined && state.setBy !== 'model');

/** Whether a lever answers to what is typed in the search box. */
export function matches(lever: LeverFacts, words: string): boolean {
  const options = lever.kind === 'choice' ? lever.options.map((o) => `${o.name} ${o.meaning}`).join(' ') : '';
  const text = `${lever.label} ${lever.name} ${options}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
