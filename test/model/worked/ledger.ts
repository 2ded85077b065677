/** Numbers of the file ledger, worked out by hand: what the pledge of the Baltic states brings and what the shift takes of it. */
import { ALLIES, ICELANDIC_GDP } from './alliance.ts';
import { workedIn, type Example } from './example.ts';
import { EUROS_PER_DOLLAR, sum } from './published.ts';

/**
 * Set: output of 2025 goes on unchanged. Every ally goes to 6 % of GDP by 2035, a ninth a year; every European ally adds 0.12 % of GDP
 * to its aid from 2026 on, split as US aid of 2024 was; together they spend a billion a year on artillery plants from 2027 on; a force
 * of as many as the four states that named numbers have offered is in Ukraine from 2027 on; 60 % of the ordered US cut is replaced.
 */
const SET = {
  ...{ 'economy.forecastGrowth': '0 %', 'spending.coreTarget': '6 %', 'spending.delivery': '100 %' },
  ...{ 'sharing.rule': 'increment', 'sharing.shareOfGDPAsked': '0.12 %', 'aid.replaced': '100 %' },
  ...{ 'donors.referenceAfter': '2023', 'munitionFunding.capacityMoney[artillery]': '1 bn USD2025/year' },
  ...{ 'forceSize.givenSize': '17950 soldier', 'troops.contributors': 'namedNumbers' },
  ...{ 'posture.replacementOfOrderedCut': '60 %', 'posture.procurementTime': '4' },
};

/** A Baltic state: bn dollars of 2025 (IMF, October 2025), core share of 2026 (NATO, July 2026), soldiers offered, SAFE loan in bn euros. */
interface Baltic {
  readonly gdp: number;
  readonly share: number;
  readonly soldiers: number;
  readonly loan: number;
  /** Part of its military aid that its NATO share holds already: Latvia says so, of the others half is assumed. */
  readonly counted: number;
}
const ESTONIA: Baltic = { gdp: 46.763e9, share: 0.051, soldiers: 250, loan: 2.344e9, counted: 0.5 };
const LATVIA: Baltic = { gdp: 47.88e9, share: 0.0492, soldiers: 0, loan: 5.68e9, counted: 1 };
const LITHUANIA: Baltic = { gdp: 95.274e9, share: 0.0533, soldiers: 200, loan: 6.38e9, counted: 0.5 };
const BALTIC = [ESTONIA, LATVIA, LITHUANIA];

/** GDP of the 29 European allies with armed forces. */
const EUROPEAN_GDP = sum(ALLIES.filter(([code]) => code !== 'USA' && code !== 'CAN').map(([, gdp]) => gdp * 1e9));
/** Kiel Institute, release 29: US allocations of 2024 in bn euros; military, financial, humanitarian. */
const MILITARY_PART = 20.140971 / (20.140971 + 25.373838 + 0.925131);
/** Assumed: a mechanised soldier and year, and setting one up, in euros of 2025. */
const [SOLDIER, SET_UP] = [150e3 / EUROS_PER_DOLLAR, 100e3 / EUROS_PER_DOLLAR];
/** 60 % of 5000 of 84 000, bought over four years from 2027 on, in service two years later. */
const REPLACED = (0.6 * 5000) / 84_000;
/** IISS, May 2025: the whole inventory costs 285 bn dollars to buy and 1000 bn over 25 years, both together. */
const [BOUGHT, OPERATED] = [285e9, (1000e9 - 285e9) / 25];

type InYear = (s: Baltic, year: number) => number;
const extra: InYear = ({ gdp, share }, year) => (gdp * (0.06 - share) * Math.max(0, year - 2026)) / 9;
const allAid: InYear = ({ gdp }, year) => (year < 2026 ? 0 : 0.0012 * gdp);
const militaryAid: InYear = (s, year) => MILITARY_PART * allAid(s, year);
const munitions: InYear = ({ gdp }, year) => (year < 2027 ? 0 : (1e9 * gdp) / (EUROPEAN_GDP + ICELANDIC_GDP * 1e9));
const force: InYear = ({ soldiers }, year) => (year < 2027 ? 0 : soldiers * (SOLDIER + (year === 2027 ? SET_UP : 0)));
/** A quarter of what is replaced is bought each year to 2030, and a quarter more is in service each year from 2029 on. */
const posture: InYear = ({ gdp }, year) =>
  (gdp / EUROPEAN_GDP) *
  REPLACED *
  ((year < 2027 || year > 2030 ? 0 : BOUGHT / 4) + (Math.max(0, Math.min(4, year - 2028)) / 4) * OPERATED);
const uses: InYear = (s, year) => militaryAid(s, year) + munitions(s, year) + force(s, year) + posture(s, year);
const residual: InYear = (s, year) => extra(s, year) - uses(s, year);

const baltic = (of: InYear, year: number) => sum(BALTIC.map((s) => of(s, year)));
const since2026 = (of: (year: number) => number) => of(2026) + of(2027) + of(2028) + of(2029);

const states = workedIn(
  'today',
  [
    ['ledger.loanYears', 4, '2027 to 2030'],
    ['ledger.paidOutOfLoans[EST,2026]', 0, 'not yet'],
    ['ledger.paidOutOfLoans[EST,2027]', 2.344e9 / EUROS_PER_DOLLAR / 4, 'a quarter a year'],
    ['ledger.paidOutOfLoans[EST,2030]', 2.344e9 / EUROS_PER_DOLLAR / 4, 'the last year'],
    ['ledger.paidOutOfLoans[EST,2031]', 0, 'all is paid out'],
    ['ledger.loansOnTop[EST,2029]', 0, 'a loan pays for core spending and is paid back'],
    ['ledger.sources[EST,2029]', extra(ESTONIA, 2029), 'a third of the way to 6 %'],
    ['ledger.militaryAid[EST,2029]', militaryAid(ESTONIA, 2029), 'the military part of 0.12 % of GDP'],
    ['ledger.aidUse[EST,2029]', militaryAid(ESTONIA, 2029), 'all of it counts'],
    ['ledger.munitionsUse[EST,2029]', munitions(ESTONIA, 2029), 'its part of a billion, by GDP'],
    ['ledger.forceUse[EST,2029]', force(ESTONIA, 2029), '250 soldiers of 17 950'],
    ['ledger.forceUse[EST,2027]', force(ESTONIA, 2027), '250 soldiers who have just arrived'],
    ['ledger.postureUse[EST,2029]', posture(ESTONIA, 2029), 'its part, bought and operated'],
    ['ledger.uses[EST,2029]', uses(ESTONIA, 2029), 'the four together'],
    ['ledger.uses[EST,2027]', uses(ESTONIA, 2027), 'the four together'],
    ['ledger.paidApart[EST,2029]', (1 - MILITARY_PART) * allAid(ESTONIA, 2029), 'aid that is not military'],
    ['ledger.residual[EST,2029]', residual(ESTONIA, 2029), 'what is brought, less what is taken'],
    ['ledger.cumulativeResidual[EST,2029]', since2026((year) => residual(ESTONIA, year)), 'four years'],
    ['ledger.paysSince[EST,2025]', 2014, 'nothing is taken, so nothing is missing since the first year'],
    ['ledger.paysSince[EST,2027]', 0, '47 m dollars brought, 101 m taken'],
    ['ledger.paysSince[EST,2028]', 2028, '94 m dollars brought, 73 m taken'],
    ['ledger.paysSince[EST,2030]', 2028, 'ever since'],
  ],
  { set: SET },
);

const groups = workedIn(
  'today',
  [
    ['ledger.groupSources[BALTIC,2029]', baltic(extra, 2029), 'three members'],
    ['ledger.groupAidUse[BALTIC,2029]', baltic(militaryAid, 2029), 'three members'],
    ['ledger.groupMunitionsUse[BALTIC,2029]', baltic(munitions, 2029), 'three members'],
    ['ledger.groupForceUse[BALTIC,2029]', baltic(force, 2029), 'three members'],
    ['ledger.groupPostureUse[BALTIC,2029]', baltic(posture, 2029), 'three members'],
    ['ledger.groupUses[BALTIC,2029]', baltic(uses, 2029), 'three members'],
    ['ledger.groupUses[BALTIC,2027]', baltic(uses, 2027), 'three members'],
    ['ledger.groupPaidApart[BALTIC,2029]', (1 - MILITARY_PART) * baltic(allAid, 2029), 'aid that is not military'],
    ['ledger.groupResidual[BALTIC,2029]', baltic(residual, 2029), 'three members'],
    ['ledger.groupResidual[BALTIC,2027]', baltic(residual, 2027), 'three members'],
    ['ledger.groupCumulativeResidual[BALTIC,2029]', since2026((year) => baltic(residual, year)), 'four years'],
    ['ledger.groupPaysSince[BALTIC,2025]', 2014, 'nothing is taken, so nothing is missing since the first year'],
    ['ledger.groupPaysSince[BALTIC,2027]', 0, 'less brought than taken'],
    ['ledger.groupPaysSince[BALTIC,2028]', 2028, 'more brought than taken'],
    ['ledger.groupPaysSince[BALTIC,2030]', 2028, 'ever since'],
  ],
  { set: SET },
);

const loan = ({ loan: euros }: Baltic) => euros / EUROS_PER_DOLLAR / 4;
const countedAid: InYear = (s, year) => s.counted * militaryAid(s, year);

const apart = workedIn(
  'today',
  [
    ['ledger.loansOnTop[EST,2029]', loan(ESTONIA), 'money beyond core spending'],
    ['ledger.sources[EST,2029]', extra(ESTONIA, 2029) + loan(ESTONIA), 'the pledge and the loan'],
    ['ledger.aidUse[EST,2029]', countedAid(ESTONIA, 2029), 'half, as assumed'],
    ['ledger.aidUse[LVA,2029]', countedAid(LATVIA, 2029), 'all, as Latvia says'],
    ['ledger.paidApart[EST,2029]', allAid(ESTONIA, 2029) - countedAid(ESTONIA, 2029), 'the rest of all aid'],
    ['ledger.groupSources[BALTIC,2029]', baltic(extra, 2029) + sum(BALTIC.map(loan)), 'three members'],
    ['ledger.groupAidUse[BALTIC,2029]', baltic(countedAid, 2029), 'three members'],
  ],
  { set: { ...SET, 'ledger.aidCounts': 'apart', 'ledger.euLoansCount': 'onTop' } },
);

const tooLate = workedIn(
  'today',
  [
    ['ledger.loanYears', 0, 'the last loans are paid out before the rise begins'],
    ['ledger.paidOutOfLoans[EST,2030]', 0, 'no year is left'],
  ],
  { set: { 'spending.rampStart': '2031' } },
);

export const ledger: readonly Example[] = [...states, ...groups, ...apart, ...tooLate];
