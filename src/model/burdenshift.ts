/** The whole model: every sector file, checked and put in order. */
import { assemble } from '../language/model.ts';
import * as aid from './aid.ts';
import * as budget from './budget.ts';
import * as burden from './burden.ts';
import * as conversions from './conversions.ts';
import * as debt from './debt.ts';
import * as donors from './donors.ts';
import * as economy from './economy.ts';
import * as equipment from './equipment.ts';
import * as financing from './financing.ts';
import * as fiscal from './fiscal.ts';
import * as institutions from './institutions.ts';
import * as need from './need.ts';
import * as overlaps from './overlaps.ts';
import * as prices from './prices.ts';
import * as resilience from './resilience.ts';
import * as sharing from './sharing.ts';
import * as spending from './spending.ts';
import * as ukraine from './ukraine.ts';

/** The first and last calendar year of every run. */
export const FIRST_YEAR = 2014;
export const LAST_YEAR = 2040;

/** The sectors in the order a reader would derive them; a sector's name is the first half of its quantities' names. */
export const SECTORS = {
  economy,
  prices,
  spending,
  burden,
  resilience,
  equipment,
  debt,
  financing,
  fiscal,
  budget,
  conversions,
  donors,
  institutions,
  need,
  sharing,
  aid,
  overlaps,
  ukraine,
};

/** The checked model. */
export const burdenshift = assemble(SECTORS);
