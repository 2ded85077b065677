/** Numbers of the files resilience and equipment, worked out by hand. */
import { ALLIES, ICELANDIC_GDP } from './alliance.ts';
import { BALTIC, gdpIn, POLAND, sum } from './published.ts';
import { workedIn, type Example } from './example.ts';

const polish = (year: number) => gdpIn(POLAND, year);

/** Of the way from 0.8 % to 1.5 % of GDP, 80 % is delivered, a ninth a year from 2027 on. */
const risen = (year: number) => ((0.8 * (year - 2026)) / 9) * 0.007;
const extra = (year: number) => risen(year) * polish(year);
/** The Baltic states from the assumed 1 % of GDP. */
const balticExtra = (year: number) =>
  sum(BALTIC.map((economy) => ((0.8 * (year - 2026)) / 9) * 0.005 * gdpIn(economy, year)));

export const resilience: readonly Example[] = [
  ...workedIn('today', [
    [
      'resilience.allianceRelatedSpending[2025]',
      0.01 * (sum(ALLIES.map(([, gdp]) => gdp)) + ICELANDIC_GDP) * 1e9,
      'the assumed 1 % of the published GDP of 32 allies',
    ],
  ]),
  ...workedIn(
    'hague-2035',
    [
      ['resilience.relatedShare[POL,2030]', 0.008 + risen(2030), 'from 0.8 %, four ninths of 80 % of 0.7 points'],
      ['resilience.relatedShare[DEU,2030]', 0.02, 'above the target already'],
      ['resilience.relatedShare[CHE,2030]', 0, 'not an ally'],
      ['resilience.relatedSpending[POL,2030]', (0.008 + risen(2030)) * polish(2030), 'share of GDP'],
      ['resilience.extraCost[POL,2030]', extra(2030), 'without the 0.8 % that are spent already'],
      ['resilience.extraCost[CHE,2030]', 0, 'not an ally'],
      ['resilience.cumulativeExtra[POL,2029]', extra(2027) + extra(2028) + extra(2029), 'three years'],
      ['resilience.groupExtraCost[BALTIC,2030]', balticExtra(2030), 'from 1 %, three members'],
    ],
    {
      set: {
        ...{ 'resilience.relatedDelivery': '80 %', 'resilience.alreadySpent[POL]': '0.8 %' },
        ...{ 'resilience.alreadySpent[DEU]': '2 %' },
      },
    },
  ),
];

// NATO, August 2025: equipment in defence spending in 2014, 2024 and, the last, in 2025.
const POLISH_EQUIPMENT = { 2014: 0.1883803507, 2024: 0.4290206188, 2025: 0.5443897752 };

/** NATO, August 2025: equipment in defence spending in 2025, Estonia, Latvia and Lithuania. */
const BALTIC_EQUIPMENT = [0.2582677165, 0.3550488599, 0.4584418809];
/** NATO, core defence expenditure, July 2026: shares of GDP of 2026, the three again. */
const BALTIC_SHARES = [0.051, 0.0492, 0.0533];

const POLISH_BASELINE = 0.0468 * polish(2030);
const POLISH_EXTRA = ((0.06 - 0.0468) * 4 * polish(2030)) / 9;
const POLISH_SPENDING = POLISH_EQUIPMENT[2025] * POLISH_BASELINE + 0.45 * POLISH_EXTRA;

const balticBaselines = BALTIC.map((economy, i) => BALTIC_SHARES[i]! * gdpIn(economy, 2030));
const balticExtras = BALTIC.map((economy, i) => ((0.06 - BALTIC_SHARES[i]!) * 4 * gdpIn(economy, 2030)) / 9);
const BALTIC_SPENDING = sum(BALTIC_EQUIPMENT.map((share, i) => share * balticBaselines[i]! + 0.45 * balticExtras[i]!));

/** NATO: core share of GDP in 2025 (July 2026), equipment in it (August 2025); IMF, October 2025: GDP. */
const BELGIUM = { share: 0.02, equipment: 0.1453989654, gdp: 716.98e9 };

export const equipment: readonly Example[] = workedIn(
  'hague-2035',
  [
    ['equipment.baselineEquipmentShare[POL,2024]', POLISH_EQUIPMENT[2024], 'published'],
    ['equipment.baselineEquipmentShare[POL,2030]', POLISH_EQUIPMENT[2025], 'the share of 2025 is held'],
    ['equipment.baselineEquipmentShare[CHE,2030]', 0.25, 'assumed where NATO publishes none'],
    ['equipment.equipmentSpending[POL,2030]', POLISH_SPENDING, '54.4 % of the baseline and 45 % of what is extra'],
    [
      'equipment.equipmentShare[POL,2030]',
      POLISH_SPENDING / (POLISH_BASELINE + POLISH_EXTRA),
      'between 45 % and 54.4 % of all spending',
    ],
    ['equipment.equipmentShare[POL,2014]', POLISH_EQUIPMENT[2014], 'all is baseline: as published'],
    ['equipment.equipmentShare[ISL,2030]', 0, 'no armed forces, no spending'],
    [
      'equipment.shortOfGuideline[BEL,2025]',
      (0.2 - BELGIUM.equipment) * BELGIUM.share * BELGIUM.gdp,
      'what is missing to a fifth',
    ],
    ['equipment.shortOfGuideline[POL,2030]', 0, 'above a fifth'],
    ['equipment.groupEquipmentSpending[BALTIC,2030]', BALTIC_SPENDING, 'three members'],
    [
      'equipment.groupEquipmentShare[BALTIC,2030]',
      BALTIC_SPENDING / (sum(balticBaselines) + sum(balticExtras)),
      'over the spending of three members',
    ],
  ],
  { set: { 'spending.coreTarget': '6 %' } },
);
