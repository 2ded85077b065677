/** What the extra spending does to public debt: two paths, without it and with it, side by side, and the naive sum. */
import { eq, parameter, variable, year, type Variable } from '../../language/quantity.ts';
import * as debt from './debt.ts';
import { debtAtYearEnd, debtCarriedOver, newlyBorrowedPart, repriced } from './debtEquation.ts';
import * as financing from './financing.ts';
import { state } from '../places.ts';

// The path without extra spending is the IMF's, which holds the plans that were law by autumn 2025: where the baseline of
// spending is the latest share held, the part of a plan that the IMF already counts stands in both paths.

// --- growth and balance with the extra spending ---

export const growth = variable({
  label: 'nominal growth with the extra spending',
  unit: 'share',
  over: [state],
  equals: eq`${debt.nominalGrowth} + (1 + ${debt.nominalGrowth}) * (${financing.outputEffect} - lastYear(${financing.outputEffect})) / (1 + lastYear(${financing.outputEffect}))`,
});

export const primaryBalance = variable({
  label: 'primary balance with the extra spending, share of GDP',
  unit: 'share',
  over: [state],
  equals: eq`${debt.primaryBalance} - ${financing.borrowedShare} + ${financing.semiElasticity} * ${financing.outputEffect}`,
});

// --- what lenders ask ---

export const premiumThreshold = parameter({
  label: 'debt ratio from which lenders ask for more',
  unit: 'share',
  range: ['0 %', '300 %'],
  assumed: {
    value: '75 %',
    low: '60 %',
    high: '90 %',
    because:
      'between the 60 % of the EU treaty and the 90 % from which the Commission adds a premium in its stress tests',
  },
});

export const premiumSlope = parameter({
  label: 'rise of the market rate per debt ratio above the threshold',
  unit: '1',
  range: [0, 0.2],
  assumed: {
    value: 0.03,
    low: 0.02,
    high: 0.06,
    because:
      'three basis points for a point of debt: two to three in the work of the CBO; the high end, six as in the stress tests of the Commission, is from memory',
    source: 'Gamber and Seliski, The Effect of Government Debt on Interest Rates, CBO Working Paper 2019-01',
  },
});

export const premiumWithout = variable({
  label: 'risk premium against the forecast, without the extra spending',
  unit: 'share',
  over: [state],
  equals: () =>
    eq`${premiumSlope} * (max(lastYear(${debtRatioWithout}), ${premiumThreshold}) - max(lastYear(${debt.forecastDebt}), ${premiumThreshold}))`,
});

export const premium = variable({
  label: 'risk premium against the forecast, with the extra spending',
  unit: 'share',
  over: [state],
  equals: () =>
    eq`${premiumSlope} * (max(lastYear(${debtRatio}), ${premiumThreshold}) - max(lastYear(${debt.forecastDebt}), ${premiumThreshold}))`,
});

export const marketRateWithout = variable({
  label: 'market rate without the extra spending',
  unit: 'share',
  over: [state],
  equals: eq`${debt.marketRate} + ${debt.marketRateShift} + ${premiumWithout}`,
});

export const marketRate = variable({
  label: 'market rate with the extra spending',
  unit: 'share',
  over: [state],
  equals: eq`${debt.marketRate} + ${debt.marketRateShift} + ${premium}`,
});

export const repricedRateWithout = variable({
  label: 'average rate that follows the market, without the extra spending',
  unit: 'share',
  over: [state],
  equals: () => repriced(implicitRateWithout, newlyBorrowedWithout, marketRateWithout),
});

export const repricedRate = variable({
  label: 'average rate that follows the market, with the extra spending',
  unit: 'share',
  over: [state],
  equals: () => repriced(implicitRate, newlyBorrowed, marketRate),
});

export const implicitRateWithout: Variable = variable({
  label: 'average interest rate on debt without the extra spending',
  unit: 'share',
  over: [state],
  before: debt.lastPublishedRate,
  equals: () => eq`when(${year} <= ${debt.lastRateYear}, ${debt.forecastRate}, ${repricedRateWithout})`,
});

export const implicitRate: Variable = variable({
  label: 'average interest rate on debt with the extra spending',
  unit: 'share',
  over: [state],
  before: debt.lastPublishedRate,
  equals: () => eq`when(${year} <= ${debt.lastRateYear}, ${debt.forecastRate}, ${repricedRate})`,
});

// --- the two paths of debt ---

export const carriedOverWithout = variable({
  label: 'debt carried over with interest, without the extra spending',
  unit: 'share',
  over: [state],
  equals: () => debtCarriedOver(debtRatioWithout, implicitRateWithout, debt.nominalGrowth),
});

export const debtRatioWithout: Variable = variable({
  label: 'public debt without the extra spending, share of GDP',
  unit: 'share',
  over: [state],
  before: debt.debtBefore,
  equals: () => debtAtYearEnd(carriedOverWithout, debt.primaryBalance, debt.stockFlowAdjustment),
});

export const newlyBorrowedWithout: Variable = variable({
  label: 'part of debt borrowed during the year, without the extra spending',
  unit: 'share',
  over: [state],
  before: 0,
  equals: () => newlyBorrowedPart(debtRatioWithout, debt.nominalGrowth, debt.maturingShare),
});

export const carriedOver = variable({
  label: 'debt carried over with interest, with the extra spending',
  unit: 'share',
  over: [state],
  equals: () => debtCarriedOver(debtRatio, implicitRate, growth),
});

export const debtRatio: Variable = variable({
  label: 'public debt with the extra spending, share of GDP',
  unit: 'share',
  over: [state],
  before: debt.debtBefore,
  equals: () => debtAtYearEnd(carriedOver, primaryBalance, debt.stockFlowAdjustment),
});

export const newlyBorrowed: Variable = variable({
  label: 'part of debt borrowed during the year, with the extra spending',
  unit: 'share',
  over: [state],
  before: 0,
  equals: () => newlyBorrowedPart(debtRatio, growth, debt.maturingShare),
});

export const difference = variable({
  label: 'debt ratio with less without the extra spending',
  unit: 'shareDifference',
  over: [state],
  equals: eq`${debtRatio} - ${debtRatioWithout}`,
});

export const naiveDifference: Variable = variable({
  label: 'naive sum: borrowed extra spending added up, in shares of each year’s GDP',
  unit: 'shareDifference',
  over: [state],
  before: 0,
  equals: () => eq`lastYear(${naiveDifference}) + ${financing.borrowedShare}`,
});

export const differenceWithoutFeedback: Variable = variable({
  label: 'the same with interest and growth, but no effect on output or rates',
  unit: 'shareDifference',
  over: [state],
  before: 0,
  equals: () =>
    eq`lastYear(${differenceWithoutFeedback}) * (1 + ${marketRateWithout}) / (1 + ${debt.nominalGrowth}) + ${financing.borrowedShare}`,
});
