/** Numbers of the sector force, worked out by hand: how many soldiers, and what one of them costs. */
import { workedIn, type Example } from './example.ts';
import { EUROS_PER_DOLLAR } from './replacement.ts';
import { FURTHER_BORDER, LINE, OFFICIAL_LINE, STRAIGHTENED_LINE } from './ukraine.ts';

/** Assumptions: soldiers per kilometre by concept, published sizes over 1 063 km. */
const TO_MONITOR = 6;
const TO_REASSURE = 19;
const TO_DETER = 75;
const TO_DEFEND = 141;
/** Assumptions: a soldier in the field, by tier, in euros of 2025 a year, and setting one up, in euros of 2025. */
const LIGHT = 70e3;
const MECHANISED = 150e3;
const HEAVY = 400e3;
const SET_UP = 100e3;
/** Bloomberg Economics and Kavulich, 2025: dollars a soldier and year. */
const BLOOMBERG = 75e3;
const KAVULICH = 140e3;

export const forceSize: readonly Example[] = [
  ...workedIn(
    'today',
    [
      ['forceSize.guardedLength', LINE, 'the line alone'],
      ['forceSize.density', TO_MONITOR, 'the concept monitor'],
      ['forceSize.fullStrength', TO_MONITOR * LINE, 'six soldiers on each kilometre'],
      ['forceSize.presence[2027]', 0, 'before the first year'],
      ['forceSize.presence[2028]', 1 / 3, 'first of three years of build-up'],
      ['forceSize.presence[2029]', 2 / 3, 'second of three'],
      ['forceSize.presence[2030]', 1, 'third of three'],
      ['forceSize.presence[2031]', 1, 'never more than the whole'],
      ['forceSize.presence[2032]', 1, 'the last year still counts'],
      ['forceSize.presence[2033]', 0, 'after the last year'],
      ['forceSize.soldiers[2029]', (TO_MONITOR * LINE * 2) / 3, 'full strength, two thirds there'],
      ['forceSize.soldiersPerKilometre[2029]', (TO_MONITOR * 2) / 3, 'two thirds of the density'],
      ['forceCost.tierCost', LIGHT, 'monitors are of the light tier'],
      ['forceCost.dollarsPerEuro', 1 / EUROS_PER_DOLLAR, 'H.10 quotes the other way round'],
      ['forceCost.costPerSoldier', LIGHT / EUROS_PER_DOLLAR, 'light tier, in dollars'],
      ['forceCost.setUpCostInDollars', SET_UP / EUROS_PER_DOLLAR, 'in dollars'],
    ],
    {
      set: {
        'forceSize.sizing': 'byLine',
        'forceSize.concept': 'monitor',
        'forceSize.startYear': '2028',
        'forceSize.endYear': '2032',
        'forceSize.buildUpTime': '3',
      },
    },
  ),
  ...workedIn(
    'today',
    [
      ['forceSize.guardedLength', LINE + FURTHER_BORDER, 'line and border'],
      ['forceSize.density', TO_REASSURE, 'the concept reassurance'],
      ['forceSize.fullStrength', TO_REASSURE * (LINE + FURTHER_BORDER), '19 soldiers on each kilometre'],
      ['forceCost.tierCost', MECHANISED, 'reassurance is mechanised'],
      ['forceCost.costPerSoldier', BLOOMBERG, 'Bloomberg, whatever the concept'],
    ],
    {
      set: {
        'forceSize.sizing': 'byLine',
        'forceSize.concept': 'reassurance',
        'forceSize.guarded': 'lineAndBorder',
        'forceCost.costBasis': 'bloomberg',
      },
    },
  ),
  ...workedIn(
    'today',
    [
      ['forceSize.density', TO_DETER, 'the concept deterrence'],
      ['forceSize.fullStrength', 30e3, 'the number that is given, whatever the line'],
      ['forceSize.soldiersPerKilometre[2027]', 30e3 / STRAIGHTENED_LINE, 'whole strength in the first year'],
      ['forceCost.tierCost', MECHANISED, 'deterrence is mechanised'],
      ['forceCost.costPerSoldier', KAVULICH, 'Kavulich, full cost'],
    ],
    {
      set: {
        'forceSize.givenSize': '30000 soldier',
        'forceSize.concept': 'deterrence',
        'ukraine.trace': 'generalised',
        'forceCost.costBasis': 'kavulich',
      },
    },
  ),
  ...workedIn(
    'today',
    [
      ['forceSize.fullStrength', TO_DEFEND * OFFICIAL_LINE, '141 soldiers on each kilometre'],
      ['forceSize.density', TO_DEFEND, 'the concept forward defence'],
      ['forceCost.tierCost', HEAVY, 'forward defence is heavy'],
      ['forceCost.costPerSoldier', 2 * KAVULICH, 'Kavulich: double in the field'],
    ],
    {
      set: {
        'forceSize.sizing': 'byLine',
        'forceSize.concept': 'forwardDefence',
        'ukraine.trace': 'official',
        'forceCost.costBasis': 'kavulichInField',
      },
    },
  ),
];
