/** All tables of numbers on munitions. */
import { deliveries } from './deliveries.ts';
import type { Example } from './example.ts';
import { expansion } from './expansion.ts';
import { missiles } from './missiles.ts';
import { munitionBill } from './munitionBill.ts';
import { munitionFunding } from './munitionFunding.ts';
import { munitionPrices } from './munitionPrices.ts';
import { munitions } from './munitions.ts';
import { parity } from './parity.ts';
import { shells } from './shells.ts';
import { stockpiles } from './stockpiles.ts';

/** Sector → its examples. */
export const munitionTables: Readonly<Record<string, readonly Example[]>> = {
  shells,
  missiles,
  munitionPrices,
  expansion,
  munitionFunding,
  munitions,
  munitionBill,
  deliveries,
  stockpiles,
  parity,
};
