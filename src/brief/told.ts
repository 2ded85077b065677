/** The smaller parts of a brief: statements, what is set, how to make it again, how to cite it. */
import { settingsThatDiffer } from '../explain/compare.ts';
import { editionsInWords } from '../report/runText.ts';
import type { Run } from '../run/run.ts';
import type { Setting } from '../scenarios/scenario.ts';
import { inWords, type StatementResult } from '../statements/statement.ts';
import { verdictsOf } from '../statements/statements.ts';
import type { BriefWishes, Context } from './context.ts';

/** One of the ten statements, held against the run. */
export interface ToldStatement {
  readonly id: string;
  readonly title: string;
  readonly claim: string;
  /** Verdict by observed figures, and under the scenario; empty where nothing is tested. */
  readonly observed: string;
  readonly scenario: string;
}

/** The ten statements. @throws StatementError where a figure is missing in the editions chosen */
export const statementsTold = (run: Run): readonly ToldStatement[] =>
  verdictsOf(run).map((s) => ({
    ...{ id: s.id, title: s.title, claim: inWords(s.claim) },
    ...{ observed: verdict(s, 'observed'), scenario: verdict(s, 'scenario') },
  }));

const verdict = ({ verdicts }: Pick<StatementResult, 'verdicts'>, moment: 'observed' | 'scenario') =>
  verdicts.find((v) => v.moment === moment)?.kind ?? '';

/** One setting in words: what, its value, who says so; or its values in two runs. */
export interface ToldSetting {
  readonly what: string;
  readonly value: string;
  readonly by: string;
}

/** Settings under a heading. */
export interface ToldSettings {
  readonly title: string;
  /** Said where there are none. */
  readonly none: string;
  readonly rows: readonly ToldSetting[];
}

/** The settings in force, the nearest first; with another run, those that differ. */
export function settingsTold(c: Context): ToldSettings {
  const { view, other } = c;
  return other
    ? {
        title: `What differs: ${other.title} → ${view.title}`,
        none: 'No setting differs.',
        rows: differences(c.run, other.run),
      }
    : { title: 'What is set', none: 'Nothing is set; the model’s own assumptions hold.', rows: inForce(c.run) };
}

const differences = (run: Run, other: Run): readonly ToldSetting[] =>
  settingsThatDiffer(other, run).map((s) => ({
    ...{ what: labelOf(run, s.target), by: '' },
    value: `${s.before ?? 'not set'} → ${s.after ?? 'not set'}`,
  }));

function inForce(run: Run): readonly ToldSetting[] {
  const last = new Map(run.story.settings.map((s) => [s.target, s]));
  const nearest = [...last.values()].sort((a, b) => distanceOf(run, a) - distanceOf(run, b));
  return nearest.map((s) => ({ what: labelOf(run, s.target), value: valueOf(s), by: s.source ?? s.because ?? '' }));
}

/** 0 for what the user set, 1 for the scenario’s own settings, more for those of its parents. */
function distanceOf({ story }: Run, { file }: Setting): number {
  const id = file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '');
  return file === '--set' ? 0 : 1 + story.lineage.indexOf(id);
}

/** A value as written, an option with what it means. */
function valueOf({ quantity, written }: Setting): string {
  return quantity.kind === 'choice' ? (quantity.options[written] ?? written) : written;
}

/** `core target of defence spending [ESP]`. */
function labelOf(run: Run, target: string): string {
  const [name, inside] = target.split('[') as [string, string?];
  const label = run.model.quantities.get(name.trim())?.label ?? name;
  return inside === undefined ? label : `${label} [${inside}`;
}

/** How the same brief is made again, on the command line and from a program. */
export interface Reproduce {
  readonly command: string;
  readonly script: string;
}

/** The lines that give the same brief, or the same numbers. */
export function reproduceOf({ run }: Context, { command, ally, compare, uncertain }: BriefWishes): Reproduce {
  const set = run.story.settings.filter((s) => s.file === '--set').map((s) => [s.target, s.written] as const);
  const words = [
    ...['burdenshift report', run.manifest.scenario],
    ...(compare ? ['--compare', compare.manifest.scenario] : []),
    ...(ally === undefined ? [] : ['--ally', ally]),
    ...set.map(([target, written]) => `--set ${quoted(`${target}=${written}`)}`),
    ...Object.entries(run.story.editions).map(([by, edition]) => `--edition ${by}=${edition}`),
    ...(run.story.horizon === 2035 ? [] : [`--horizon ${run.story.horizon}`]),
    ...(uncertain ? [`--draws ${uncertain.manifest.draws} --seed ${uncertain.manifest.seed}`] : []),
  ];
  const overrides = {
    ...(set.length ? { set: Object.fromEntries(set) } : {}),
    ...(Object.keys(run.story.editions).length ? { editions: run.story.editions } : {}),
  };
  const more = Object.keys(overrides).length ? `, ${JSON.stringify(overrides)}` : '';
  return {
    command: command ?? words.join(' '),
    script: `import { run } from 'burdenshift'; run('${run.manifest.scenario}'${more}).manifest.digest;`,
  };
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** A citation in words. */
export function citationOf({ run }: Context): string {
  const changed = run.story.settings.filter((s) => s.file === '--set').length;
  const set = changed === 0 ? '' : ` with ${changed} changed ${changed === 1 ? 'setting' : 'settings'}`;
  const { version, digest } = run.manifest;
  return `Burdenshift ${version}, scenario “${run.story.title}”${set}, ${editionsInWords(run)}, digest ${digest.slice(0, 16)}.`;
}
