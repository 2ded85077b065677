/** Russia's military spending and output beside those of NATO, at market rates and at purchasing power, both sides alike. */
import { coreSpendingInPurchasingPower } from '../spending/conversions.ts';
import { dollarOf2025 } from '../economy/economy.ts';
import { eq, parameter, subset, variable } from '../../language/quantity.ts';
import { europeanNato, GROUP_MEMBERS, nato, state } from '../places.ts';
import { gdpAtPPP, internationalDollarOf2025, nominalGDPInDollars } from '../economy/prices.ts';
import { definition, spending } from './russia.ts';
import * as russian from './russianEconomy.ts';
import { coreSpending } from '../spending/spending.ts';

/** The 27 members of the European Union and the United Kingdom. */
export const euAndUK = subset('EU-27 and the United Kingdom', state, [...GROUP_MEMBERS.EU27, 'GBR']);

export const militaryParity = parameter({
  label: 'purchasing power of a rouble of defence against a rouble of the whole economy',
  unit: '1',
  range: [0.3, 1.5],
  assumed: {
    value: 1,
    low: 0.79,
    high: 1,
    because:
      'parities are published for the whole economy only; a judgement, not a source, puts the multiplier for defence at 2.5 in place of the 3.17 (461.6 / 145.9) that the IISS figures imply: 2.5 / 3.17 is 0.79, as imported parts cost world prices',
  },
});

export const unlikeBases = parameter({
  label: 'dollar set equal to an international dollar, which it is not',
  unit: 'USD2025/PPP2025',
  assumed: {
    value: 1,
    because:
      'a definition, only to show the published comparison of Russia at purchasing power with Europe at market rates; the two sides are on unlike bases',
  },
});

// --- Russia in other money ---

export const inCurrentDollars = variable({
  label: 'military spending of Russia in current dollars at market rates',
  unit: 'USD/year',
  over: [definition],
  equals: eq`${spending} / ${russian.exchangeRate}`,
});

export const in2025Roubles = variable({
  label: 'military spending of Russia at 2025 prices, in roubles',
  unit: 'RUB/year',
  over: [definition],
  equals: eq`${spending} / ${russian.priceLevel}`,
});

export const atMarketRates = variable({
  label: 'military spending of Russia at 2025 prices and market rates',
  unit: 'USD2025/year',
  over: [definition],
  equals: eq`${in2025Roubles} / ${russian.exchangeRate2025} * ${dollarOf2025}`,
});

export const roublesPerInternationalDollar = variable({
  label: 'roubles per international dollar, 2025',
  unit: 'RUB/PPP2025',
  equals: eq`${russian.pppFactorIn2025} * ${russian.roublePerUnit} / ${internationalDollarOf2025}`,
});

export const atPPP = variable({
  label: 'military spending of Russia at 2025 prices and purchasing power parity',
  unit: 'PPP2025/year',
  over: [definition],
  equals: eq`${in2025Roubles} / ${roublesPerInternationalDollar} * ${militaryParity}`,
});

// --- European NATO in the same money ---

export const europeanAtMarketRates = variable({
  label: 'core defence spending of European NATO at market rates',
  unit: 'USD2025/year',
  equals: eq`sum(${coreSpending}, ${europeanNato})`,
});

export const europeanAtPPP = variable({
  label: 'core defence spending of European NATO at purchasing power parity',
  unit: 'PPP2025/year',
  equals: eq`sum(${coreSpendingInPurchasingPower}, ${europeanNato})`,
});

export const ratioAtMarketRates = variable({
  label: 'Russia against European NATO, both at market rates',
  unit: '1',
  over: [definition],
  equals: eq`${atMarketRates} / ${europeanAtMarketRates}`,
});

export const ratioAtPPP = variable({
  label: 'Russia against European NATO, both at purchasing power parity',
  unit: '1',
  over: [definition],
  equals: eq`${atPPP} / ${europeanAtPPP}`,
});

export const ratioOnUnlikeBases = variable({
  label: 'Russia at purchasing power parity against European NATO at market rates: UNLIKE BASES',
  unit: '1',
  over: [definition],
  equals: eq`${atPPP} * ${unlikeBases} / ${europeanAtMarketRates}`,
});

// --- output ---

export const natoGDPInDollars = variable({
  label: 'nominal GDP of NATO in current dollars',
  unit: 'USD/year',
  equals: eq`sum(${nominalGDPInDollars}, ${nato})`,
});

export const natoOutputRatio = variable({
  label: 'output of NATO for each unit of Russia’s, current dollars at market rates',
  unit: '1',
  equals: eq`${natoGDPInDollars} / ${russian.nominalGDPInDollars}`,
});

export const europeanOutputRatio = variable({
  label: 'output of the EU and the United Kingdom for each unit of Russia’s, both at purchasing power parity',
  unit: '1',
  equals: eq`sum(${gdpAtPPP}, ${euAndUK}) / ${russian.gdpAtPPP}`,
});
