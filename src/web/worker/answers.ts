/** Answers what pages ask besides runs; fetched with the first such question. */
import {
  ALLIES,
  cellNamed,
  headline,
  openExports,
  openFurtherRooms,
  settingsThatDiffer,
  valueAt,
  type Desk,
  type ExportFile,
  type ExportFormat,
  type Figure,
  type FurtherRooms,
  type Run,
} from '../../browser.ts';
import type { Settings } from '../model/facts.ts';
import { pieceOf } from '../model/pieces.ts';
import type {
  Answer,
  Answers,
  Compared,
  DifferentSetting,
  FigureRow,
  Question,
  Revised,
  Shelf,
  Waterfall,
} from './questions.ts';
import { runQuickly, runToldStory } from '../model/quickRun.ts';
import { digestIn } from './digestIn.ts';
import { toldStatements } from './toldStatements.ts';

/** The answer to a question about the open run, other runs or the figures. @throws Error in one sentence */
export async function answerTo(desk: Desk, run: Run, seed: number, question: Question): Promise<Answer> {
  const rooms = await openFurtherRooms();
  switch (question.about) {
    case 'statements':
      return toldStatements(run, rooms);
    case 'ally':
      return seenFrom(run, rooms, question.state, question.years);
    case 'compare':
      return compared(desk, question.settings, question.wants);
    case 'waterfall':
      return waterfall(desk, question);
    case 'export':
      return exported(run, question.format);
    case 'brief': {
      const { briefFile } = await import('./brief.ts');
      return briefFile(await withDigest(run), seed, question.ally);
    }
    case 'shelf':
      return shelf(run, rooms);
    case 'figures':
      return (run.catalogue().series.get(question.series) ?? []).map((f) => rowOf(run, f));
    case 'revisions':
      return revised(run, rooms, question.before, question.after, question.series);
  }
}

const withDigest = async (run: Run): Promise<Run> => ({
  ...run,
  manifest: { ...run.manifest, digest: await digestIn(run) },
});

/** The main file; code lists and metadata that stand beside it on a disk are in the zip. */
async function exported(run: Run, format: ExportFormat): Promise<Answers['export']> {
  const write = await openExports();
  const [{ name, bytes }] = (await write(await withDigest(run), format)) as [ExportFile];
  return { name, bytes: new Uint8Array(bytes) };
}

function seenFrom(
  run: Run,
  { allyView, rankOf }: FurtherRooms,
  state: string,
  years: readonly number[],
): Answers['ally'] {
  const { horizon } = run.story;
  return {
    sections: allyView(run, state, years).map(({ title, lines }) => ({
      title,
      lines: lines.map(({ name, label, unit, values }) => ({ name, label, unit, values })),
    })),
    ranks: {
      share: rankOf(run, 'spending.coreShare', state, ALLIES, horizon),
      perHead: rankOf(run, 'spending.extraPerHead', state, ALLIES, horizon),
    },
  };
}

const runOf = (desk: Desk, settings: Settings): Run =>
  runQuickly(desk, settings.scenario, {
    set: Object.fromEntries(settings.set),
    editions: Object.fromEntries(settings.editions),
  });

function compared(desk: Desk, settings: readonly Settings[], wants: readonly string[]): Compared {
  const runs = settings.map((each) => runOf(desk, each));
  return {
    runs: runs.map((run) => ({
      ...{ title: run.story.title, horizon: run.story.horizon, editions: run.manifest.editions },
      headline: headline(run).map((piece) => pieceOf(run, piece)),
      values: Object.fromEntries(
        wants.flatMap((name) => {
          const q = run.model.quantities.get(name);
          return q ? [[name, run.result.values.get(q)!.slice()] as const] : [];
        }),
      ),
    })),
    differ: runs.slice(1).map((run) => differences(runs[0]!, run)),
  };
}

const quantityOf = (target: string) => target.replace(/\[.*$/, '');
const labelOf = (run: Run, target: string) => run.model.quantities.get(target.replace(/\[.*$/, ''))?.label ?? target;

const differences = (a: Run, b: Run): readonly DifferentSetting[] =>
  settingsThatDiffer(a, b).map((s) => ({ ...s, label: labelOf(a, s.target) }));

/** The settings that differ are put in one quantity after the other; what the two runs share stays. */
function waterfall(desk: Desk, { from, to, cell, isReversed }: Extract<Question, { about: 'waterfall' }>): Waterfall {
  const [first, second] = [runOf(desk, from), runOf(desk, to)];
  const at = (run: Run) => valueAt(run, cellNamed(run, cell));
  const [start, end] = [at(first), at(second)];
  const differ = differences(first, second);
  const waits = new Set(differ.map((s) => s.target));
  const names = [...new Set(differ.map((s) => quantityOf(s.target)))];
  const steps: Waterfall['steps'][number][] = [];
  let before = start;
  for (const name of isReversed ? names.reverse() : names) {
    const own = differ.filter((s) => quantityOf(s.target) === name);
    for (const { target } of own) waits.delete(target);
    const settings = [
      ...first.story.settings.filter((s) => waits.has(s.target)),
      ...second.story.settings.filter((s) => !waits.has(s.target)),
    ];
    const value = at(runToldStory(desk, { ...first.story, settings }));
    steps.push({ name, label: own[0]!.label, settings: own, value, change: value - before });
    before = value;
  }
  return { start, end, unit: cellNamed(first, cell).quantity.unit, steps, rest: end - before };
}

function shelf(run: Run, { seriesList }: FurtherRooms): Shelf {
  const { sources } = run.catalogue();
  return {
    series: seriesList(run.catalogue()),
    sources: Object.fromEntries(
      [...sources].map(([id, { publisher, title, edition, published, url, licence }]) => [
        id,
        { publisher, title, edition, published, url, licence },
      ]),
    ),
  };
}

function rowOf(run: Run, f: Figure): FigureRow {
  const { series, place, year, value, low, high, unit, edition, source, locator, grade, estimate, note } = f;
  const placeName = run.names.states[place] ?? run.names.groups[place] ?? place;
  return { series, place, placeName, year, value, low, high, unit, edition, source, locator, grade, estimate, note };
}

function revised(run: Run, { revisions }: FurtherRooms, before: string, after: string, series: string): Revised {
  const found = revisions(run.catalogue(), before, after, series === '' ? {} : { series });
  return {
    moved: found.moved.map((r) => ({ ...r, before: rowOf(run, r.before), after: rowOf(run, r.after) })),
    unmoved: found.unmoved,
    onlyBefore: found.onlyBefore.length,
    onlyAfter: found.onlyAfter.length,
    otherUnit: found.otherUnit.length,
  };
}
