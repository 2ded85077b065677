/** The whole model: every sector file, checked and put in order. */
import { assemble } from '../language/model.ts';
import * as aid from './aid.ts';
import * as budget from './budget.ts';
import * as burden from './burden.ts';
import * as claims from './claims.ts';
import * as comparison from './comparison.ts';
import * as conversions from './conversions.ts';
import * as debt from './debt.ts';
import * as deliveries from './deliveries.ts';
import * as donors from './donors.ts';
import * as economy from './economy.ts';
import * as equipment from './equipment.ts';
import * as expansion from './expansion.ts';
import * as financing from './financing.ts';
import * as fiscal from './fiscal.ts';
import * as force from './force.ts';
import * as forceCost from './forceCost.ts';
import * as forceSize from './forceSize.ts';
import * as institutions from './institutions.ts';
import * as ledger from './ledger.ts';
import * as missiles from './missiles.ts';
import * as munitionFunding from './munitionFunding.ts';
import * as munitionPrices from './munitionPrices.ts';
import * as munitions from './munitions.ts';
import * as need from './need.ts';
import * as overlaps from './overlaps.ts';
import * as parity from './parity.ts';
import * as posture from './posture.ts';
import * as prices from './prices.ts';
import * as producers from './producers.ts';
import * as replacement from './replacement.ts';
import * as resilience from './resilience.ts';
import * as russia from './russia.ts';
import * as russianBudget from './russianBudget.ts';
import * as russianEconomy from './russianEconomy.ts';
import * as russianFund from './russianFund.ts';
import * as sharing from './sharing.ts';
import * as shells from './shells.ts';
import * as spending from './spending.ts';
import * as stockpiles from './stockpiles.ts';
import * as troops from './troops.ts';
import * as ukraine from './ukraine.ts';
import * as ukraineArmy from './ukraineArmy.ts';
import * as ukraineMeans from './ukraineMeans.ts';
import * as usPersonnel from './usPersonnel.ts';

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
  troops,
  forceSize,
  forceCost,
  force,
  usPersonnel,
  replacement,
  posture,
  producers,
  shells,
  missiles,
  munitionPrices,
  expansion,
  munitionFunding,
  munitions,
  deliveries,
  stockpiles,
  parity,
  claims,
  ledger,
  russianEconomy,
  russianBudget,
  russia,
  russianFund,
  comparison,
  ukraineMeans,
  ukraineArmy,
};

/** The checked model. */
export const burdenshift = assemble(SECTORS);
