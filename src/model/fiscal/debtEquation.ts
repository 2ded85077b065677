/** How debt moves from one year to the next, in the terms of the Commission's Debt Sustainability Monitor: the equations that every path of debt shares. */
import { eq, type Quantity, type Variable } from '../../language/quantity.ts';

/** Last year's debt as a share of this year's GDP, with the interest on it: d(1 + i) / (1 + g). */
export const debtCarriedOver = (debt: Variable, rate: Quantity, growth: Quantity) =>
  eq`lastYear(${debt}) * (1 + ${rate}) / (1 + ${growth})`;

/** Debt at the end of the year: what was carried over less the primary balance, plus the stock-flow adjustment; never below nothing. */
export const debtAtYearEnd = (carriedOver: Quantity, primaryBalance: Quantity, adjustment: Quantity) =>
  eq`max(0, ${carriedOver} - ${primaryBalance} + ${adjustment})`;

/** The part of year-end debt that was borrowed during the year: all but what is left of last year's debt after repayments. */
export const newlyBorrowedPart = (debt: Variable, growth: Quantity, maturing: Quantity) =>
  eq`when(${debt} > 0, 1 - (1 - ${maturing}) * min(1, lastYear(${debt}) / ((1 + ${growth}) * ${debt})), ${maturing})`;

/** The average rate moves toward the market rate of the year by the part of debt that was borrowed anew. */
export const repriced = (rate: Variable, borrowed: Variable, market: Quantity) =>
  eq`lastYear(${rate}) + lastYear(${borrowed}) * (${market} - lastYear(${rate}))`;
