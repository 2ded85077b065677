/** Numbers of the sector ukraine, worked out by hand: its output, its own defence spending, its army, the need that is left. */
import { workedIn, type Example } from './example.ts';

/** IMF, World Economic Outlook, October 2025, Ukraine: GDP of 2025 in dollars, volume of 2024 and 2025 in bn, growth of 2026 and 2027. */
const GDP_2025 = 209.713e9;
const GDP_2024 = (GDP_2025 * 4217.603) / 4301.955;
const GDP_2026 = GDP_2025 * 1.045;
const GDP_2027 = GDP_2026 * 1.048;
/** The same: GDP in hryvnias, 2025 and 2026, and people. */
const HRYVNIAS_2025 = 8866.43e9;
const HRYVNIAS_2026 = 10_191.961e9;
const PEOPLE_2026 = 33.383e6;
const PEOPLE_2029 = 33.957e6;
/** The same: US GDP deflator, 2026 over 2025. */
const DOLLAR_PRICES_2026 = 130.788 / 128.479;
const DOLLAR_PRICES_2027 = 132.982 / 128.479;
/** On held land: Institute of Demography, February 2025; undisclosed government estimate, September 2024. */
const LIBANOVA = 31.5e6;
const GOVERNMENT = 26e6;
/** State budget, defence and security, in hryvnias: 2025 as amended, 2026 by the law of December 2025. */
const BURDEN_2025 = 2.95e12 / HRYVNIAS_2025;
const BURDEN_2026 = 2.8e12 / HRYVNIAS_2026;
/** SIPRI, April 2026: military burden of 2021, 2024 and 2025. */
const SIPRI_2021 = 0.034255;
const SIPRI_2024 = 0.33956;
const SIPRI_2025 = 0.39561;
/** IISS, Military Balance 2026, and the ministry of defence: spending of 2025 in dollars. */
const IISS = 44.4e9;
const MINISTRY = 63e9;
/** Ministry of defence, October 2025, in dollars, and European Commission, November 2025, in euros: military need of 2026. */
const NEED_MINISTRY = 120e9;
const NEED_COMMISSION = 103.2e9;
/** Federal Reserve, H.10, mean of 2025, held: euros per dollar. */
const EUROS_PER_DOLLAR = 0.8845;
/** Budget law of December 2025: external financing of 2026, in dollars. */
const BUDGET_GAP = 49.2e9;
/** Assumed strength at war; Paris Declaration, January 2026: strength planned for after it. */
const AT_WAR = 880e3;
const AFTER = 800e3;
const SPENDING_2025 = BURDEN_2025 * GDP_2025;
const SPENDING_2026 = BURDEN_2026 * GDP_2026;
const NEED_2026 = NEED_MINISTRY / DOLLAR_PRICES_2026;

export const ukraineMeans: readonly Example[] = [
  ...workedIn('today', [
    ['ukraineMeans.gdp[2024]', GDP_2024, 'by volume, in dollars of 2025'],
    ['ukraineMeans.gdp[2025]', GDP_2025, 'published'],
    ['ukraineMeans.gdp[2027]', GDP_2027, 'two years of growth as forecast'],
    ['ukraineMeans.population[2026]', PEOPLE_2026, 'published'],
    ['ukraineMeans.budgetBurden[2024]', 0, 'before the first budget at hand'],
    ['ukraineMeans.budgetBurden[2025]', BURDEN_2025, 'the amended budget'],
    ['ukraineMeans.budgetBurden[2026]', BURDEN_2026, 'the budget law'],
    ['ukraineMeans.countedBurden[2026]', BURDEN_2026, 'counted by the budget'],
    ['ukraineMeans.figureBurden[2024]', SIPRI_2024, 'SIPRI, before the first budget'],
    ['ukraineMeans.figureBurden[2025]', BURDEN_2025, 'the budget, from its first year'],
    ['ukraineMeans.heldBurden[2026]', BURDEN_2026, 'the last budget'],
    ['ukraineMeans.heldBurden[2030]', BURDEN_2026, 'the last budget, held'],
    ['ukraineMeans.defenceShare[2027]', BURDEN_2026, 'the effort of the last budget'],
    ['ukraineMeans.defenceSpending[2025]', SPENDING_2025, 'of the GDP of the year'],
    ['ukraineMeans.defenceSpending[2027]', BURDEN_2026 * GDP_2027, 'the share held, of the GDP of the year'],
  ]),
  ...workedIn(
    'today',
    [
      ['ukraineMeans.gdp[2027]', GDP_2025 * 1.035 * 1.038, 'a point below the forecast'],
      ['ukraineMeans.population[2030]', LIBANOVA, 'Institute of Demography'],
      ['ukraineMeans.countedBurden[2021]', SIPRI_2021, 'SIPRI'],
      ['ukraineMeans.countedBurden[2026]', SIPRI_2025, 'SIPRI to 2025, then kept'],
      ['ukraineMeans.heldBurden[2027]', SIPRI_2025, 'SIPRI, held'],
      ['ukraineMeans.defenceShare[2026]', SIPRI_2025, 'a year with a budget: the effort does not count yet'],
      ['ukraineMeans.defenceShare[2027]', SIPRI_2025 * 0.8, 'four fifths of the effort'],
    ],
    {
      set: {
        'ukraineMeans.growthShock': '-1 %',
        'ukraineMeans.headcount': 'libanova',
        'ukraineMeans.count': 'sipri',
        'ukraineMeans.effort': '0.8',
      },
    },
  ),
  ...workedIn(
    'today',
    [
      ['ukraineMeans.population[2030]', GOVERNMENT, 'government estimate'],
      ['ukraineMeans.countedBurden[2025]', IISS / GDP_2025, 'IISS, of GDP in dollars'],
      ['ukraineMeans.heldBurden[2030]', IISS / GDP_2025, 'IISS, held'],
    ],
    { set: { 'ukraineMeans.headcount': 'government', 'ukraineMeans.count': 'iiss' } },
  ),
  ...workedIn('today', [['ukraineMeans.countedBurden[2025]', MINISTRY / GDP_2025, 'ministry, of GDP in dollars']], {
    set: { 'ukraineMeans.count': 'ministry' },
  }),
];

export const ukraineArmy: readonly Example[] = [
  ...workedIn(
    'today',
    [
      ['ukraineArmy.forces[2028]', AT_WAR, 'at war'],
      ['ukraineArmy.forces[2029]', AFTER, 'the first year of the army after the war'],
      ['ukraineArmy.forcesShareOfPopulation[2029]', AFTER / PEOPLE_2029, 'of the people of the IMF'],
      ['ukraineArmy.costPerSoldier[2024]', 0, 'before the first budget'],
      ['ukraineArmy.costPerSoldier[2025]', SPENDING_2025 / AT_WAR, 'own spending on each soldier'],
      ['ukraineArmy.costPerSoldier[2026]', SPENDING_2026 / AT_WAR, 'own spending on each soldier'],
      ['ukraineArmy.costPerSoldier[2030]', SPENDING_2026 / AT_WAR, 'the last budget, kept'],
      ['ukraineArmy.peacetimeArmyCost[2025]', (AFTER * SPENDING_2025 * 0.5) / AT_WAR, 'half as much a soldier'],
      ['ukraineArmy.peacetimeArmyCost[2030]', (AFTER * SPENDING_2026 * 0.5) / AT_WAR, 'half as much a soldier'],
      ['ukraineArmy.weaponsMadeAtHome[2025]', 0.4, 'President of Ukraine, July 2025'],
      ['ukraineArmy.weaponsMadeAtHome[2026]', 0.5, 'as set'],
      ['ukraineArmy.dollarPrices[2026]', DOLLAR_PRICES_2026, 'US deflator'],
      ['ukraineArmy.dollarPrices[2027]', DOLLAR_PRICES_2027, 'US deflator'],
      ['ukraineArmy.statedNeed', NEED_MINISTRY, 'ministry of defence'],
      ['ukraineArmy.needOf2026[2025]', 0, 'before the year of the statement'],
      ['ukraineArmy.needOf2026[2026]', NEED_2026, 'in dollars of 2025'],
      ['ukraineArmy.needOf2026[2028]', NEED_2026, 'kept'],
      ['ukraineArmy.militaryNeed[2026]', NEED_2026, 'as stated'],
      ['ukraineArmy.militaryNeed[2027]', NEED_2026 * 0.9, 'a tenth less'],
      ['ukraineArmy.externalMilitaryNeed[2025]', 0, 'no need is stated'],
      ['ukraineArmy.externalMilitaryNeed[2026]', NEED_2026 - SPENDING_2026, 'less own spending'],
      ['ukraineArmy.ownShareOfNeed[2025]', 0, 'no need is stated'],
      ['ukraineArmy.ownShareOfNeed[2026]', SPENDING_2026 / NEED_2026, 'own spending'],
      ['ukraineArmy.ownShareOfNeed[2027]', (BURDEN_2026 * GDP_2027) / (NEED_2026 * 0.9), 'own spending'],
      ['ukraineArmy.externalBudgetNeed[2025]', 0, 'before the law'],
      ['ukraineArmy.externalBudgetNeed[2026]', BUDGET_GAP / DOLLAR_PRICES_2026, 'in dollars of 2025'],
      ['ukraineArmy.externalBudgetNeed[2028]', BUDGET_GAP / DOLLAR_PRICES_2026, 'kept'],
    ],
    { set: { 'ukraineArmy.peaceYear': '2029', 'ukraineArmy.homeShareLater': '50 %', 'ukraineArmy.needLevel': '0.9' } },
  ),
  ...workedIn(
    'today',
    [
      ['ukraineArmy.statedNeed[2026]', NEED_COMMISSION / EUROS_PER_DOLLAR, 'European Commission, in dollars'],
      ['ukraineArmy.externalMilitaryNeed[2027]', 0, 'own spending is more than a fifth of the need'],
      ['ukraineArmy.ownShareOfNeed[2027]', 1, 'no more than the whole'],
    ],
    { set: { 'ukraineArmy.statement': 'commission', 'ukraineArmy.needLevel': '0.2' } },
  ),
];
