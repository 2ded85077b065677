/** All numbers of the model that are worked out by hand in tables. */
import { aidTables, russianTables } from './aidTables.ts';
import { budget } from './budget.ts';
import { burden } from './burden.ts';
import { conversions } from './conversions.ts';
import { debt } from './debt.ts';
import { economy } from './economy.ts';
import type { Example } from './example.ts';
import { financing, fiscal } from './fiscal.ts';
import { force } from './force.ts';
import { forceSize } from './forceSize.ts';
import { ledger } from './ledger.ts';
import { munitionTables } from './munitionTables.ts';
import { posture } from './posture.ts';
import { prices } from './prices.ts';
import { replacement } from './replacement.ts';
import { equipment, resilience } from './resilience.ts';
import { spending } from './spending.ts';
import { ukraine } from './ukraine.ts';
import { ukraineArmy, ukraineMeans } from './ukraineArmy.ts';
import { usPersonnel } from './usPersonnel.ts';

/** Sector → its examples. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  economy,
  prices,
  ...munitionTables,
  spending,
  burden,
  resilience,
  equipment,
  conversions,
  debt,
  financing,
  fiscal,
  budget,
  ledger,
  force,
  forceSize,
  ...aidTables,
  ...russianTables,
  usPersonnel,
  replacement,
  posture,
  ukraine,
  ukraineMeans,
  ukraineArmy,
};
