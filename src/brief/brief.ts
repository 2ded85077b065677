/** The two-page brief of a run as plain data; it touches no disk and runs in a browser too. */
import { fixed } from '../report/number.ts';
import { editionsInWords } from '../report/runText.ts';
import type { Run } from '../run/run.ts';
import { assumptionsOf, type Assumptions } from './assumptions.ts';
import { ammunitionChart } from './charts/ammunition.ts';
import type { BriefChart } from './charts/chart.ts';
import { debtChart } from './charts/debt.ts';
import { extraChart } from './charts/extra.ts';
import { ledgerChart } from './charts/ledger.ts';
import { pathsChart } from './charts/paths.ts';
import { contextOf, type BriefWishes, type Context } from './context.ts';
import { sentenceOf, type BriefPiece } from './sentence.ts';
import { footnotesOf, type Footnote } from './sources.ts';
import {
  citationOf,
  reproduceOf,
  settingsTold,
  statementsTold,
  type Reproduce,
  type ToldSettings,
  type ToldStatement,
} from './told.ts';
import { totalsOf, type Totals } from './totals.ts';

/** A chart with the numbers of its footnotes. */
export type NotedChart = BriefChart & { readonly notes: readonly number[] };

/** Everything that a brief says. */
export interface Brief {
  /** Name of its files: scenario, and what else it is about. */
  readonly name: string;
  /** What it is about, in a few words. */
  readonly title: string;
  readonly summary: string;
  readonly sentence: readonly BriefPiece[];
  /** Currency, price base, kind of run. */
  readonly note: string;
  /** Extra spending, debt, paths, account, ammunition. */
  readonly charts: readonly NotedChart[];
  readonly totals: Totals;
  readonly assumptions: Assumptions;
  readonly statements: readonly ToldStatement[];
  /** What is set; with another run, what differs. */
  readonly settings: ToldSettings;
  readonly sources: readonly Footnote[];
  /** Publications behind the charts that have no footnote. */
  readonly otherSources: number;
  readonly reproduce: Reproduce;
  readonly citation: string;
  /** Identifying facts in words: scenario, editions, version, draws. */
  readonly manifest: string;
  /** SHA-256 of the central run. */
  readonly digest: string;
  /** SHA-256 of the central run and its bands, where it was drawn. */
  readonly drawnDigest: string | undefined;
}

/**
 * The brief of a run. The engine is loaded for the sensitivity. @throws EquationError on an unknown ally, FigureError where
 * the tables cannot be read, RunError where a number is not finite
 */
export async function briefOf(run: Run, wishes: BriefWishes): Promise<Brief> {
  const c = contextOf(run, wishes);
  const charts = [extraChart(c), debtChart(c), pathsChart(c), ledgerChart(c), ammunitionChart(c)];
  const { notes, marks, others } = footnotesOf(run, charts);
  return {
    ...{
      name: briefName(run, wishes),
      title: titleOf(c),
      summary: run.story.summary,
      sentence: sentenceOf(c),
      note: noteOf(c),
    },
    charts: charts.map((chart, i) => ({ ...chart, notes: marks[i]! })),
    ...{ totals: totalsOf(c), assumptions: await assumptionsOf(c), statements: statementsTold(run) },
    settings: settingsTold(c),
    ...{ sources: notes, otherSources: others, reproduce: reproduceOf(c, wishes), citation: citationOf(c) },
    ...{ manifest: manifestOf(c), digest: run.manifest.digest, drawnDigest: wishes.uncertain?.manifest.digest },
  };
}

/** Name of the files of a brief: the scenario, and what else it is about. */
export function briefName(run: Run, { ally, compare }: Pick<BriefWishes, 'ally' | 'compare'>): string {
  const parts = [run.manifest.scenario, ally, compare && `vs-${compare.manifest.scenario}`];
  return parts.filter((part) => part !== undefined).join('-');
}

function titleOf({ view, ally, other }: Context): string {
  const who = ally === undefined ? '' : `, seen from ${view.placeName(ally)}`;
  return `${view.title}${other ? ` beside ${other.title}` : ''}${who}`;
}

function noteOf({ view }: Context): string {
  const { uncertain } = view;
  const kind = uncertain
    ? `Central run; in brackets and as shades where 80 % of ${fixed(uncertain.manifest.draws, 0)} runs lie (seed ${uncertain.manifest.seed}).`
    : 'Central run, nothing drawn.';
  return `${kind} US dollars at 2025 prices and exchange rates. If-then arithmetic on public figures, not a forecast. NATO’s shares of the last two years are estimates.`;
}

function manifestOf({ run, view, other }: Context): string {
  const { scenario, version, lineage } = run.manifest;
  const draws = view.uncertain?.manifest;
  return [
    `Scenario ${lineage.length > 1 ? lineage.join(' < ') : scenario}`,
    ...(other ? [`beside ${other.run.manifest.scenario} (digest ${other.run.manifest.digest.slice(0, 16)})`] : []),
    editionsInWords(run),
    `version ${version}`,
    ...(draws ? [`${draws.draws} draws (${draws.method}), seed ${draws.seed}`] : []),
  ].join(', ');
}
