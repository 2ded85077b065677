/** One capital’s view: the sentence, the bill in each currency, the places, what it would take, and the tables behind. */
import type { Line, Table, Tone } from '../../chart/types.ts';
import { fixed, writeNumber } from '../number.ts';
import { lastYear } from './paths.ts';
import type { OpenPiece, View } from './view.ts';
import { billions, dollars, inSentence, percent, points, whole } from './words.ts';

const SHARE = 'spending.coreShare';
const EXTRA = 'spending.extraCost';
const SPENDING = 'spending.coreSpending';
const BASE = 'spending.baselineSpending';
const HEAD = 'spending.extraPerHead';
const DISTANCE = 'spending.distanceToTarget';
const COST = 'spending.costOfReachingTarget';
const EURO = 'conversions.extraCostInEuros';
const NATIONAL = 'conversions.extraCostInNationalCurrency';
const HOUSEHOLD = 'budget.taxPerHousehold';
const WITH = 'fiscal.debtRatio';
const WITHOUT = 'fiscal.debtRatioWithout';
const DEBT = 'fiscal.difference';
const AID = 'aid.bill';
const AID_SHARE = 'aid.shareOfGDP';
const SENT = 'force.soldiersSent';
const POOL = 'force.poolNeeded';
const USES = 'ledger.uses';
const SOURCES = 'ledger.sources';
const LEFT = 'ledger.residual';
const PARTS: readonly (readonly [name: string, label: string, tone: Tone])[] = [
  ['ledger.aidUse', 'military aid', 'one'],
  ['ledger.munitionsUse', 'ammunition', 'four'],
  ['ledger.forceUse', 'force in Ukraine', 'three'],
  ['ledger.postureUse', 'US posture', 'two'],
];
/** Quantities that the page reads. */
export const WANTS: readonly string[] = [
  ...[SHARE, EXTRA, SPENDING, BASE, HEAD, DISTANCE, COST, EURO, NATIONAL, HOUSEHOLD, WITH, WITHOUT, DEBT, AID],
  ...[AID_SHARE, SENT, POOL, USES, SOURCES, LEFT, 'spending.coreTarget', 'spending.lastShareYear', 'burden.atTarget'],
  ...['spending.cumulativeExtra', ...PARTS.map(([name]) => name)],
];
/** Quantities whose ranges are drawn. */
export const BANDS: readonly string[] = [SHARE, SPENDING];

/** A number with its name, its unit and what it opens. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly cell: string;
  readonly note?: string;
}

/** Whether the state has armed forces, and with them a share, a target and a distance to it. */
export const hasForces = (code: string): boolean => code !== 'ISL';
const money = (value: number) => dollars(value).replace('$−', '−$');

/** The sentence that the page begins with. */
export function finding(view: View, code: string): readonly OpenPiece[] {
  const name = inSentence(view.placeName(code));
  const at = (quantity: string) => view.at(quantity, [code]);
  const open = (text: string, quantity: string): OpenPiece => ({ text, cell: view.cell(quantity, [code]) });
  if (!hasForces(code)) return [`${view.placeName(code)} has no armed forces, and no target in this model.`];
  const debt = at(DEBT);
  const share = open(percent(at(SHARE), 2), SHARE);
  if (at(EXTRA) < 5e5)
    return [
      `Under “${view.title}”, ${name} spends no more in ${view.horizon} than at its baseline: `,
      share,
      ' of GDP.',
    ];
  return [
    `Under “${view.title}”, ${name} spends `,
    open(money(at(EXTRA)), EXTRA),
    ` more in ${view.horizon} than its baseline, `,
    open(`$${whole(at(HEAD))}`, HEAD),
    ' a head: ',
    share,
    ' of GDP. ',
    ...(Math.abs(debt) < 0.0005
      ? ['Public debt is the same with and without.']
      : [
          'Public debt is ',
          open(`${fixed(Math.abs(debt) * 100, 1)} points`, DEBT),
          ` ${debt > 0 ? 'higher' : 'lower'} than without.`,
        ]),
  ];
}

/** The bill in the currencies that a ministry, its neighbours and its voters count in. */
export function bill(view: View, code: string): readonly Fact[] {
  const at = (quantity: string) => view.at(quantity, [code]);
  const fact = (label: string, text: string, quantity: string, note?: string): Fact => ({
    ...{ label, text, cell: view.cell(quantity, [code]) },
    ...(note === undefined ? {} : { note }),
  });
  return [
    fact('In US dollars', money(at(EXTRA)), EXTRA, 'a year, 2025 prices'),
    fact('In euros', `€${writeNumber(at(EURO), 'EUR2025')}`, EURO, 'a year, 2025 prices'),
    fact(
      'In national currency',
      `${view.currencyOf(code)} ${writeNumber(at(NATIONAL), 'NCU')}`.trim(),
      NATIONAL,
      `a year, prices of ${view.horizon}`,
    ),
    fact('Per head', `$${whole(at(HEAD))}`, HEAD, 'a year, 2025 prices'),
    fact('Per household, if taxed', `$${whole(at(HOUSEHOLD))}`, HOUSEHOLD, 'a year, 2025 prices'),
    fact('Aid to Ukraine', money(at(AID)), AID, `${percent(at(AID_SHARE), 2)} of GDP`),
    fact('Soldiers in Ukraine', whole(at(SENT)), SENT, `${whole(at(POOL))} with rotation`),
    fact('Left for NATO’s targets', money(at(LEFT)), LEFT, 'a year, 2025 prices'),
  ];
}

/** What it would take to be at the target, from the last figures and from the scenario. */
export function distance(
  view: View,
  code: string,
): readonly { readonly year: number; readonly points: Fact; readonly cost: Fact }[] {
  return [lastYear(view), view.horizon].map((year) => ({
    year,
    points: {
      label: 'Distance to the target',
      text: `${fixed(view.at(DISTANCE, [code], year) * 100, 2)} points of GDP`,
      cell: view.cell(DISTANCE, [code], year),
    },
    cost: {
      label: 'Its cost in that year',
      // What rounding leaves of nothing is nothing.
      text: money(Math.abs(view.at(COST, [code], year)) < 1 ? 0 : view.at(COST, [code], year)),
      cell: view.cell(COST, [code], year),
    },
  }));
}

/** The finding about the distance. */
export function distanceFinding(view: View, code: string): string {
  const [now, then] = [lastYear(view), view.horizon].map((year) => view.at(DISTANCE, [code], year)) as [number, number];
  const target = writeNumber(view.at('spending.coreTarget', [code]), 'share');
  if (now < 5e-5) return `At ${target} since ${lastYear(view)} or before`;
  const start = `${fixed(now * 100, 2)} points short of ${target} in ${lastYear(view)}`;
  return then < 5e-5
    ? `${start}, there in ${view.horizon}`
    : `${start}, ${fixed(then * 100, 2)} points in ${view.horizon}`;
}

/** What the target would cost at once. */
export function costFinding(view: View, code: string): string {
  const cost = view.at(COST, [code], lastYear(view));
  return cost < 5e5
    ? `Nothing is missing to the target in ${lastYear(view)}`
    : `To be at the target in ${lastYear(view)} would take ${money(cost)} more`;
}

const since = (view: View, first: number) => view.years.filter((y) => y >= first && y <= view.horizon);

/** Spending and baseline, year by year. */
export function spendingLines(
  view: View,
  code: string,
): { readonly years: readonly number[]; readonly lines: readonly Line[] } {
  const years = since(view, 2014);
  const line = (label: string, tone: Tone, name: string): Line => ({
    ...{ label, tone, values: view.series(name, [code], years), observedUntil: lastYear(view) },
    range: years.map((year) => (year > lastYear(view) ? view.range(name, [code], year) : undefined)),
  });
  return { years, lines: [line('scenario', 'one', SPENDING), line('baseline', 'ink', BASE)] };
}

/** The finding about spending. */
export const spendingFinding = (view: View, code: string): string =>
  `${money(view.at(SPENDING, [code]))} in ${view.horizon}, from ${money(view.at(SPENDING, [code], lastYear(view)))} in ${lastYear(view)}`;

/** Debt on both paths. */
export function debtLines(
  view: View,
  code: string,
): { readonly years: readonly number[]; readonly lines: readonly Line[] } {
  const years = since(view, 2020).filter((year) => Number.isFinite(view.at(WITH, [code], year)));
  const line = (label: string, tone: Tone, name: string): Line => ({
    ...{ label, tone, values: view.series(name, [code], years), observedUntil: lastYear(view) - 1 },
  });
  return { years, lines: [line('with', 'one', WITH), line('without', 'ink', WITHOUT)] };
}

/** The finding about debt. */
export function debtFinding(view: View, code: string): string {
  const change = view.at(DEBT, [code]);
  const level = `Debt stands at ${percent(view.at(WITH, [code]), 0)} of GDP in ${view.horizon}`;
  return Math.abs(change) < 0.0005
    ? `${level}, with and without`
    : `${level}, ${points(change)} points against without`;
}

/** The state’s own account, a part for each use. */
export const uses = (view: View, code: string) =>
  PARTS.map(([name, label, tone]) => ({ label, tone, values: view.series(name, [code], since(view, 2027)) })).filter(
    (part) => part.values.some((value) => value > 1e5),
  );
/** Years of the account. */
export const accountYears = (view: View): readonly number[] => since(view, 2027);

/** The finding about the account. */
export function usesFinding(view: View, code: string): string {
  const [sources, spent, left] = [SOURCES, USES, LEFT].map((name) => view.at(name, [code])) as [number, number, number];
  if (spent < 1e5) return `The shift takes nothing in ${view.horizon}`;
  if (sources < 1e5) return `No extra money stands against ${money(spent)} of the shift in ${view.horizon}`;
  return left < 0
    ? `The pledge falls ${money(-left)} short of the shift in ${view.horizon}`
    : `The shift takes ${percent(spent / sources, 0)} of the extra money in ${view.horizon}`;
}

/** The account as a table. */
export function accountTable(view: View, code: string): Table {
  const lines = [
    [SOURCES, 'extra money of the pledge'],
    ...PARTS.map(([n, l]) => [n, `− ${l}`]),
    [LEFT, 'left'],
  ] as const;
  return {
    head: ['USD bn at 2025 prices a year', ...accountYears(view).map(String)],
    rows: lines.map(([name, label]) => [
      label!,
      ...accountYears(view).map((year) => cellOf(view, name!, code, year, finer)),
    ]),
  };
}

/** Billions with enough digits for a small state. */
export const finer = (value: number): string => (Math.abs(value) < 1e9 ? fixed(value / 1e9, 3) : billions(value));

const cellOf = (view: View, name: string, code: string, year: number, write: (x: number) => string) => ({
  value: view.at(name, [code], year),
  text: write(view.at(name, [code], year)),
  cell: view.cell(name, [code], year),
});

/** Lines as a table, a row for each year. */
export function linesTable(view: View, code: string, which: 'share' | 'spending' | 'debt'): Table {
  const names = { share: [SHARE], spending: [SPENDING, BASE], debt: [WITH, WITHOUT] }[which];
  const years = which === 'debt' ? debtLines(view, code).years : since(view, 2014);
  const write = which === 'spending' ? finer : (x: number) => percent(x, 2);
  return {
    head: ['Year', ...names.map((name) => view.labelOf(name))],
    rows: years.map((year) => [String(year), ...names.map((name) => cellOf(view, name, code, year, write))]),
  };
}

/** The places of all allies by one quantity at the horizon, the state’s own among them. */
export const strip = (view: View, name: string) =>
  view.allies.filter(hasForces).map((code) => ({ code, label: view.placeName(code), value: view.at(name, [code]) }));
