/** Numbers of the lines of aid that overlap with the donors' own, worked out by hand. */
import { dollars, STATES, sumOver } from './allocations.ts';
import { DOLLARS_PER_EURO } from './euroPrices.ts';
import { workedIn, type Example } from './example.ts';
import { NATO } from './imf.ts';
import { LOAN_2026 } from './institutions.ts';

/** Kiel Institute, Ukraine Support Tracker, release 29: allocations to the list of priority needs in 2025, euros. */
const PURCHASES = 3.712366e9;

// NATO: military aid pledged for 2025 (July 2024) and for 2026 (July 2026, the EU loan among it), euros.
const PLEDGE_2025 = 40e9;
const PLEDGE_2026 = 70e9;

/** Federal Reserve, H.10, mean of 2025: euros per dollar. */
const RATE = 0.8845;

const military = (code: string) => dollars(code, 'military', 2025);
const OTHERS = STATES.filter((code) => code !== 'USA');
const OF_OTHERS_2025 = sumOver(OTHERS, military);
const OF_OTHERS_2026 = OF_OTHERS_2025 + LOAN_2026.military;
const OF_ALLIES_2025 = sumOver(NATO, military);

/** In 2026 the United States give nothing, the other allies what they gave in 2025. */
const OF_ALLIES_2026 = OF_ALLIES_2025 - military('USA');
const PLEDGE_OF_STATES_2026 = (PLEDGE_2026 - 30e9) * DOLLARS_PER_EURO[2026];

export const overlaps: readonly Example[] = [
  ...workedIn('today', [
    ['overlaps.militaryAidOfOthers[2025]', OF_OTHERS_2025, '37 donors; the EU institutions gave no arms of their own'],
    ['overlaps.militaryAidOfOthers[2026]', OF_OTHERS_2026, 'as in 2025, and the military part of the EU loan'],
    ['overlaps.dollarsPerEuroKept[2024]', DOLLARS_PER_EURO[2024], 'euros of 2024 are worth more than those of 2025'],
    ['overlaps.dollarsPerEuroKept[2026]', 1 / RATE, 'the setting is in euros of 2025'],
    ['overlaps.purchases[2024]', 0, 'the list was opened in July 2025'],
    ['overlaps.purchases[2025]', PURCHASES / RATE, 'Kiel, release 29'],
    ['overlaps.purchases[2027]', PURCHASES / RATE, 'held at the level of 2025'],
    ['overlaps.purchasesShare[2025]', PURCHASES / RATE / OF_OTHERS_2025, 'over the military aid that contains them'],
    ['overlaps.natoPledgeOfStates[2024]', 0, 'nothing was pledged'],
    ['overlaps.natoPledgeOfStates[2025]', PLEDGE_2025 / RATE, 'no EU loan yet'],
    ['overlaps.natoPledgeOfStates[2026]', PLEDGE_OF_STATES_2026, 'less 30 bn euros of the EU loan'],
    ['overlaps.natoAid[2025]', OF_ALLIES_2025, '32 allies'],
    ['overlaps.natoAid[2026]', OF_ALLIES_2026, '32 allies, the United States without aid'],
    ['overlaps.shortOfNatoPledge[2025]', PLEDGE_2025 / RATE - OF_ALLIES_2025, 'pledge less aid'],
    ['overlaps.shortOfNatoPledge[2026]', PLEDGE_OF_STATES_2026 - OF_ALLIES_2026, 'pledge without the loan, less aid'],
    ['overlaps.shortOfNatoPledge[2029]', 0, 'nothing is pledged'],
    ['overlaps.insideShare[NOR,2026]', military('NOR'), 'says that all of it is inside its share'],
    ['overlaps.insideShare[POL,2026]', military('POL') * 0.5, 'does not say so: half is assumed'],
    ['overlaps.insideShare[ISL,2026]', 0, 'has no share'],
  ]),
  ...workedIn(
    'today',
    [
      ['overlaps.purchases[2026]', OF_OTHERS_2026, 'no more than the aid that contains them'],
      ['overlaps.purchasesShare[2026]', 1, 'all of it'],
      ['overlaps.natoPledgeOfStates[2028]', 0, 'no less than nothing, where a further loan goes beyond the pledge'],
    ],
    { set: { 'overlaps.purchasesOfUSArms': '900 bn EUR/year', 'institutions.loanExtension': '100 %' } },
  ),
  ...workedIn(
    'today',
    [
      ['overlaps.militaryAidOfOthers[2024]', 0, 'nobody gives'],
      ['overlaps.purchases[2025]', 0, 'no more than what is given'],
      ['overlaps.purchasesShare[2025]', 0, 'no part of nothing'],
    ],
    { set: { 'donors.published': '0 EUR/year', 'institutions.published': '0 EUR/year' } },
  ),
  ...workedIn(
    'today',
    [['overlaps.dollarsPerEuroKept[2026]', DOLLARS_PER_EURO[2026], 'euros of the year as long as aid is observed']],
    { set: { 'donors.lastAidYear': '2026' } },
  ),
];
