/** Numbers of the sector posture, worked out by hand: what is replaced of what leaves, when it stands, who pays. */
import { ALLIES } from './alliance.ts';
import { workedIn, type Example } from './example.ts';
import { BRUEGEL, EUROS_PER_DOLLAR, IISS } from './replacement.ts';
import { CUT, IN_2025 } from './usPersonnel.ts';

const UNDER_ORDER = IN_2025 - CUT;
/**
 * Set: the cut in 2027, 60 % of it replaced; half of the rest leaves over 2028 to 2031, 80 % of it replaced;
 * paid for over 2027 to 2030 and in service two years later. Output stands still, but Germany’s grows by 3 % a year.
 */
const DUE_FOR_CUT = (0.6 * CUT) / IN_2025;
const DUE_FOR_HALF = (0.8 * 0.5 * UNDER_ORDER) / IN_2025;
const PLANNED = DUE_FOR_CUT + DUE_FOR_HALF;
const GAP = {
  2027: DUE_FOR_CUT,
  2028: DUE_FOR_CUT + DUE_FOR_HALF / 4,
  2029: DUE_FOR_CUT + DUE_FOR_HALF / 2 - PLANNED / 4,
  2030: DUE_FOR_CUT + (DUE_FOR_HALF * 3) / 4 - PLANNED / 2,
  2031: PLANNED / 4,
};
const GROWTH = { 'economy.forecastGrowth': '0 %', 'economy.forecastGrowth[DEU]': '3 %' };
const WITHDRAWAL = {
  'usPersonnel.orderedCutYear': '2027',
  'usPersonnel.withdrawalShare': '50 %',
  'usPersonnel.withdrawalStart': '2028',
  'usPersonnel.withdrawalEnd': '2031',
  'posture.replacementOfOrderedCut': '60 %',
  'posture.replacementOfWithdrawal': '80 %',
  'posture.procurementStart': '2027',
  'posture.procurementTime': '4',
};
/** What the inventory of the IISS costs in a year once it is procured, in dollars; the increment of Bruegel, in dollars a year. */
const OPERATION = (IISS.lifeCycleCost - IISS.procurement) / IISS.lifeCycleYears;
const INCREMENT = BRUEGEL.increment / EUROS_PER_DOLLAR;
/** GDP of 2025 in bn dollars: of single allies, and of all allies with forces but the United States, Canada and Germany. */
const gdpOf = (...codes: readonly string[]) =>
  ALLIES.filter(([code]) => codes.includes(code)).reduce((sum, [, gdp]) => sum + gdp, 0);
const GERMANY = gdpOf('DEU');
const CANADA = gdpOf('CAN');
const OTHER_28 = gdpOf(...ALLIES.map(([code]) => code)) - gdpOf('USA', 'CAN', 'DEU');
const GERMANY_2029 = GERMANY * 1.03 ** 4;
const PART_2029 = GERMANY_2029 / (GERMANY_2029 + OTHER_28);
const BALTIC_PART_2029 = gdpOf('EST', 'LTU', 'LVA') / (GERMANY_2029 + OTHER_28);
const PROCURED_IN_A_YEAR = (PLANNED / 4) * IISS.procurement;
const OPERATED_IN_2029 = (PLANNED / 4) * OPERATION;
const OPERATED_IN_2030 = (PLANNED / 2) * OPERATION;

export const posture: readonly Example[] = [
  ...workedIn(
    'today',
    [
      ['posture.withdrawn[2029]', 1 - (UNDER_ORDER * 0.75) / IN_2025, 'cut, and half of the half'],
      ['posture.due[2026]', 0, 'nobody has left yet'],
      ['posture.due[2027]', DUE_FOR_CUT, 'the cut'],
      ['posture.due[2029]', DUE_FOR_CUT + DUE_FOR_HALF / 2, 'the cut, and half of the half'],
      ['posture.planned', PLANNED, 'the cut and the half'],
      ['posture.yearsOfPayment[2029]', 3, '2027, 2028, 2029'],
      ['posture.paid[2025]', 0, 'before procurement'],
      ['posture.paid[2029]', (PLANNED * 3) / 4, 'three of four years'],
      ['posture.paid[2033]', PLANNED, 'no more than the whole'],
      ['posture.delivered[2027]', 0, 'paid, not yet delivered'],
      ['posture.delivered[2029]', PLANNED / 4, 'what was paid up to 2027'],
      ['posture.delivered[2035]', PLANNED, 'no more than the whole'],
      ['posture.inService[2030]', PLANNED / 2, 'what was paid up to 2028'],
      ['posture.gap[2026]', 0, 'nobody has left yet'],
      ['posture.gap[2029]', GAP[2029], 'due, less a quarter in service'],
      ['posture.gapInTroops[2029]', GAP[2029] * IISS.troops, 'of the 128 000 of the IISS'],
      ['posture.gapYears[2029]', GAP[2027] + GAP[2028] + GAP[2029], 'three years'],
      ['posture.gapYears[2033]', GAP[2027] + GAP[2028] + GAP[2029] + GAP[2030] + GAP[2031], 'five years, then none'],
      ['posture.yearClosed[2026]', 0, 'not open yet'],
      ['posture.yearClosed[2031]', 0, 'still open'],
      ['posture.yearClosed[2032]', 2032, 'the last quarter comes into service'],
      ['posture.yearClosed[2034]', 2032, 'and stays'],
      ['posture.incrementSpending[2029]', 0, 'the list of the IISS is no increment'],
      ['posture.procurementCost[2026]', 0, 'before procurement'],
      ['posture.procurementCost[2027]', PROCURED_IN_A_YEAR, 'first of four years'],
      ['posture.procurementCost[2029]', PROCURED_IN_A_YEAR, 'third of four years'],
      ['posture.procurementCost[2031]', 0, 'all is paid for'],
      ['posture.operatingCost[2030]', OPERATED_IN_2030, 'half of the inventory in service'],
      [
        'posture.cumulativeCost[2030]',
        PLANNED * IISS.procurement + OPERATED_IN_2029 + OPERATED_IN_2030,
        'paid and operated',
      ],
      ['posture.payingGDP[DEU,2029]', GERMANY_2029 * 1e9, 'four years of 3 %'],
      ['posture.payingGDP[ISL,2029]', 0, 'no armed forces'],
      ['posture.payingGDP[CAN,2029]', 0, 'not in Europe'],
      ['posture.partPaid[DEU,2029]', PART_2029, 'of the GDP of 29 European allies with forces'],
      ['posture.procurementBill[DEU,2029]', PART_2029 * PROCURED_IN_A_YEAR, 'Germany’s part'],
      ['posture.operatingBill[DEU,2029]', PART_2029 * OPERATED_IN_2029, 'Germany’s part'],
      [
        'posture.groupBill[BALTIC,2029]',
        BALTIC_PART_2029 * (PROCURED_IN_A_YEAR + OPERATED_IN_2029),
        'three states’ part',
      ],
    ],
    { set: { ...WITHDRAWAL, ...GROWTH } },
  ),
  ...workedIn(
    'today',
    [
      ['posture.incrementSpending[2026]', 0, 'before procurement'],
      ['posture.incrementSpending[2027]', PLANNED * INCREMENT, 'its first year'],
      ['posture.procurementCost[2029]', 0.4 * PLANNED * INCREMENT, 'the increment, as it is split'],
      ['posture.operatingCost[2029]', 0.6 * PLANNED * INCREMENT, 'the rest of it'],
      ['posture.payingGDP[CAN,2029]', CANADA * 1e9, 'Canada pays with the others'],
      ['posture.partPaid[CAN,2029]', CANADA / (GERMANY_2029 + OTHER_28 + CANADA), 'of 30 allies with forces'],
    ],
    {
      set: {
        ...WITHDRAWAL,
        ...GROWTH,
        'replacement.inventory': 'increment',
        'posture.incrementProcurementShare': '40 %',
        'posture.sharing': 'natoExceptUS',
      },
    },
  ),
  ...workedIn(
    'today',
    [
      ['posture.inService[2026]', PLANNED, 'paid and in service within a year'],
      ['posture.gap[2029]', 0, 'more stands than is due'],
      ['posture.gapYears[2035]', 0, 'never a gap'],
      ['posture.yearClosed[2035]', 0, 'never open'],
    ],
    {
      set: {
        ...WITHDRAWAL,
        'posture.procurementStart': '2026',
        'posture.procurementTime': '1',
        'posture.deliveryTime': '0',
      },
    },
  ),
  ...workedIn(
    'today',
    [
      ['posture.yearClosed[2026]', 0, 'not open yet: no years without'],
      ['posture.yearClosed[2028]', 0, 'open since the cut'],
      ['posture.yearClosed[2029]', 2029, 'more stands than is due: no gap at all'],
    ],
    {
      set: {
        ...WITHDRAWAL,
        'posture.procurementStart': '2029',
        'posture.procurementTime': '1',
        'posture.deliveryTime': '0',
        'posture.tolerance': '0 %',
      },
    },
  ),
  ...workedIn(
    'today',
    [
      ['posture.gap[2028]', DUE_FOR_CUT, '3.6 % of the inventory, nothing delivered'],
      ['posture.yearClosed[2027]', 0, 'one year of 3.6 % counts as nothing yet'],
      ['posture.yearClosed[2028]', 2028, 'two are more than 5 % of a year, while the gap is less than 5 %'],
    ],
    {
      set: {
        ...WITHDRAWAL,
        'usPersonnel.withdrawalShare': '0 %',
        'posture.procurementStart': '2035',
        'posture.tolerance': '5 %',
      },
    },
  ),
];
