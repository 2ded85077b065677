/** What values a quantity may take whatever the inputs within their ranges: told by its unit, with the exceptions named. */
import type { Stock, Variable } from '../../../src/language/quantity.ts';

/** Least and most value. */
export type Bounds = readonly [number, number];

/** Sums of shares round in the last digits. */
const ROUNDING = 1e-9;

/** Amounts that go below zero by their nature: what is left, what moves both ways, what is measured against something. */
const SIGNED = new Set([
  'budget.interestBill', // net of interest received where rates are below zero
  'budget.interestBillWithout',
  'budget.extraInterest', // with a high multiplier output grows more than debt
  'budget.groupExtraInterest',
  'posture.yearsOfPayment', // years to go before the first
  'expansion.ownGrowth', // capacity shrinks where a scenario says so
  'munitions.addition',
  'ledger.residual',
  'ledger.cumulativeResidual',
  'ledger.groupResidual',
  'ledger.groupCumulativeResidual',
  'russianFund.shortfall', // a surplus at a high oil price
  'russianFund.drawdown',
  'russianFund.balance',
  'sharing.setByShare', // a rate brings aid above it down
  'aid.changeByShare',
  'aid.replacement',
  'aid.replacementBill',
  'aid.replacementPerHead',
  'aid.groupReplacementBill',
  'ledger.militaryAid',
  'ledger.aidUse',
  'ledger.groupAidUse',
  'ledger.paidApart',
  'ledger.groupPaidApart',
  'ledger.uses',
  'ledger.groupUses',
]);

/** Shares that are no part of a whole, with their bounds. */
const SHARES: Readonly<Record<string, Bounds>> = {
  // growth, inflation and interest of a year; Türkiye's nominal growth reached 106 % in 2022
  'economy.growthShock': [-0.2, 0.2],
  'economy.realGrowth': [-0.3, 0.3],
  'prices.forecastInflation': [-0.2, 1],
  'debt.forecastNominalGrowth': [-0.3, 1.3],
  'debt.shockedNominalGrowth': [-0.3, 1.3],
  'debt.nominalGrowth': [-0.3, 1.3],
  'fiscal.growth': [-0.3, 1.3],
  'russianEconomy.growth': [-0.3, 0.3],
  'debt.interestReceived': [-0.05, 0.1],
  'fiscal.premium': [-0.1, 0.2],
  'fiscal.premiumWithout': [-0.1, 0.2],
  'fiscal.marketRate': [-0.1, 0.5],
  'fiscal.marketRateWithout': [-0.1, 0.5],
  'fiscal.repricedRate': [-0.1, 0.5],
  'fiscal.repricedRateWithout': [-0.1, 0.5],
  'fiscal.implicitRate': [-0.1, 0.5],
  'fiscal.implicitRateWithout': [-0.1, 0.5],
  'budget.interestShare': [-0.1, 0.3],
  'budget.interestShareWithout': [-0.1, 0.3],
  // debt against a year's output; Japan stands at 2.3, the lever on market rates brings it to 3.4
  'debt.forecastDebt': [0, 3],
  'debt.forecastCarriedOver': [0, 3],
  'fiscal.debtRatio': [0, 4],
  'fiscal.debtRatioWithout': [0, 4],
  'fiscal.carriedOver': [0, 4],
  'fiscal.carriedOverWithout': [0, 4],
  'budget.groupDebtRatioWithout': [0, 3],
  // balances and differences
  'debt.impliedAdjustment': [-1, 1],
  'debt.stockFlowAdjustment': [-0.5, 0.5],
  'fiscal.primaryBalance': [-0.3, 0.4],
  'fiscal.difference': [-0.3, 1],
  'fiscal.naiveDifference': [0, 1],
  'fiscal.differenceWithoutFeedback': [-0.3, 1],
  'budget.groupDifference': [-0.3, 1],
  'budget.groupNaiveDifference': [0, 1],
  'budget.netLending': [-0.5, 0.5],
  'budget.netLendingWithout': [-0.5, 0.5],
  'budget.deficit': [-0.5, 0.5],
  'budget.deficitWithout': [-0.5, 0.5],
  'financing.newImpulse': [-0.1, 0.1],
  'financing.outputEffect': [-0.1, 0.1],
  'spending.rise': [-0.2, 0.2],
  'russia.distanceToClaim': [-1, 1],
  'russianFund.balanceShare': [-0.3, 0.3],
  // a loan that goes on after its last year is paid more than once; a strain above 1 is more than there is
  'institutions.loanDrawn': [0, 10],
  'force.strain': [0, 50],
  'force.strainOfSenders': [0, 50],
  'force.strainOfEurope': [0, 50],
};

/** Names that the tables above use, so that a test can find one that is gone. */
export const NAMED: readonly string[] = [...SIGNED, ...Object.keys(SHARES)];

/** The bounds of a quantity called `name`: parts of a whole within 0 and 1, the calendar within reach, amounts never below zero. */
export function boundsOf(name: string, q: Variable | Stock): Bounds {
  const own = SHARES[name];
  if (own) return own;
  if (SIGNED.has(name)) return [-Infinity, Infinity];
  return q.unit === 'share' ? [0, 1 + ROUNDING] : [-ROUNDING, Infinity];
}
