/** The browser door: what the workbench may use of the rooms behind it; like the library door, without a disk. */
import type { Format as ExportFormat } from './export/format.ts';
import { SUBJECTS } from './model/burdenshift.ts';
import type { Run } from './run/run.ts';

export type { Font as BriefFont } from './brief/style.ts';
export { barsFrame, type BarsWishes } from './chart/barsFrame.ts';
export { pairsFrame, type PairsWishes } from './chart/pairsFrame.ts';
export { widthOf } from './chart/palette.ts';
export { linear, linePath, roundTicks } from './chart/scale.ts';
export { stackFrame, type StackWishes } from './chart/stackFrame.ts';
export { anchorOf, bandOf, strokeOf, timeFrame, type TimeWishes } from './chart/timeFrame.ts';
export type { Bar, Line, Table, TableCell, Tone } from './chart/types.ts';
export {
  measure,
  openBox,
  wholeOf,
  withLimit,
  type Box,
  type Limit,
  type Measures,
  type Whole,
} from './discover/box.ts';
export { boxInWords, limitInWords } from './discover/boxWords.ts';
export type { Choice as BoxChoice } from './discover/choose.ts';
export { varying, type Input as FutureInput } from './discover/columns.ts';
export { discover, type Discovery, type FoundBox } from './discover/discover.ts';
export * as discoveryWords from './discover/discoveryText.ts';
export {
  columnOf,
  groupsOf,
  inputsOf,
  outcomeNamed,
  targetOf,
  type Compare,
  type Futures,
  type Question as FuturesQuestion,
} from './discover/futures.ts';
export { discoveryData } from './discover/plainData.ts';
export type { Direction } from './discover/regret.ts';
export { compareRegrets, regretWords, worstFuture, type Regrets } from './discover/regretText.ts';
export { openBrowser, type BrowserFurniture } from './browserDesk.ts';
export { runDraws, type RunResult } from './engine/run.ts';
export { OwnHand, Pool, type Hand, type Thread } from './engine/run/pool.ts';
export type { Order } from './engine/run/worker.ts';
export { membersAt, placesOf, variesByYear } from './engine/layout.ts';
export { beginningOf, isEarlier } from './explain/chain.ts';
export { settingsThatDiffer } from './explain/compare.ts';
export { explain, type CitedFigure, type Explanation, type Leaf } from './explain/explanation.ts';
export type { ExportFile, Format as ExportFormat } from './export/format.ts';
export type { TableText } from './figures/catalogue.ts';
export type { Figure, Source } from './figures/figure.ts';
export { print } from './language/print.ts';
export { inputsOf as inputsOfQuantity, type Model } from './language/model.ts';
export type { Choice, Parameter, Quantity, Written } from './language/quantity.ts';
export { isShare, readMeasure, scaled } from './language/units.ts';
export { ALLIES, GROUP_MEMBERS } from './model/places.ts';
export type { Book, BookEntry } from './report/book/entry.ts';
export { headline, type Piece } from './report/headline.ts';
export { fixed, writeDifference, writeInRow, writeMeasure, writeNumber, writeUnitInWords } from './report/number.ts';
export * as allyPanel from './report/panels/ally.ts';
export { barTable, FORCE, RUSSIA, type BarPanel } from './report/panels/bars.ts';
export * as debtPanel from './report/panels/debt.ts';
export * as ledgerPanel from './report/panels/ledger.ts';
export { AID, AMMUNITION, lineTable, POSTURE, type LinePanel } from './report/panels/lines.ts';
export * as pathsPanel from './report/panels/paths.ts';
export * as spendingPanel from './report/panels/spending.ts';
export type { OpenPiece, Range as BandOf, View } from './report/panels/view.ts';
export * from './report/panels/words.ts';
export { Desk, type Overrides, type ScenarioText } from './run/desk.ts';
export { digestOf } from './run/digest.ts';
export { cellNamed, valueAt, type Cell } from './run/read.ts';
export type { Run } from './run/run.ts';
export { sensitivityOf, type Sensitivity, type SensitivityWishes } from './run/sensitivity.ts';
export { solveFor, type Solved, type SolveWishes } from './run/solve.ts';
export { runUncertain } from './run/runUncertain.ts';
export { rangeAt, type DrawWishes, type Range, type UncertainRun } from './run/uncertain.ts';
export { applySettings } from './scenarios/apply.ts';
export { ScenarioError, type Setting, type Story } from './scenarios/scenario.ts';
export type { Rest } from './statements/cite.ts';
export type { Sentence, StatementResult } from './statements/statement.ts';
export type { Value } from './statements/value.ts';
export { blockDigest, sweepDigest } from './sweep/block.ts';
export { FORMAT as SWEEP_FORMAT, type SweepColumn, type SweepManifest } from './sweep/manifest.ts';
export { readColumns } from './sweep/part.ts';
export { readDesign } from './sweep/readDesign.ts';
export { Sweep } from './sweep/sweep.ts';
export { VERSION } from './version.ts';

/** Rooms that only some pages need, fetched when they are first asked for. */
export async function openFurtherRooms() {
  const [{ statementsOf }, { nameOf }, { revisions, seriesList }, { allyView, rankOf }] = await Promise.all([
    import('./statements/statements.ts'),
    import('./statements/value.ts'),
    import('./figures/revisions.ts'),
    import('./report/allyView.ts'),
  ]);
  return { statementsOf, nameOf, revisions, seriesList, allyView, rankOf };
}

/** The rooms that {@link openFurtherRooms} opens. */
export type FurtherRooms = Awaited<ReturnType<typeof openFurtherRooms>>;

/** The room of exports with what it is told of the model, fetched when a file is first asked for. */
export async function openExports() {
  const { exportRun } = await import('./export/export.ts');
  return (run: Run, format: ExportFormat) => exportRun(run, format, { subjects: SUBJECTS });
}

/** The room of briefs, fetched when one is first asked for. */
export async function openBriefs() {
  const [{ briefOf }, { briefHtml }, { BRIEF_BANDS }, { FONTS }] = await Promise.all([
    import('./brief/brief.ts'),
    import('./brief/html.ts'),
    import('./brief/context.ts'),
    import('./brief/fonts.ts'),
  ]);
  return { briefOf, briefHtml, BRIEF_BANDS, FONTS };
}
