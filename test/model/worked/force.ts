/** Numbers of the sector force, worked out by hand: who sends whom, what it strains, what it costs. */
import { workedIn, type Example } from './example.ts';

/** NATO, August 2025 (FRA, GBR, USA: 2024), and CIA World Factbook, May 2026: persons on active duty. */
const ACTIVE_YES = { EST: 7766, FRA: 204_673, GBR: 138_097, LTU: 19_510 };
const ACTIVE_OTHER_ALLIES = {
  ...{ ALB: 7434, BEL: 21_339, BGR: 28_400, CZE: 30_641, DEU: 186_413, DNK: 17_297, ESP: 118_248, FIN: 30_841 },
  ...{ GRC: 111_664, HRV: 15_200, HUN: 21_601, ISL: 0, ITA: 171_159, LUX: 880, LVA: 9024, MKD: 6198, MNE: 1974 },
  ...{ NLD: 42_452, NOR: 24_774, POL: 233_781, PRT: 24_877, ROU: 69_302, SVK: 16_910, SVN: 6078, SWE: 24_870 },
  TUR: 494_469,
};
const ACTIVE_AUT_AND_IRL = 22_000 + 7500;
const ACTIVE_BEYOND = { AUS: 60_000, CAN: 77_054, JPN: 235_000, KOR: 500_000, NZL: 8800 };
const ACTIVE_USA = 1_300_210;
const sum = (of: Readonly<Record<string, number>>) => Object.values(of).reduce((a, b) => a + b);
const YES = sum(ACTIVE_YES);
const BEYOND = sum(ACTIVE_BEYOND);
const EUROPE = YES + sum(ACTIVE_OTHER_ALLIES) + ACTIVE_AUT_AND_IRL;
/** Assumptions: soldiers that can deploy, per person on active duty; soldiers behind each one in the field, himself included. */
const DEPLOYABLE = 0.158;
const ROTATION = 4;
/** National statements to September 2026, in soldiers: Estonia, France, the United Kingdom, Lithuania. */
const HIGHEST_OFFERS = 250 + 10_000 + 7500 + 200;
const LOWEST_OFFERS = 150 + 5000 + 5000 + 200;
/** Set: a force of 60 000 built up over 2028 to 2030, a tenth from the United States, 15 % from others outside Europe. */
const FULL = 60_000;
const SECOND_YEAR = 40_000;
const SET = {
  'forceSize.givenSize': '60000 soldier',
  'forceSize.startYear': '2028',
  'forceSize.endYear': '2032',
  'forceSize.buildUpTime': '3',
  'force.usShare': '10 %',
  'force.nonEuropeanShare': '15 %',
};
const FRANCE = (0.75 * ACTIVE_YES.FRA) / YES;
/** Assumed: a mechanised soldier and year, setting one up, in euros of 2025; Federal Reserve, H.10, 2025: 0.8845 euro a dollar. */
const RUNNING = 150e3 / 0.8845;
const SET_UP = 100e3 / 0.8845;
const NOBODY = { 'troops.landInUkraine': '0', 'troops.beyondEurope': '0' };

export const force: readonly Example[] = [
  ...workedIn(
    'today',
    [
      ['troops.deployableSoldiers[DEU]', 186_413 * DEPLOYABLE, 'a part of those on active duty'],
      ['troops.deployableSoldiers[AUS]', 60_000 * DEPLOYABLE, 'Factbook, where NATO has no figure'],
      ['troops.deployableInEurope', EUROPE * DEPLOYABLE, 'the armies of 30 allies, Austria and Ireland'],
      ['troops.countedSoldiers[GBR]', 138_097 * DEPLOYABLE, 'a stated yes: counted by deployable soldiers'],
      ['troops.countedSoldiers[DEU]', 0, 'no stated yes'],
      ['troops.europeanKey[FRA]', ACTIVE_YES.FRA / YES, 'part of the four states with a stated yes'],
      ['troops.poolBeyondEurope[JPN]', 235_000 * DEPLOYABLE, 'a contributor outside Europe'],
      ['troops.poolBeyondEurope[USA]', 0, 'the United States are left out'],
      ['troops.keyBeyondEurope[JPN]', 235_000 / BEYOND, 'part of Australia, Canada, Japan, Korea, New Zealand'],
      ['troops.highestOffers', HIGHEST_OFFERS, 'four national statements'],
      ['troops.lowestOffers', LOWEST_OFFERS, 'four national statements, Switzerland’s left out'],
      ['force.nonEuropeanPart', 0.15, 'as set, since 90 % is left by the United States'],
      ['force.partSent[FRA]', FRANCE, 'three quarters by the European key'],
      ['force.partSent[JPN]', (0.15 * 235_000) / BEYOND, '15 % by the key beyond Europe'],
      ['force.partSent[USA]', 0.1, 'as set'],
      ['force.soldiersSent[FRA,2029]', SECOND_YEAR * FRANCE, 'second of three years of build-up'],
      ['force.poolNeeded[FRA,2029]', SECOND_YEAR * FRANCE * ROTATION, 'four for each in the field'],
      ['force.totalPoolNeeded[2029]', SECOND_YEAR * ROTATION, 'the keys add up to the whole'],
      ['force.strain[FRA,2029]', (SECOND_YEAR * 0.75 * ROTATION) / (YES * DEPLOYABLE), 'the same for all four'],
      ['force.strain[USA,2029]', (SECOND_YEAR * 0.1 * ROTATION) / (ACTIVE_USA * DEPLOYABLE), 'a tenth of the force'],
      ['force.strain[CHE,2029]', 0, 'no pool, so no strain on it'],
      ['force.senders', (YES + BEYOND + ACTIVE_USA) * DEPLOYABLE, 'the four, the five beyond, the United States'],
      [
        'force.strainOfSenders[2029]',
        (SECOND_YEAR * ROTATION) / ((YES + BEYOND + ACTIVE_USA) * DEPLOYABLE),
        'pool of the whole force on theirs',
      ],
      [
        'force.strainOfEurope[2029]',
        (SECOND_YEAR * 0.75 * ROTATION) / (EUROPE * DEPLOYABLE),
        'Europe’s part on Europe',
      ],
      ['force.poolMissing[2029]', SECOND_YEAR * 0.75 * ROTATION - YES * DEPLOYABLE, 'only the four lack soldiers'],
      ['force.soldiersBeyondOffers[2027]', 0, 'no force yet: nothing beyond the offers'],
      ['force.soldiersBeyondOffers[2029]', SECOND_YEAR - HIGHEST_OFFERS, 'less the offers'],
      ['force.runningBill[FRA,2029]', SECOND_YEAR * FRANCE * RUNNING, 'mechanised tier'],
      ['force.setUpBill[FRA,2029]', (FULL / 3) * FRANCE * SET_UP, 'another third of the force arrives'],
      ['force.setUpBill[FRA,2028]', (FULL / 3) * FRANCE * SET_UP, 'the first third arrives'],
      ['force.setUpBill[FRA,2031]', 0, 'nobody arrives'],
      ['force.setUpBill[FRA,2033]', 0, 'they leave: nothing comes back'],
      ['force.bill[FRA,2029]', FRANCE * (SECOND_YEAR * RUNNING + (FULL / 3) * SET_UP), 'running and set-up'],
      ['force.totalRunningBill[2029]', SECOND_YEAR * RUNNING, 'the keys add up to the whole'],
      ['force.totalBill[2029]', SECOND_YEAR * RUNNING + (FULL / 3) * SET_UP, 'running and set-up'],
      [
        'force.groupBill[EU27,2029]',
        ((0.75 * (YES - ACTIVE_YES.GBR)) / YES) * (SECOND_YEAR * RUNNING + (FULL / 3) * SET_UP),
        'Estonia, France and Lithuania',
      ],
      ['force.cumulativeRunningBill[2029]', (FULL / 3 + SECOND_YEAR) * RUNNING, 'two years, set-up left out'],
      ['force.cumulativeBill[2029]', (FULL / 3 + SECOND_YEAR) * RUNNING + SECOND_YEAR * SET_UP, 'with set-up'],
    ],
    { set: SET },
  ),
  ...workedIn(
    'today',
    [
      ['force.nonEuropeanPart', 0.7, 'no more than the United States leave'],
      ['force.partSent[DEU]', 0, 'nothing is left for Europe'],
      ['troops.countedSoldiers[DEU]', 186_413 * DEPLOYABLE, 'every European army, whatever its position'],
      ['troops.countedSoldiers[USA]', 0, 'not in Europe'],
      ['troops.europeanKey[DEU]', 186_413 / EUROPE, 'part of all European armies'],
    ],
    {
      set: {
        'force.usShare': '30 %',
        'force.nonEuropeanShare': '90 %',
        'troops.contributors': 'deployableForces',
      },
    },
  ),
  ...workedIn(
    'today',
    [
      ['troops.countedSoldiers[FRA]', 10_000, 'counted by the highest number named'],
      ['troops.countedSoldiers[CHE]', 0, 'names 200 soldiers without a yes to land forces in Ukraine'],
      ['troops.europeanKey[FRA]', 10_000 / HIGHEST_OFFERS, 'part of the numbers named'],
    ],
    { set: { 'troops.contributors': 'namedNumbers' } },
  ),
  ...workedIn(
    'today',
    [
      ['troops.europeanKey[FRA]', 0, 'no state has said yes'],
      ['troops.keyBeyondEurope[JPN]', 0, 'no state beyond Europe'],
      ['force.senders', 0, 'nobody sends'],
      ['force.strainOfSenders', 0, 'nobody sends, so no strain'],
    ],
    { set: NOBODY },
  ),
];
