/** The account: what the pledge brings, what the shift takes, what is left. */
import type { Table, Tone } from '../../chart/types.ts';
import type { View } from './view.ts';
import { billions, dollars, percent } from './words.ts';

const WHO = ['NATO_EXCEPT_US'];
const PARTS: readonly (readonly [name: string, label: string, tone: Tone])[] = [
  ['ledger.groupAidUse', 'military aid', 'one'],
  ['ledger.groupMunitionsUse', 'ammunition', 'four'],
  ['ledger.groupForceUse', 'force in Ukraine', 'three'],
  ['ledger.groupPostureUse', 'US posture', 'two'],
];
const SOURCES = 'ledger.groupSources';
const USES = 'ledger.groupUses';
export const LEFT = 'ledger.groupResidual';
const SINCE = 'ledger.groupPaysSince';
/** Quantities that the panel reads. */
export const WANTS = [...PARTS.map(([name]) => name), SOURCES, USES, LEFT, SINCE];

/** Years of the account: from the first projected year to the horizon. */
export const yearsOf = (view: View): readonly number[] => view.years.filter((y) => y >= 2027 && y <= view.horizon);

/** The finding in one line. */
export function finding(view: View): string {
  const [sources, uses, left] = [SOURCES, USES, LEFT].map((name) => view.at(name, WHO)) as [number, number, number];
  if (Math.abs(uses) < 1e6) return `The shift takes nothing in ${view.horizon}`;
  if (sources < 1e6) return `Nothing beyond the baseline pays for the shift of ${dollars(uses)} in ${view.horizon}`;
  if (left < 0) return `The pledge falls ${dollars(-left)} short of the shift in ${view.horizon}`;
  const since = view.at(SINCE, WHO);
  const start = since > 2027 ? `From ${since} the pledge pays for the shift` : 'The pledge pays for the shift';
  return `${start}; it takes ${percent(uses / sources, 0)} of the extra money in ${view.horizon}`;
}

/** The three numbers of the account at the horizon. */
export const account = (view: View) =>
  [
    ['The pledge brings', SOURCES],
    ['The shift takes', USES],
    ['Left for NATO’s targets', LEFT],
  ].map(([label, name]) => ({
    label: label!,
    text: dollars(view.at(name!, WHO)).replace('$−', '−$'),
    cell: view.cell(name!, WHO),
  }));

/** The uses as parts of a sum, year by year; parts that are nothing in every year are left out. */
export const parts = (view: View) =>
  PARTS.map(([name, label, tone]) => ({ label, tone, values: view.series(name, WHO, yearsOf(view)) })).filter((part) =>
    part.values.some((value) => value > 1e5),
  );

/** The whole account, a row for each line and a column for each year. */
export function table(view: View): Table {
  const years = yearsOf(view);
  const lines = [
    [SOURCES, 'extra money of the pledge'] as const,
    ...PARTS.map(([name, label]) => [name, `− ${label}`] as const),
    [LEFT, 'left'] as const,
  ];
  return {
    head: ['USD bn at 2025 prices a year', ...years.map(String)],
    rows: lines.map(([name, label]) => [
      label,
      ...years.map((year) => ({
        value: view.at(name, WHO, year),
        text: billions(view.at(name, WHO, year)),
        cell: view.cell(name, WHO, year),
      })),
    ]),
  };
}
