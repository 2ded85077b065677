/** Everything that a claim can be held against. */
import type { Measure } from './measureWords.ts';
import { OTHER_MEASURES } from './otherMeasures.ts';
import { RUSSIAN_MEASURES } from './russianMeasures.ts';

/** Every measure, those about Russia first. */
export const MEASURES: readonly Measure[] = [...RUSSIAN_MEASURES, ...OTHER_MEASURES];
