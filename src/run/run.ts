/** One run: a story, the figures and the model in; every value with its origin and a digest out. */
import type { Result } from '../engine/walk.ts';
import type { Inputs } from '../engine/inputs.ts';
import type { Catalogue } from '../figures/catalogue.ts';
import type { Origin } from '../figures/origin.ts';
import type { Model } from '../language/model.ts';
import type { Parameter } from '../language/quantity.ts';
import { applySettings, type SettingOf } from '../scenarios/apply.ts';
import type { Story } from '../scenarios/scenario.ts';
import { digestOf } from './digest.ts';
import type { Ground, Names } from './ground.ts';

/** What a result may be traced back to and made again from. */
export interface Manifest {
  readonly scenario: string;
  readonly title: string;
  readonly lineage: readonly string[];
  /** Version of the engine and the model. */
  readonly version: string;
  /** Edition of every series that the run read. */
  readonly editions: Readonly<Record<string, string>>;
  readonly years: readonly [number, number];
  readonly horizon: number;
  /** SHA-256 over every value of the run. */
  readonly digest: string;
}

/** A finished run. */
export interface Run {
  readonly model: Model;
  readonly story: Story;
  readonly names: Names;
  /** All figures at hand; they are read when this is first called. */
  readonly catalogue: () => Catalogue;
  readonly inputs: Inputs;
  readonly result: Result;
  readonly originOf: (p: Parameter, place: number, yearIndex: number) => Origin;
  readonly settingOf: SettingOf;
  readonly manifest: Manifest;
}

/** Tell a story on its ground. @throws RunError where a value is not finite. */
export function runStory(story: Story, ground: Ground, version: string): Run {
  const { model, names, years } = ground;
  const { inputs, settingOf } = applySettings(ground.inputs, story.settings);
  const result = ground.central.run(inputs);
  const originOf = (p: Parameter, place: number, y: number): Origin => {
    const setting = settingOf(p, place, y);
    return setting ? { kind: 'set', setting: { ...setting, scenario: story.title } } : ground.originOf(p, place, y);
  };
  const manifest = {
    ...{ scenario: story.id, title: story.title, lineage: story.lineage, version, editions: ground.editions },
    ...{
      years: [years[0]!, years[years.length - 1]!] as const,
      horizon: story.horizon,
      digest: digestOf(model, result),
    },
  };
  return { model, story, names, inputs, result, originOf, settingOf, manifest, catalogue: () => ground.catalogue() };
}
