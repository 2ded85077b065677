/** Panels that are bars in order of length: strain of the force, Russia by definition; each with its finding and table. */
import type { Bar, Table, Tone } from '../../chart/types.ts';
import type { View } from './view.ts';
import { percent, whole } from './words.ts';

/** A panel of bars, told from the run. */
export interface BarPanel {
  readonly name: string;
  readonly wants: readonly string[];
  readonly finding: (view: View) => string;
  readonly subtitle: (view: View) => string;
  readonly source: string;
  readonly bars: (view: View) => readonly Bar[];
  readonly tone: Tone;
  readonly level?: { readonly value: number; readonly label: string };
  readonly noteHead: string;
  readonly labelRoom: number;
  readonly head: readonly string[];
  readonly explains: (view: View) => string;
  /** Said in place of the chart where there is nothing to show. */
  readonly none: string;
}

const STRAIN = 'force.strain';
const POOL = 'force.poolNeeded';
const SENT = 'force.soldiersSent';

/** Pool that each sender needs for rotation, against what it can deploy. */
export const FORCE: BarPanel = {
  name: 'force-strain',
  wants: [STRAIN, POOL, SENT, 'forceSize.soldiers', 'force.totalPoolNeeded', 'force.strainOfSenders'],
  finding(view) {
    const soldiers = view.at('forceSize.soldiers');
    if (soldiers < 1) return `No force stands in Ukraine in ${view.horizon}`;
    return `${whole(soldiers)} soldiers take ${whole(view.at('force.totalPoolNeeded'))} for rotation, ${percent(view.at('force.strainOfSenders'), 0)} of what the senders can deploy`;
  },
  subtitle: (view) =>
    `Soldiers that each sender needs for rotation, ${view.horizon}; at the right as a part of what it can deploy`,
  source: 'IISS; EDA; statements of governments; own calculation',
  bars(view) {
    const senders = view.membersOf(STRAIN).filter((code) => view.at(SENT, [code]) >= 0.5);
    return senders
      .map((code) => ({
        ...{ key: code, label: view.placeName(code), value: view.at(POOL, [code]), cell: view.cell(POOL, [code]) },
        ...{ text: whole(view.at(POOL, [code])), note: percent(view.at(STRAIN, [code]), 0) },
      }))
      .sort((a, b) => b.value - a.value)
      .slice(0, 7);
  },
  ...{ tone: 'two', noteHead: 'of its deployable soldiers', labelRoom: 116 },
  head: ['State', 'Soldiers for rotation', 'Of its deployable soldiers'],
  explains: (view) => view.cell('force.strainOfSenders'),
  none: 'Under this scenario no state sends soldiers; the lever “soldiers in Ukraine at full strength” changes that.',
};

const BUDGET_SHARE = 'russia.shareOfFederalBudget';
const READ_IN = 2025;
const DEFINITIONS: Readonly<Record<string, string>> = {
  defence: 'Budget chapter on defence',
  defenceAndSecurity: 'Defence and security chapters',
  sipri: 'SIPRI',
  iiss: 'IISS',
  bnd: 'German intelligence service',
};

/** What part of its budget Russia spends on the military, by definition. */
export const RUSSIA: BarPanel = {
  name: 'russia-by-definition',
  wants: [BUDGET_SHARE, 'russia.shareOfGDP'],
  finding(view) {
    const shares = view.membersOf(BUDGET_SHARE).map((d) => view.at(BUDGET_SHARE, [d], READ_IN));
    const [low, high] = [Math.min(...shares), Math.max(...shares)];
    return `Russia’s military takes ${percent(low, 0).replace(' %', '')} to ${percent(high, 0)} of the federal budget, by definition`;
  },
  subtitle: () => `Military spending, % of the federal budget, ${READ_IN}, under each definition in use`,
  source: 'Russian budget laws; SIPRI; IISS; BND; own calculation',
  bars: (view) =>
    view
      .membersOf(BUDGET_SHARE)
      .map((d) => ({
        ...{
          key: d,
          label: DEFINITIONS[d] ?? d,
          value: view.at(BUDGET_SHARE, [d], READ_IN),
          cell: view.cell(BUDGET_SHARE, [d], READ_IN),
        },
        ...{
          text: percent(view.at(BUDGET_SHARE, [d], READ_IN), 0),
          note: percent(view.at('russia.shareOfGDP', [d], READ_IN)),
        },
      }))
      .sort((a, b) => b.value - a.value),
  ...{ tone: 'three', level: { value: 0.4, label: 'stated: 40 %' }, noteHead: 'of GDP', labelRoom: 188 },
  head: ['Definition', 'Share of the federal budget', 'Share of GDP'],
  explains: (view) => view.cell(BUDGET_SHARE, ['defence'], READ_IN),
  none: '',
};

/** The numbers behind the bars. */
export const barTable = (panel: BarPanel, view: View): Table => ({
  head: panel.head,
  rows: panel
    .bars(view)
    .map((bar) => [bar.label, { value: bar.value, text: bar.text, cell: bar.cell }, bar.note ?? '']),
});
