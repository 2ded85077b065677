/** A scenario as an object in a program, turned into the text that is read like any file, so that one check holds for both. */
import { stringify } from 'yaml';
import type { Recorded } from './scenario.ts';

/** A value as a file would write it: a number where the unit is a plain number or a year, else a text with its unit. */
export type WrittenValue = string | number;

/** A setting with who says so, and its range where it is uncertain. */
export interface WrittenSetting {
  readonly value: WrittenValue;
  readonly low?: WrittenValue;
  readonly high?: WrittenValue;
  readonly distribution?: 'triangular' | 'pert' | 'uniform' | 'normal' | 'lognormal';
  readonly source?: string;
  readonly because?: string;
}

/** What a scenario file holds. */
export interface ScenarioWords {
  readonly title: string;
  readonly summary?: string;
  /** Id of the scenario that it builds on. */
  readonly extends?: string;
  /** Version that the file was written by: `0.1.0`. */
  readonly engine?: string;
  /** Edition by publisher or series: `{ nato: '2025-08' }`. */
  readonly editions?: Readonly<Record<string, string>>;
  /** Last year of tables and sentences, 2026 to 2040. */
  readonly horizon?: number;
  /** What that version gave, as an export writes it. */
  readonly recorded?: Recorded;
  /** Lever → value: `{ 'spending.coreTarget[ESP]': '2.1 %' }`. */
  readonly set?: Readonly<Record<string, WrittenValue | WrittenSetting>>;
}

/** The file of a scenario; its name follows from the title. */
export function scenarioFileOf(words: ScenarioWords): { readonly file: string; readonly text: string } {
  const letters = words.title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-');
  const id = letters.replace(/^-+|-+$/g, '').slice(0, 60) || 'scenario';
  return { file: `${id}.yaml`, text: stringify(words, { lineWidth: 0, aliasDuplicateObjects: false }) };
}
