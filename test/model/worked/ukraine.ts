/** Numbers of the sector ukraine, worked out by hand: who holds which area, how long each line and its border are. */
import { workedIn, type Example } from './example.ts';

/** Area within the borders of 1991, in km². */
const COUNTRY = 603_628;
/** Area held by Russia in km²: President of Ukraine (before 24 February 2022), DeepState readings thereafter. */
const BEFORE_2022 = 43_000;
const END_OF_2022 = 108_702;
const JULY_2024 = 109_361;
const END_OF_2024 = 111_886;
const END_OF_2025 = 116_219;
const AUGUST_2026 = 116_995;
/** DeepState, trace of 22 August 2026, in km: every bend. */
export const LINE = 1063;
/** The same with bends below 5 km straightened. */
export const STRAIGHTENED_LINE = 808;
/** Active front, commander-in-chief, September 2025, in km. */
export const OFFICIAL_LINE = 1250;
/** Further border that Ukraine holds today, commander-in-chief, 20 August 2024, in km. */
export const FURTHER_BORDER = 2393;
/** Assumptions: lines and borders before 24 February 2022, in km. */
const DONBAS = 427;
const CRIMEA = 10;
const WITH_RUSSIA = 1974;
const OUTSIDE_CONTROL = 409;
const WITH_BELARUS = 1084;
const WITH_TRANSNISTRIA = 454;
const APART_FROM_RUSSIA = WITH_BELARUS + WITH_TRANSNISTRIA;
const HELD_WITH_2022 = WITH_RUSSIA - OUTSIDE_CONTROL;

export const ukraine: readonly Example[] = [
  ...workedIn('today', [
    ['ukraine.areaRead[2020]', 0, 'no reading'],
    ['ukraine.areaRead[2022]', END_OF_2022, 'reading of 1 January 2023'],
    ['ukraine.areaRead[2023]', JULY_2024, 'none in January 2024: the trace of July stands'],
    ['ukraine.areaRead[2027]', 0, 'no reading'],
    ['ukraine.observedArea[2020]', BEFORE_2022, 'the figure before 24 February 2022, kept backwards'],
    ['ukraine.observedArea[2022]', END_OF_2022, 'reading of 1 January 2023'],
    ['ukraine.observedArea[2025]', END_OF_2025, 'reading of 1 January 2026'],
    ['ukraine.observedArea[2030]', AUGUST_2026, 'the last reading, kept'],
    ['ukraine.areaBehindLine', AUGUST_2026, 'today’s line'],
    ['ukraine.areaHeldByRussia[2024]', END_OF_2024, 'reading of 2 January 2025'],
    ['ukraine.areaHeldByRussia[2035]', AUGUST_2026, 'today’s line holds'],
    ['ukraine.shareHeld[2026]', AUGUST_2026 / COUNTRY, 'of the borders of 1991'],
    ['ukraine.areaRegained', 0, 'today’s line returns nothing'],
    ['ukraine.lineOfToday', LINE, 'every bend'],
    ['ukraine.lineLength', LINE, 'today’s line'],
    ['ukraine.furtherBorderLength', FURTHER_BORDER, 'as published for today'],
    ['ukraine.lineAndBorderLength', LINE + FURTHER_BORDER, 'together'],
  ]),
  ...workedIn(
    'today',
    [
      ['ukraine.areaBehindLine', BEFORE_2022, 'the line of February 2022'],
      ['ukraine.areaHeldByRussia[2028]', AUGUST_2026, 'the year before the line holds'],
      ['ukraine.areaHeldByRussia[2029]', BEFORE_2022, 'the first year in which it holds'],
      ['ukraine.shareHeld[2029]', BEFORE_2022 / COUNTRY, 'of the borders of 1991'],
      ['ukraine.areaRegained', AUGUST_2026 - BEFORE_2022, 'against August 2026'],
      ['ukraine.shareRegained', 1 - BEFORE_2022 / AUGUST_2026, 'of what is held in August 2026'],
      ['ukraine.lineOfFebruary2022', DONBAS + CRIMEA, 'Donbas and the approaches to Crimea'],
      ['ukraine.lineLength', DONBAS + CRIMEA, 'the line of February 2022'],
      ['ukraine.borderHeldWithFebruary2022', HELD_WITH_2022, 'less the stretch outside control'],
      ['ukraine.borderApartFromRussia', APART_FROM_RUSSIA, 'Belarus and Transnistria'],
      ['ukraine.furtherBorderLength', HELD_WITH_2022 + APART_FROM_RUSSIA, 'all that Ukraine held'],
      ['ukraine.lineAndBorderLength', DONBAS + CRIMEA + HELD_WITH_2022 + APART_FROM_RUSSIA, 'together'],
      ['ukraine.lineOfToday', STRAIGHTENED_LINE, 'bends below 5 km straightened'],
    ],
    { set: { 'ukraine.line': 'lineFebruary2022', 'ukraine.lineChangeYear': '2029', 'ukraine.trace': 'generalised' } },
  ),
  ...workedIn(
    'today',
    [
      ['ukraine.areaBehindLine', 0, 'the whole country'],
      ['ukraine.areaHeldByRussia[2027]', 0, 'the whole country'],
      ['ukraine.shareRegained', 1, 'all that is held'],
      ['ukraine.lineLength', WITH_RUSSIA, 'the border of 1991 with Russia is the line'],
      ['ukraine.furtherBorderLength', APART_FROM_RUSSIA, 'so it is not counted twice'],
      ['ukraine.lineOfToday', OFFICIAL_LINE, 'the front of September 2025'],
    ],
    { set: { 'ukraine.line': 'borders1991', 'ukraine.trace': 'official' } },
  ),
];
