/** Numbers of the sector economy, worked out by hand. */
import { workedIn, type Example } from './example.ts';

/** IMF, World Economic Outlook, October 2025: Poland's people of 2030, the last year of the table, in millions. */
const POLES_2030 = 35.924;

export const economy: readonly Example[] = [
  ...workedIn('hague-2035', [
    ['economy.population[POL,2030]', POLES_2030 * 1e6, 'published'],
    ['economy.population[POL,2032]', POLES_2030 * 1e6, 'held after the last year of the table'],
  ]),
  ...workedIn('hague-2035', [['economy.population[POL,2032]', POLES_2030 * 1e6 * 0.999 ** 2, 'two years of −0.1 %']], {
    set: { 'economy.populationTrend[POL]': '-0.1 %' },
  }),
];
