/** Runs a story without its digest, which takes longer than the run and may wait until the levers rest. */
import { applySettings, type Desk, type Overrides, type Run, type Story } from '../../browser.ts';

/** Whether the values of a run are to be kept, or will be read before the next run on the same desk. */
export type Lasting = 'kept' | 'until the next';

/** The run of a scenario with the caller's changes; its digest is left empty. @throws ScenarioError, FigureError, RunError */
export function runQuickly(desk: Desk, id: string, overrides: Overrides, lasting: Lasting = 'kept'): Run {
  return runToldStory(desk, desk.story(id, overrides), lasting);
}

/** The run of a story that was put together by hand. @throws FigureError, RunError */
export function runToldStory(desk: Desk, story: Story, lasting: Lasting = 'kept'): Run {
  const ground = desk.ground(story.editions);
  const { model, names, years } = ground;
  const { inputs, settingOf } = applySettings(ground.inputs, story.settings);
  const result = lasting === 'kept' ? ground.central.run(inputs) : ground.central.glance(inputs);
  return {
    ...{ model, story, names, inputs, settingOf, result },
    catalogue: () => ground.catalogue(),
    originOf: (p, place, y) => {
      const setting = settingOf(p, place, y);
      return setting ? { kind: 'set', setting: { ...setting, scenario: story.title } } : ground.originOf(p, place, y);
    },
    manifest: {
      ...{ scenario: story.id, title: story.title, lineage: story.lineage, horizon: story.horizon, digest: '' },
      ...{ version: desk.furniture.version, editions: ground.editions },
      years: [years[0]!, years[years.length - 1]!],
    },
  };
}
