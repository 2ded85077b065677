/** The desk with everything that ships, and short ways to run and read, for the tests of the doors' rooms. */
import { openShipped, read, type Desk, type Overrides, type Run } from '../../src/index.ts';

/** Shared by all test files of a worker, so it takes no scenario of one of them. */
export const desk: Desk = Object.assign(openShipped(), {
  add: () => {
    throw new Error('This desk is shared; a test that adds a scenario opens its own with openShipped().');
  },
});

const runs = new Map<string, Run>();

/** A run of a shipped scenario; the same question is answered once. */
export function run(scenario: string, overrides: Overrides = {}): Run {
  const key = JSON.stringify([scenario, overrides]);
  const known = runs.get(key) ?? desk.run(scenario, overrides);
  runs.set(key, known);
  return known;
}

/** One number of a run of a shipped scenario. */
export const number = (scenario: string, name: string, place: string, year: number): number =>
  read(run(scenario), name, [place], year);
