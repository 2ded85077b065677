/** What a force in Ukraine asks of each state: soldiers sent, pool behind them, strain on it, yearly bill. */
import { eq, parameter, stock, variable } from '../../language/quantity.ts';
import { costPerSoldier, setUpCostInDollars } from './forceCost.ts';
import { oneYear, soldiers } from './forceSize.ts';
import { group, members, state } from '../places.ts';
import {
  deployableInEurope,
  deployableSoldiers,
  europeanKey,
  highestOffers,
  inEurope,
  isUnitedStates,
  keyBeyondEurope,
} from './troops.ts';

// --- who sends whom ---

export const usShare = parameter({
  label: 'share of the soldiers that the United States sends',
  unit: 'share',
  range: ['0 %', '100 %'],
  lever: {
    min: '0 %',
    max: '100 %',
    step: '5 %',
    ticks: [
      {
        at: '0 %',
        label: 'Brussels, February 2025',
        source: 'US Secretary of Defense, remarks to the Ukraine Defense Contact Group, 12 February 2025',
      },
    ],
  },
  assumed: { value: '0 %', because: 'the stated position of the United States: no troops in Ukraine' },
});

export const nonEuropeanShare = parameter({
  label: 'share of the soldiers that other states outside Europe send',
  unit: 'share',
  range: ['0 %', '100 %'],
  lever: { min: '0 %', max: '100 %', step: '5 %' },
  assumed: {
    value: '0 %',
    because: 'no state outside Europe has stated a yes to land forces; the statements of February 2025 name no share',
  },
});

export const rotationRatio = parameter({
  label: 'soldiers needed for each one in the field',
  unit: '1',
  range: [1, 10],
  lever: {
    min: 3,
    max: 5,
    step: 0.5,
    ticks: [
      { at: 3, label: 'one third can be sustained', source: 'Biscop, Egmont, 2025' },
      { at: 4, label: '256 000 for 64 000', source: 'The Times, April 2025' },
      { at: 5, label: 'six months in thirty', source: 'UK Harmony Guidelines, in Iraq Inquiry, 2016' },
    ],
  },
  assumed: {
    value: 4,
    low: 3,
    high: 5,
    because: '256 000 soldiers for a force of 64 000; published ratios run from three to five',
    source: 'The Times, April 2025; Biscop, 2025; Iraq Inquiry, 2016',
  },
});

export const nonEuropeanPart = variable({
  label: 'part of the soldiers from outside Europe, the United States left out',
  unit: 'share',
  equals: eq`min(${nonEuropeanShare}, 1 - ${usShare})`,
});

export const partSent = variable({
  label: 'part of the force that the state sends',
  unit: 'share',
  over: [state],
  equals: eq`${isUnitedStates} * ${usShare} + ${keyBeyondEurope} * ${nonEuropeanPart} + ${europeanKey} * (1 - ${usShare} - ${nonEuropeanPart})`,
});

export const soldiersSent = variable({
  label: 'soldiers in Ukraine sent by the state',
  unit: 'soldier',
  over: [state],
  before: 0,
  equals: eq`${soldiers} * ${partSent}`,
});

// --- what it strains ---

export const poolNeeded = variable({
  label: 'soldiers the state needs for rotation, those in the field included',
  unit: 'soldier',
  over: [state],
  equals: eq`${soldiersSent} * ${rotationRatio}`,
});

export const totalPoolNeeded = variable({
  label: 'soldiers needed for rotation, all states',
  unit: 'soldier',
  equals: eq`sum(${poolNeeded}, ${state})`,
});

export const strain = variable({
  label: 'pool needed against deployable soldiers',
  unit: 'share',
  over: [state],
  equals: eq`when(${deployableSoldiers} > 0, ${poolNeeded} / ${deployableSoldiers}, 0)`,
});

export const senders = variable({
  label: 'deployable soldiers of the states that send some',
  unit: 'soldier',
  equals: eq`sum(when(${partSent} > 0, ${deployableSoldiers}, 0), ${state})`,
});

export const strainOfSenders = variable({
  label: 'pool needed against deployable soldiers, states that send some',
  unit: 'share',
  equals: eq`when(${senders} > 0, ${totalPoolNeeded} / ${senders}, 0)`,
});

export const strainOfEurope = variable({
  label: 'pool needed from European states against the deployable soldiers of all of them',
  unit: 'share',
  equals: eq`sum(${poolNeeded} * ${inEurope}, ${state}) / ${deployableInEurope}`,
});

export const poolMissing = variable({
  label: 'soldiers that rotation needs beyond the deployable pools',
  unit: 'soldier',
  equals: eq`sum(max(0, ${poolNeeded} - ${deployableSoldiers}), ${state})`,
});

export const soldiersBeyondOffers = variable({
  label: 'soldiers of the force beyond the highest numbers named by governments',
  unit: 'soldier',
  equals: eq`max(0, ${soldiers} - ${highestOffers})`,
});

// --- what it costs ---

export const runningBill = variable({
  label: 'yearly cost of the soldiers in the field',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${soldiersSent} * ${costPerSoldier}`,
});

export const setUpBill = variable({
  label: 'set-up cost of the soldiers who arrive beyond last year’s number',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`max(0, ${soldiersSent} - lastYear(${soldiersSent})) / ${oneYear} * ${setUpCostInDollars}`,
});

export const bill = variable({
  label: 'cost of the force to the state',
  unit: 'USD2025/year',
  over: [state],
  equals: eq`${runningBill} + ${setUpBill}`,
});

export const totalRunningBill = variable({
  label: 'yearly cost of the soldiers in the field, all states',
  unit: 'USD2025/year',
  equals: eq`sum(${runningBill}, ${state})`,
});

export const totalBill = variable({
  label: 'cost of the force, all states',
  unit: 'USD2025/year',
  equals: eq`sum(${bill}, ${state})`,
});

export const groupBill = variable({
  label: 'cost of the force to the group',
  unit: 'USD2025/year',
  over: [group],
  equals: eq`sum(${bill}, ${members})`,
});

export const cumulativeRunningBill = stock({
  label: 'cumulative cost of the soldiers in the field, set-up left out',
  unit: 'USD2025',
  opening: 0,
  grows: () => eq`${totalRunningBill}`,
});

export const cumulativeBill = stock({
  label: 'cumulative cost of the force',
  unit: 'USD2025',
  opening: 0,
  grows: () => eq`${totalBill}`,
});
