/** Numbers of Russia beside NATO, worked out by hand. */
import { ALLIES } from './alliance.ts';
import { workedIn, type Example } from './example.ts';
import { EU27, NATO, of, over } from './imf.ts';
import { DEFENCE, SECURITY } from './russianBudget.ts';
import { ROUBLES, ROUBLES_PER_DOLLAR, RUSSIA } from './russianEconomy.ts';

/** GDP deflator of 2024 over that of 2025 (IMF, October 2025). */
const PRICES_2024 = RUSSIA.prices[2024] / RUSSIA.prices[2025];

/** Both chapters of 2024, and national defence of 2025, at prices of 2025. */
const BOTH_2024 = (DEFENCE[2024] + SECURITY[2024]) / PRICES_2024;
const MARKET_2025 = DEFENCE[2025] / ROUBLES_PER_DOLLAR[2025];
const PPP_2025 = DEFENCE[2025] / RUSSIA.parity;

// NATO, July 2026: shares of 2025; IMF, October 2025: GDP in dollars and at purchasing power. Iceland has no share.
const EUROPEAN = ALLIES.filter(([code]) => code !== 'USA' && code !== 'CAN');
const atParity = (code: string) => of(code).national2025 / of(code).parity;
const EUROPEAN_MARKET = EUROPEAN.reduce((total, [, gdp, share]) => total + ((gdp * share) / 100) * 1e9, 0);
const EUROPEAN_PPP = EUROPEAN.reduce((total, [code, , share]) => total + (atParity(code) * share) / 100, 0);

const EU_AND_UK = [...EU27, 'GBR'];
const OUTPUT_AT_PARITY = EU_AND_UK.reduce((total, code) => total + atParity(code), 0);

export const comparison: readonly Example[] = [
  ...workedIn('today', [
    [
      'comparison.inCurrentDollars[defenceAndSecurity,2024]',
      (DEFENCE[2024] + SECURITY[2024]) / ROUBLES_PER_DOLLAR[2024],
      'both chapters at the rate of 2024',
    ],
    ['comparison.in2025Roubles[defenceAndSecurity,2024]', BOTH_2024, 'both chapters over the prices of 2024'],
    ['comparison.atMarketRates[defenceAndSecurity,2024]', BOTH_2024 / ROUBLES_PER_DOLLAR[2025], 'at the rate of 2025'],
    ['comparison.roublesPerInternationalDollar', RUSSIA.parity, 'IMF, 2025'],
    ['comparison.atPPP[defenceAndSecurity,2024]', BOTH_2024 / RUSSIA.parity, 'at the parity of 2025'],
    ['comparison.europeanAtMarketRates[2025]', EUROPEAN_MARKET, '29 allies, share times GDP'],
    ['comparison.europeanAtPPP[2025]', EUROPEAN_PPP, '29 allies, share times GDP at purchasing power'],
    ['comparison.ratioAtMarketRates[defence,2025]', MARKET_2025 / EUROPEAN_MARKET, 'national defence, both in dollars'],
    ['comparison.ratioAtPPP[defence,2025]', PPP_2025 / EUROPEAN_PPP, 'national defence, both at purchasing power'],
    [
      'comparison.ratioOnUnlikeBases[defence,2025]',
      PPP_2025 / EUROPEAN_MARKET,
      'one at purchasing power, one in dollars',
    ],
    ['comparison.natoGDPInDollars[2025]', over(NATO, 'gdp2025'), '32 allies, GDP of 2025'],
    [
      'comparison.natoOutputRatio[2025]',
      over(NATO, 'gdp2025') / (ROUBLES[2025] / ROUBLES_PER_DOLLAR[2025]),
      '32 allies over Russia, in dollars',
    ],
    [
      'comparison.europeanOutputRatio[2025]',
      OUTPUT_AT_PARITY / (RUSSIA.roubles2025 / RUSSIA.parity),
      '28 states over Russia, at purchasing power',
    ],
  ]),
  ...workedIn(
    'today',
    [
      ['comparison.atPPP[defence,2025]', PPP_2025 * 0.79, 'a rouble of defence buys less'],
      ['comparison.ratioAtPPP[defence,2025]', (PPP_2025 * 0.79) / EUROPEAN_PPP, 'a rouble of defence buys less'],
    ],
    { set: { 'comparison.militaryParity': '0.79' } },
  ),
];
