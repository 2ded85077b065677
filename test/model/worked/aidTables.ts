/** The tables of aid to Ukraine and of Russia's means, in the order in which the sectors build on each other. */
import { aid } from './aid.ts';
import { aidTotals } from './aidTotals.ts';
import { comparison } from './comparison.ts';
import { donors } from './donors.ts';
import type { Example } from './example.ts';
import { institutions } from './institutions.ts';
import { need } from './need.ts';
import { overlaps } from './overlaps.ts';
import { russia } from './russia.ts';
import { russianBudget } from './russianBudget.ts';
import { russianEconomy } from './russianEconomy.ts';
import { russianFund } from './russianFund.ts';
import { sharing } from './sharing.ts';

/** Model file, or a part of it → its examples. */
export const aidTables: Readonly<Record<string, readonly Example[]>> = {
  donors,
  institutions,
  need,
  sharing,
  aid,
  aidTotals,
  overlaps,
};

/** Model file → its examples. */
export const russianTables: Readonly<Record<string, readonly Example[]>> = {
  russianEconomy,
  russianBudget,
  russianFund,
  russia,
  comparison,
};
