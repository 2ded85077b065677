/** The yardsticks that statements are held against where the remarks name no number. */
import type { Standard } from './term.ts';

/** "About" a share: two percentage points to either side. */
export const aboutWidth: Standard = {
  label: 'what counts as about',
  value: 0.02,
  unit: 'share',
  because: 'the remark gives a round number; two points to either side keep it nearer than the next multiple of five',
};

/** "Overwhelming" share of aid. */
export const overwhelming: Standard = {
  label: 'what counts as the overwhelming share',
  value: 0.8,
  unit: 'share',
  because: 'the remarks name no number; four fifths leave one part in five to all other donors together',
};

/** The whole. */
export const whole: Standard = {
  label: 'all of it',
  value: 1,
  unit: 'share',
  because: 'a need is met in full, or a pool is used in full, at this share',
};

/** Equal output. */
export const parity: Standard = {
  label: 'parity',
  value: 1,
  unit: '1',
  because: 'one round for each round',
};

/** Aid that counts as lower than its reference. */
export const clearFall: Standard = {
  label: 'what counts as lower aid',
  value: 0.99,
  unit: 'share',
  because: 'smaller differences are rounding of the published amounts',
};

/** "Some" allies. */
export const some: Standard = {
  label: 'what counts as some allies',
  value: 2,
  unit: '1',
  because: 'the remark speaks of allies in the plural',
};

/** Nothing at all. */
export const none: Standard = {
  label: 'none',
  value: 0,
  unit: '1',
  because: 'the remark rules it out',
};

/** Area that counts as regained. */
export const noChange: Standard = {
  label: 'no change',
  value: 1,
  unit: 'share',
  because: 'the area held at the end of the period equals that at its beginning',
};
