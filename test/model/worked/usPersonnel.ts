/** Numbers of the sector posture, worked out by hand: US personnel in Europe as observed, as ordered, under a withdrawal. */
import { workedIn, type Example } from './example.ts';

/** US European Command, February 2025, in persons. */
export const IN_2025 = 84_000;
/** The cut ordered in May 2026, in persons. */
export const CUT = 5000;
const UNDER_ORDER = IN_2025 - CUT;
/** National Defense Authorization Act of December 2025, section 1249: no fewer than. */
const FLOOR_IN_LAW = 76_000;
/** DMDC, December: active duty permanently assigned to Europe. */
const PERMANENT_IN_2024 = 66_040;
const PERMANENT_IN_2025 = 68_224;
/** US Department of War, 20 May 2026: army brigades before the order of 19 May, and under it. */
const BRIGADES_BEFORE = 4;
const BRIGADES_UNDER_ORDER = 3;
/** Set: the order is carried out in 2027; half of what it leaves goes over 2028 to 2031, or at once by 2029. */
const HALF = {
  'usPersonnel.orderedCutYear': '2027',
  'usPersonnel.withdrawalShare': '50 %',
  'usPersonnel.withdrawalStart': '2028',
  'usPersonnel.withdrawalEnd': '2031',
};
const BINDS = { 'usPersonnel.floorInLaw': 'binds' };

export const usPersonnel: readonly Example[] = [
  ...workedIn(
    'today',
    [
      ['usPersonnel.yearsOfWithdrawal', 4, '2028 to 2031'],
      ['usPersonnel.withdrawalProgress[2025]', 0, 'long before its start'],
      ['usPersonnel.withdrawalProgress[2027]', 0, 'the year before its start'],
      ['usPersonnel.withdrawalProgress[2029]', 2 / 4, 'two of four years'],
      ['usPersonnel.withdrawalProgress[2031]', 1, 'the whole'],
      ['usPersonnel.withdrawalProgress[2034]', 1, 'no more than the whole'],
      ['usPersonnel.personnelUnderOrder', UNDER_ORDER, 'the cut carried out'],
      ['usPersonnel.personnelAfterOrder[2026]', IN_2025, 'not carried out yet'],
      ['usPersonnel.personnelAfterOrder[2027]', UNDER_ORDER, 'carried out by the end of this year'],
      ['usPersonnel.intendedPersonnel[2029]', UNDER_ORDER * (1 - 0.5 * 0.5), 'half of the half has left'],
      ['usPersonnel.personnel[2029]', UNDER_ORDER * (1 - 0.5 * 0.5), 'the floor is certified away'],
      ['usPersonnel.lowestUnderLaw', 0, 'the floor is certified away'],
      ['usPersonnel.finalPersonnel', UNDER_ORDER * 0.5, 'half of those under the order'],
      ['usPersonnel.permanentPersonnel[2024]', PERMANENT_IN_2024, 'published'],
      ['usPersonnel.permanentPersonnel[2026]', PERMANENT_IN_2025, 'as many as in 2025, since nobody has left'],
      [
        'usPersonnel.permanentPersonnel[2029]',
        (UNDER_ORDER * 0.75 * PERMANENT_IN_2025) / IN_2025,
        'in proportion to all personnel',
      ],
      ['usPersonnel.brigades[2026]', BRIGADES_BEFORE, 'before the order is carried out'],
      ['usPersonnel.brigades[2027]', BRIGADES_UNDER_ORDER, 'under the order'],
      ['usPersonnel.brigades[2029]', BRIGADES_UNDER_ORDER * 0.75, 'in proportion to personnel'],
    ],
    { set: HALF },
  ),
  ...workedIn(
    'today',
    [
      ['usPersonnel.personnel[2025]', IN_2025, 'above the floor'],
      ['usPersonnel.personnel[2028]', FLOOR_IN_LAW, 'an eighth less, 69 125, is below the floor'],
      ['usPersonnel.lowestUnderLaw', FLOOR_IN_LAW, 'the floor binds'],
      ['usPersonnel.finalPersonnel', FLOOR_IN_LAW, 'half, 39 500, is below the floor'],
    ],
    { set: { ...HALF, ...BINDS } },
  ),
  ...workedIn(
    'today',
    [
      ['usPersonnel.personnel[2026]', IN_2025, 'the order is not carried out yet'],
      ['usPersonnel.personnel[2028]', UNDER_ORDER, 'the floor is above the order, which stands'],
      ['usPersonnel.lowestUnderLaw', UNDER_ORDER, 'no more than the order leaves'],
      ['usPersonnel.finalPersonnel', UNDER_ORDER, 'no fewer than the law keeps'],
    ],
    { set: { ...HALF, ...BINDS, 'usPersonnel.lawFloor': '80000 person' } },
  ),
  ...workedIn(
    'today',
    [
      ['usPersonnel.yearsOfWithdrawal', 1, 'an end before the start: at once'],
      ['usPersonnel.withdrawalProgress[2028]', 0, 'the year before the end'],
      ['usPersonnel.withdrawalProgress[2029]', 1, 'complete by the end of this year'],
      ['usPersonnel.intendedPersonnel[2029]', UNDER_ORDER * 0.5, 'half has left'],
    ],
    { set: { ...HALF, 'usPersonnel.withdrawalStart': '2033', 'usPersonnel.withdrawalEnd': '2029' } },
  ),
];
