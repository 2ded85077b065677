/** Short ways to ask for sweeps in tests, on the desk with everything that ships. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { readDesign } from '../../src/sweep/readDesign.ts';
import { Sweep } from '../../src/sweep/sweep.ts';
import { desk } from '../run/shipped.ts';

/** A sweep of a design given as text. */
export const sweepOf = (text: string): Sweep => new Sweep(desk, readDesign({ file: 'mine.yaml', text }, desk));

/** A folder for a test file, gone when its tests are done. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'burdenshift-sweep-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file of a sweep folder with its bytes. */
export function filesOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}

/** 12 points with 10 draws in blocks of 16: 120 futures in 8 files, whose structures alternate. */
export const SMALL = `
title: Small
scenario: hague-2035
draws: 10
block: 16
design:
  - grid:
      sharing.rule: [gdp, donors]
      spending.deadline: [2033, 2035]
  - sobol:
      points: 3
      levers:
        spending.delivery[NATO_EXCEPT_US]: { from: 20 %, to: 100 % }
        spending.delivery[DEU]: { from: 50 %, to: 60 % }
        economy.ownGrowthShock[POL]:
outcomes:
  - ledger.groupResidual[NATO_EXCEPT_US,2035] >= 0
  - spending.extraCost[POL,2032]
  - spending.coreShare[DEU] <= 3.1 %
`;
