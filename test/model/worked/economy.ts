/** Numbers of the sector economy, worked out by hand. */
import { BALTIC, grown, POLAND, sum } from './published.ts';
import { workedIn, type Example } from './example.ts';

// IMF, World Economic Outlook, October 2025: Poland's output in bn zloty of its base year.
const [VOLUME_2014, VOLUME_2024, VOLUME_2025] = [1918.646, 2743.953, 2832.94];

/** The national GDP of Cyprus at 0.885 euro a dollar, assumed since the IMF table at hand leaves it out, and growth as assumed there. */
const CYPRUS = { gdp: 39.5e9, growth: 0.025 };

const shocked = (shock: number) => POLAND.growth.map((rate) => rate + shock);
const TREND_2030 = POLAND.growth[4]!;

export const economy: readonly Example[] = [
  ...workedIn('hague-2035', [
    ['economy.population[POL,2030]', POLAND.people[2030], 'published'],
    ['economy.population[POL,2032]', POLAND.people[2030], 'held after the last year of the table'],
    ['economy.groupPopulation[BALTIC,2030]', (1.364 + 1.85 + 2.798) * 1e6, 'published, three members'],
    ['economy.gdpAt2025Rates[POL]', 1039.619e9, 'published in current dollars, and dollars of 2025 are those of 2025'],
    ['economy.growthShock[POL]', 0, 'there is none unless one is set'],
    ['economy.realGrowth[POL,2028]', 0.02802, 'published'],
    ['economy.gdp[POL,2014]', (1039.619e9 * VOLUME_2014) / VOLUME_2025, 'volume of 2014 at the money of 2025'],
    ['economy.gdp[POL,2024]', (1039.619e9 * VOLUME_2024) / VOLUME_2025, 'volume of 2024 at the money of 2025'],
    ['economy.gdp[POL,2025]', 1039.619e9, 'published'],
    ['economy.gdp[POL,2026]', 1039.619e9 * 1.03136, 'one year of published growth'],
    [
      'economy.gdp[POL,2032]',
      1039.619e9 * grown([...POLAND.growth, TREND_2030, TREND_2030]),
      'the rate of 2030 goes on',
    ],
    ['economy.gdp[CYP,2027]', CYPRUS.gdp * (1 + CYPRUS.growth) ** 2, 'assumed where the IMF table has no row'],
    ['economy.gdpPerHead[POL,2014]', (1039.619e9 * VOLUME_2014) / VOLUME_2025 / 38.018e6, 'published people of 2014'],
    ['economy.gdpPerHead[POL,2026]', (1039.619e9 * 1.03136) / 36.213e6, 'published people of 2026'],
    ['economy.groupGDP[BALTIC,2025]', sum(BALTIC.map(({ gdp }) => gdp)), 'published, three members'],
  ]),
  ...workedIn('hague-2035', [['economy.population[POL,2032]', 35.924e6 * 0.999 ** 2, 'two years of −0.1 %']], {
    set: { 'economy.populationTrend[POL]': '-0.1 %' },
  }),
  ...workedIn(
    'today',
    [
      ['economy.growthShock[POL]', -0.004 + 0.001, 'the common one and its own'],
      ['economy.growthShock[EST]', -0.004, 'the common one alone'],
      ['economy.realGrowth[POL,2030]', 0.02555 - 0.003, 'the published rate and the shock, no trend yet'],
      ['economy.realGrowth[POL,2031]', 0.02555 - 0.003 - 0.005, 'the trend counts from the year after the forecast'],
      ['economy.gdp[POL,2025]', 1039.619e9, 'shocks begin after the last observed year'],
      ['economy.gdp[POL,2031]', 1039.619e9 * grown([...shocked(-0.003), TREND_2030 - 0.008]), 'six shocked years'],
    ],
    {
      set: {
        'economy.commonGrowthShock': '-0.4 %',
        'economy.ownGrowthShock[POL]': '0.1 %',
        'economy.trendShift': '-0.5 %',
      },
    },
  ),
];
