/** All tables of numbers on munitions. */
import type { Example } from './example.ts';
import { expansion } from './expansion.ts';
import { missiles } from './missiles.ts';
import { munitionPrices } from './munitionPrices.ts';
import { parity } from './parity.ts';
import { shells } from './shells.ts';

/** Sector → its examples. */
export const munitionTables: Readonly<Record<string, readonly Example[]>> = {
  shells,
  missiles,
  munitionPrices,
  expansion,
  parity,
};
