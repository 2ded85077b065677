/** All numbers of the model that are worked out by hand in tables. */
import { economy } from './economy.ts';
import type { Example } from './example.ts';
import { prices } from './prices.ts';

/** Sector → its examples. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = { economy, prices };
