/** The tables of aid to Ukraine and of Russia's means, in the order in which the sectors build on each other. */
import { donors } from './donors.ts';
import type { Example } from './example.ts';
import { institutions } from './institutions.ts';
import { need } from './need.ts';
import { russia } from './russia.ts';
import { russianBudget } from './russianBudget.ts';
import { russianEconomy } from './russianEconomy.ts';
import { russianFund } from './russianFund.ts';

/** Model file → its examples. */
export const aidTables: Readonly<Record<string, readonly Example[]>> = { donors, institutions, need };

/** Model file → its examples. */
export const russianTables: Readonly<Record<string, readonly Example[]>> = {
  russianEconomy,
  russianBudget,
  russianFund,
  russia,
};
