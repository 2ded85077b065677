/** Everything at hand for running stories: the model, the figures, the scenarios, and the ground they share. */
import { Central, type FindKernel } from '../engine/central.ts';
import { checkEditions, type Catalogue } from '../figures/catalogue.ts';
import type { Editions } from '../figures/bind.ts';
import { FigureError, type Fault } from '../figures/faults.ts';
import type { Model } from '../language/model.ts';
import { tell } from '../scenarios/extend.ts';
import { unpackScenario, type PackedScenario } from '../scenarios/packed.ts';
import { readScenario } from '../scenarios/read.ts';
import { ScenarioError, type Scenario, type Setting, type Story } from '../scenarios/scenario.ts';
import { readTarget, readValue, SettingError, type Vocabulary } from '../scenarios/setting.ts';
import { layGround, unpackGround, type Ground, type PackedGround } from './ground.ts';
import { runStory, type Run } from './run.ts';

/** A scenario file as text. */
export interface ScenarioText {
  readonly file: string;
  readonly text: string;
}

/** What a caller may change on top of a scenario. */
export interface Overrides {
  /** Target → value as written, e.g. `{ 'spending.coreTarget': '5 %' }`. */
  readonly set?: Readonly<Record<string, string>>;
  readonly editions?: Editions;
  readonly horizon?: number;
}

/** What a desk is furnished with. */
export interface Furniture {
  readonly model: Model;
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly span: readonly [number, number];
  readonly version: string;
  /** All figures at hand; called when one is first needed. */
  readonly catalogue: () => Catalogue;
  /** The newest editions bound beforehand. */
  readonly packed?: PackedGround | undefined;
  /** Scenarios read beforehand, by id. */
  readonly packedScenarios?: () => Readonly<Record<string, PackedScenario>> | undefined;
  /** Kernels made beforehand. */
  readonly findKernel?: FindKernel;
  readonly scenarios: readonly ScenarioText[];
}

/** Runs stories; grounds are kept by edition, so that a second run binds nothing anew. */
export class Desk {
  readonly vocabulary: Vocabulary;
  private readonly texts: Map<string, ScenarioText>;
  private readonly read = new Map<string, Scenario>();
  private readonly grounds = new Map<string, Ground>();
  private readonly central: Central;

  constructor(readonly furniture: Furniture) {
    this.central = new Central(furniture.model, furniture.findKernel);
    this.vocabulary = { model: furniture.model, groups: furniture.groups, years: furniture.span };
    this.texts = new Map(furniture.scenarios.map((s) => [idOf(s.file), s]));
  }

  /** Ids of the scenarios at hand. */
  get scenarioIds(): readonly string[] {
    return [...this.texts.keys()];
  }

  /** A scenario by its id, or undefined. @throws ScenarioError when its file has faults. */
  scenario(id: string): Scenario | undefined {
    const name = this.texts.has(id) ? id : idOf(id);
    const text = this.texts.get(name);
    if (!text) return undefined;
    const known =
      this.read.get(name) ??
      this.unpackedScenario(name, text.text) ??
      readScenario(text.text, text.file, this.vocabulary);
    this.read.set(name, known);
    return known;
  }

  private unpackedScenario(id: string, text: string): Scenario | undefined {
    const packed = this.furniture.packedScenarios?.()?.[id];
    return packed && unpackScenario(packed, text, this.furniture.model);
  }

  /** Put a scenario of the user's own on the desk and give its id. @throws ScenarioError when its file has faults. */
  add(scenario: ScenarioText): string {
    const id = idOf(scenario.file);
    this.texts.set(id, scenario);
    this.read.set(id, readScenario(scenario.text, scenario.file, this.vocabulary));
    return id;
  }

  /** The whole story of a scenario, given by its id or as it was read, with the caller's changes. @throws ScenarioError */
  story(what: string | Scenario, overrides: Overrides = {}): Story {
    const given = typeof what === 'string' ? undefined : what;
    const find = (name: string) => (name === given?.id ? given : this.scenario(name));
    const story = tell(given?.id ?? (what as string), find, this.texts.keys());
    this.checkEditionsOf(story.lineage.map((name) => find(name)!));
    const settings = Object.entries(overrides.set ?? {}).map(([target, written]) => this.override(target, written));
    return {
      ...story,
      editions: { ...story.editions, ...overrides.editions },
      horizon: overrides.horizon ?? story.horizon,
      settings: [...story.settings, ...settings],
    };
  }

  /** Run a scenario with the caller's changes. @throws ScenarioError, FigureError, UnitError, RunError */
  run(what: string | Scenario, overrides: Overrides = {}): Run {
    const story = this.story(what, overrides);
    return runStory(story, this.ground(story.editions), this.furniture.version);
  }

  /** The model bound to the figures of these editions. @throws FigureError when a publisher has no such edition. */
  ground(editions: Editions): Ground {
    const key = JSON.stringify(Object.entries(editions).sort());
    let ground = this.grounds.get(key);
    if (!ground) {
      ground = (key === '[]' ? this.unpacked() : undefined) ?? this.laid(editions);
      this.grounds.set(key, ground);
    }
    return ground;
  }

  private unpacked(): Ground | undefined {
    const { packed, model, version, span, catalogue } = this.furniture;
    return packed && unpackGround(packed, model, version, span, catalogue, this.central);
  }

  private laid(editions: Editions): Ground {
    const { model, span, catalogue } = this.furniture;
    checkEditions(catalogue(), editions);
    return layGround(model, catalogue(), editions, span, this.central);
  }

  /** Every edition that the scenario files of a story name must be at hand. @throws ScenarioError */
  private checkEditionsOf(lineage: readonly Scenario[]): void {
    const faults: Fault[] = [];
    for (const { file, editions, editionsAt } of lineage)
      for (const [publisher, edition] of Object.entries(editions))
        try {
          checkEditions(this.furniture.catalogue(), { [publisher]: edition });
        } catch (error) {
          if (!(error instanceof FigureError)) throw error;
          const message = error.faults.map((fault) => fault.message).join(' ');
          faults.push({ file, ...editionsAt[publisher]!, message });
        }
    if (faults.length) throw new ScenarioError(faults);
  }

  private override(target: string, written: string): Setting {
    try {
      const found = readTarget(target, this.vocabulary);
      const value = readValue(found.quantity, target, written);
      const place = { file: '--set', line: 0, column: 0 };
      return {
        ...found,
        value,
        written,
        range: undefined,
        source: undefined,
        because: 'set by the user',
        ...place,
      };
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      throw new ScenarioError([{ file: `--set ${target}=${written}`, line: 0, column: 0, message: error.message }]);
    }
  }
}

const idOf = (file: string) => file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '');
