/** One run: a story, the figures and the model in; every value with its origin and a digest out. */
import { walk, type Result } from '../engine/walk.ts';
import type { Inputs } from '../engine/inputs.ts';
import { bind, type Bound, type Editions } from '../figures/bind.ts';
import type { Catalogue } from '../figures/catalogue.ts';
import type { Origin } from '../figures/origin.ts';
import type { Model } from '../language/model.ts';
import type { Choice, Parameter } from '../language/quantity.ts';
import { applySettings, type SettingOf } from '../scenarios/apply.ts';
import type { Story } from '../scenarios/scenario.ts';
import { placesOf } from '../engine/layout.ts';
import { digestOf } from './digest.ts';

/** What a result may be traced back to and made again from. */
export interface Manifest {
  readonly scenario: string;
  readonly title: string;
  readonly lineage: readonly string[];
  /** Version of the engine and the model. */
  readonly version: string;
  /** Edition chosen by publisher; the newest where a publisher is not named. */
  readonly editions: Editions;
  readonly years: readonly [number, number];
  readonly horizon: number;
  /** SHA-256 over every value of the run. */
  readonly digest: string;
}

/** A finished run. */
export interface Run {
  readonly model: Model;
  readonly story: Story;
  readonly catalogue: Catalogue;
  readonly inputs: Inputs;
  readonly result: Result;
  readonly originOf: (p: Parameter, place: number, yearIndex: number) => Origin;
  readonly settingOf: SettingOf;
  readonly manifest: Manifest;
}

/** Parameters bound to one set of editions, to be shared by the runs that read them. */
export interface Ground {
  readonly model: Model;
  readonly catalogue: Catalogue;
  readonly years: readonly number[];
  readonly editions: Editions;
  readonly inputs: Inputs;
  readonly bound: ReadonlyMap<Parameter, Bound>;
}

/** Bind every parameter of the model for the given editions. @throws FigureError, UnitError */
export function layGround(
  model: Model,
  catalogue: Catalogue,
  editions: Editions,
  span: readonly [number, number],
): Ground {
  const years = Array.from({ length: span[1] - span[0] + 1 }, (_, i) => span[0] + i);
  const bound = new Map(model.parameters.map((p) => [p, bind(p, model.names.get(p)!, catalogue, editions, years)]));
  const values = new Map([...bound].map(([p, b]) => [p, b.values]));
  const spreads = new Map([...bound].flatMap(([p, b]) => (b.spread ? [[p, b.spread] as const] : [])));
  const options = new Map(model.choices.map((c) => [c, initially(c)]));
  return { model, catalogue, years, editions, inputs: { years, values, options, spreads }, bound };
}

const initially = (c: Choice) => new Uint8Array(placesOf(c)).fill(Object.keys(c.options).indexOf(c.initially));

/** Tell a story on its ground. @throws RunError where a value is not finite. */
export function runStory(story: Story, ground: Ground, version: string): Run {
  const { model, catalogue, years } = ground;
  const { inputs, settingOf } = applySettings(ground.inputs, story.settings);
  const result = walk(model, inputs);
  const originOf = (p: Parameter, place: number, y: number): Origin => {
    const setting = settingOf(p, place, y);
    return setting
      ? { kind: 'set', setting: { ...setting, scenario: story.title } }
      : ground.bound.get(p)!.originOf(place, y);
  };
  const manifest = {
    ...{ scenario: story.id, title: story.title, lineage: story.lineage, version, editions: ground.editions },
    ...{
      years: [years[0]!, years[years.length - 1]!] as const,
      horizon: story.horizon,
      digest: digestOf(model, result),
    },
  };
  return { model, story, catalogue, inputs, result, originOf, settingOf, manifest };
}
