/** The whole model: every sector file, checked and put in order. */
import { assemble } from '../language/model.ts';
import * as aid from './aid/aid.ts';
import * as budget from './fiscal/budget.ts';
import * as burden from './spending/burden.ts';
import * as claims from './munitions/claims.ts';
import * as comparison from './russia/comparison.ts';
import * as conversions from './spending/conversions.ts';
import * as debt from './fiscal/debt.ts';
import * as deliveries from './munitions/deliveries.ts';
import * as donors from './aid/donors.ts';
import * as economy from './economy/economy.ts';
import * as equipment from './spending/equipment.ts';
import * as expansion from './munitions/expansion.ts';
import * as financing from './fiscal/financing.ts';
import * as fiscal from './fiscal/fiscal.ts';
import * as force from './force/force.ts';
import * as forceCost from './force/forceCost.ts';
import * as forceSize from './force/forceSize.ts';
import * as institutions from './aid/institutions.ts';
import * as ledger from './ledger.ts';
import * as missiles from './munitions/missiles.ts';
import * as munitionFunding from './munitions/munitionFunding.ts';
import * as munitionPrices from './munitions/munitionPrices.ts';
import * as munitions from './munitions/munitions.ts';
import * as need from './aid/need.ts';
import * as overlaps from './aid/overlaps.ts';
import * as parity from './munitions/parity.ts';
import * as posture from './posture/posture.ts';
import * as prices from './economy/prices.ts';
import * as producers from './munitions/producers.ts';
import * as replacement from './posture/replacement.ts';
import * as resilience from './spending/resilience.ts';
import * as russia from './russia/russia.ts';
import * as russianBudget from './russia/russianBudget.ts';
import * as russianEconomy from './russia/russianEconomy.ts';
import * as russianFund from './russia/russianFund.ts';
import * as sharing from './aid/sharing.ts';
import * as shells from './munitions/shells.ts';
import * as spending from './spending/spending.ts';
import * as stockpiles from './munitions/stockpiles.ts';
import * as troops from './force/troops.ts';
import * as ukraine from './ukraine/ukraine.ts';
import * as ukraineArmy from './ukraine/ukraineArmy.ts';
import * as ukraineMeans from './ukraine/ukraineMeans.ts';
import * as usPersonnel from './posture/usPersonnel.ts';

/** The first and last calendar year of every run. */
export const FIRST_YEAR = 2014;
export const LAST_YEAR = 2040;

/** The files of each subject, in the order a reader would derive them; a file's name is the first half of its quantities' names. */
export const SUBJECTS = {
  economy: { economy, prices },
  spending: { spending, burden, resilience, equipment, conversions },
  fiscal: { debt, financing, fiscal, budget },
  aid: { donors, institutions, need, sharing, aid, overlaps },
  ukraine: { ukraine, ukraineMeans, ukraineArmy },
  force: { troops, forceSize, forceCost, force },
  posture: { usPersonnel, replacement, posture },
  munitions: {
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
  },
  russia: { russianEconomy, russianBudget, russia, russianFund, comparison },
  ledger: { ledger },
};

/** Exports by name: bundlers list them in orders of their own, and the model is to be the same everywhere. */
const byName = (file: object) => Object.fromEntries(Object.entries(file).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The checked model. */
export const burdenshift = assemble(
  Object.fromEntries(
    Object.values(SUBJECTS).flatMap((files) => Object.entries(files).map(([name, file]) => [name, byName(file)])),
  ),
);
