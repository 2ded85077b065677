/** The back-test as text for the terminal and as a page of Markdown. */
import { fixed } from '../report/number.ts';
import { textTable } from '../report/textTable.ts';
import { BASE, STARTS, type AllyScore, type Backtest } from './backtest.ts';
import { RULES } from './rules.ts';
import type { Score } from './score.ts';

const points = (x: number | undefined) => (x === undefined ? '–' : fixed(x, 2));
const HEAD = [
  'from',
  'rule',
  'outcome',
  'allies',
  'bias',
  'MAE',
  'RMSE',
  'skill',
  'skill RMSE',
  'MAE, same edition',
  'skill, same edition',
];

/** Rows of all trials, then of all outcomes of a start together. */
function rowsOf({ trials, overall }: Backtest): readonly (readonly string[])[] {
  const row = (start: number, rule: string, outcome: string, score: Score | undefined, same: Score | undefined) => [
    ...[String(start), rule, outcome, score ? String(score.count) : '0'],
    ...[score?.bias, score?.mae, score?.rmse, score?.skill, score?.skillByRMSE, same?.mae, same?.skill].map(points),
  ];
  return STARTS.flatMap((from) => [
    ...trials
      .filter(({ start }) => start === from)
      .map((t) => row(t.start, t.rule, `${t.year} in ${t.edition}`, t.score, t.withoutRevision)),
    ...overall
      .filter(({ start }) => start === from)
      .map((o) => row(o.start, o.rule, 'all', o.score, o.withoutRevision)),
  ]);
}

const revisionRows = ({ revisions }: Backtest) =>
  revisions.map(({ edition, year, count, mean, meanAbsolute, largest }) => [
    ...[String(year), `${BASE} → ${edition}`, String(count), points(mean), points(meanAbsolute)],
    `${largest.place} ${points(largest.difference)}`,
  ]);
const REVISION_HEAD = ['year', 'editions', 'allies', 'mean', 'mean absolute', 'largest'];

const allyRow = ({ place, scores }: AllyScore) => [
  place,
  ...RULES.map(({ id }) => points(scores[id]?.mae)),
  ...RULES.slice(1).map(({ id }) => points(scores[id]?.skill)),
];
const ALLY_HEAD = ['ally', ...RULES.map(({ id }) => `MAE ${id}`), ...RULES.slice(1).map(({ id }) => `skill ${id}`)];

/** What the numbers say, in sentences made from them. */
export function findings({ overall, revisions }: Backtest): readonly string[] {
  const compared = overall.flatMap(({ start, rule, score }) => {
    if (rule === 'hold') return [];
    if (!score) return [`From ${start}, ${rule}: the edition has too few years before the start to draw it.`];
    if (score.skill === undefined) return [];
    const side = score.skill > 0 ? 'closer than' : score.skill < 0 ? 'further off than' : 'as far off as';
    return [
      `From ${start}, ${rule} is ${side} hold: mean absolute error ${points(score.mae)} points, skill ${points(score.skill)} (by RMSE ${points(score.skillByRMSE)}).`,
    ];
  });
  const holds = overall.flatMap(({ start, rule, score }) =>
    rule === 'hold' && score
      ? [
          `From ${start}, hold misses by ${points(score.mae)} points of GDP on average; ${points(score.bias)} more came than it gives.`,
        ]
      : [],
  );
  const last = revisions.filter(({ year }) => year === Math.max(...STARTS));
  const revised = last.map(
    ({ edition, year, mean, meanAbsolute }) =>
      `The share of ${year} itself was revised by ${points(meanAbsolute)} points on average (${points(mean)} net) between the editions ${BASE} and ${edition}.`,
  );
  return [...holds, ...compared, ...revised];
}

/** The back-test for the terminal. */
export function backtestText(result: Backtest): string {
  return [
    ...['Shares of GDP projected from the NATO edition 2024-06, against later editions (percentage points)', ''],
    ...findings(result),
    ...['', textTable(HEAD, rowsOf(result)), ''],
    ...['Revisions of the same year', '', textTable(REVISION_HEAD, revisionRows(result))],
  ].join('\n');
}

/** The back-test as a page. */
export function backtestPage(result: Backtest): string {
  const allies = result.allies.filter(({ start }) => start === Math.max(...STARTS));
  const absent = result.absent.map(({ place, edition, year }) => `${place} ${year} in ${edition}`);
  return [
    '# Back-test: could simple rules have told the shares of 2024 to 2026?',
    '',
    INTRODUCTION,
    '',
    '## Rules',
    '',
    ...RULES.map(({ id, meaning }) => `- **${id}**: ${meaning}`),
    '',
    NOT_TESTED,
    '',
    '## What follows',
    '',
    ...findings(result).map((line) => `- ${line}`),
    '',
    '## Every start, rule and outcome',
    '',
    COLUMNS,
    '',
    ...markdownTable(HEAD, rowsOf(result)),
    '',
    `Not published, and left out: ${absent.join(', ') || 'none'}.`,
    '',
    '## How much of it is revision',
    '',
    REVISION,
    '',
    ...markdownTable(REVISION_HEAD, revisionRows(result)),
    '',
    `## By ally, from ${Math.max(...STARTS)}`,
    '',
    ...markdownTable(ALLY_HEAD, allies.map(allyRow)),
    '',
  ].join('\n');
}

const INTRODUCTION =
  'Projections start from shares of GDP in the NATO edition of June 2024 and use nothing published later. They are held against the ' +
  'editions of August 2025 and July 2026. All figures are percentage points of GDP; means over allies are simple means. The last one or two years of each edition ' +
  'are estimates of NATO, also where they serve as outcomes. Written by `burdenshift backtest --markdown`.';
const NOT_TESTED =
  'The model without a scenario is the rule *hold*, and its scenario of the old guideline is the rule *pledge* from 2024; a test holds them equal. ' +
  'Finland, Sweden, Montenegro and North Macedonia are projected like the others, though they joined after 2014. ' +
  'Its baseline of national plans is not tested: the plans at hand were announced in 2025 and 2026, after the start, and a test on them would know what it is to tell.';
const COLUMNS =
  'Bias is the mean of outcome less projection. Skill is 1 − MAE ÷ MAE of hold on the same allies: 1 is exact, 0 no closer than hold, below 0 further off. ' +
  'In the last two columns the projection starts from the later edition’s own figures of the start year and before, so that revisions drop out.';
const REVISION =
  'The edition of July 2026 counts core defence expenditure and revises earlier years; the editions before count defence expenditure. A projection from one ' +
  'edition held against another is therefore off even where nothing happened. The table compares the same year in both.';

const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]) => [
  `| ${head.join(' | ')} |`,
  `| ${head.map((_, i) => (i < 3 ? '---' : '---:')).join(' | ')} |`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];
