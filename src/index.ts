/** The library door: everything that others may import from burdenshift. */
export { compare, explain, loadFigures, run, scenario, solve } from './library.ts';
export type { Asked, SolveQuestion } from './ask.ts';
export type { ScenarioWords, WrittenSetting, WrittenValue } from './scenarios/words.ts';
export { kernelFile, openShipped, shippedFonts, shippedTables } from './shipped.ts';
export { packScenario, type PackedScenario } from './scenarios/packed.ts';
export { packCentral } from './engine/central.ts';
export { Desk, type Furniture, type Overrides, type ScenarioText } from './run/desk.ts';
export { cellNamed, read, valueAt, type Cell } from './run/read.ts';
export { packGround, unpackGround, type Ground, type PackedGround } from './run/ground.ts';
export type { Manifest, Run } from './run/run.ts';
export {
  BAND_QUANTITIES,
  rangeAt,
  type DrawnManifest,
  type DrawWishes,
  type Range,
  type UncertainRun,
} from './run/uncertain.ts';
export { runUncertain } from './run/runUncertain.ts';
export { startWorkers } from './run/nodeWorkers.ts';
export { KeptError, keptBytes, readKept } from './run/kept.ts';
export type { Kept } from './engine/run/kept.ts';
export type { Band } from './engine/run/summarise.ts';
export type { Pool } from './engine/run/pool.ts';
export { SpreadError } from './engine/draws/spreadError.ts';
export {
  sensitivityOf,
  type Influence,
  type Sensitivity,
  type SensitivityMethod,
  type SensitivityWishes,
} from './run/sensitivity.ts';
export type { Solved, SolveWishes, VariedLever } from './run/solve.ts';
export { leavesOf, type CitedFigure, type Explanation, type Leaf } from './explain/explanation.ts';
export {
  compareAt,
  settingsThatDiffer,
  type Compared,
  type Comparison,
  type DifferentSetting,
} from './explain/compare.ts';
export { ScenarioError, type Recorded, type Scenario, type Setting, type Story } from './scenarios/scenario.ts';
export { catalogueOf, editionsByPublisher, editionsOf, faultsIn, type Catalogue } from './figures/catalogue.ts';
export { scenarioSchema, type Schema } from './scenarios/schema.ts';
export { FigureError } from './figures/faults.ts';
export type { Figure, Grade, Source } from './figures/figure.ts';
export { tablesIn } from './figures/folder.ts';
export { revisions, seriesList, type Revision, type Revisions, type SeriesSummary } from './figures/revisions.ts';
export { tableText, writeTable } from './figures/write.ts';
export { IMPORTABLE, importFiles } from './figures/import/files.ts';
export { EquationError, UnitError } from './language/errors.ts';
export { legible, report, type Fault } from './language/fault.ts';
export { suggest } from './language/nearest.ts';
export { print } from './language/print.ts';
export { quantityNamed, type Model } from './language/model.ts';
export type { Quantity } from './language/quantity.ts';
export { RunError } from './engine/walk.ts';
export { briefName, briefOf, type Brief, type NotedChart } from './brief/brief.ts';
export type { BriefChart } from './brief/charts/chart.ts';
export { BRIEF_BANDS, type BriefWishes } from './brief/context.ts';
export { briefFiles, chartSvg } from './brief/files.ts';
export { FONTS } from './brief/fonts.ts';
export { briefHtml } from './brief/html.ts';
export { briefMarkdown } from './brief/markdown.ts';
export { PictureError, pngWriter } from './brief/png.ts';
export type { Font } from './brief/style.ts';
export { backtest, sharesIn, type Backtest } from './backtest/backtest.ts';
export { backtestPage, backtestText } from './backtest/inWords.ts';
export type { Box, Limit, Measures } from './discover/box.ts';
export { boxInWords } from './discover/boxWords.ts';
export { growTree, leavesOf as treeLeaves, type Tree } from './discover/cart.ts';
export type { Choice as BoxChoice } from './discover/choose.ts';
export { DiscoveryError, type Input as DiscoveryInput } from './discover/columns.ts';
export { discover, type DiscoverWishes, type Discovery, type FoundBox } from './discover/discover.ts';
export { discoveryText } from './discover/discoveryText.ts';
export { groupsOf, inputsOf, questionOf, targetOf, type Futures, type Question } from './discover/futures.ts';
export { nonDominated } from './discover/pareto.ts';
export { futuresPage } from './discover/page.ts';
export { OBJECTIVES, peel, type PeelWishes, type Step } from './discover/peel.ts';
export { discoveryData, regretData } from './discover/plainData.ts';
export { regretsOf, type Payoffs } from './discover/regret.ts';
export { compareRegrets, regretText, type Regrets } from './discover/regretText.ts';
export { ROBUSTNESS_MEASURES, robustnessOf } from './discover/robustness.ts';
export { bookOf } from './report/book/book.ts';
export type { Book, BookEntry } from './report/book/entry.ts';
export { bookFiles } from './report/book/files.ts';
export { chapterPage, entryLines } from './report/book/pages.ts';
export { BAND, bandedHeadline, bandRows, type BandRow, type Measure } from './report/bands.ts';
export { bridgeText } from './report/bridgeText.ts';
export { permanenceRemark, pinRemark } from './report/permanence.ts';
export { BRIDGED, bridgeOf, type Bridge, type BridgeLine, type BridgeStep, type ModelStep } from './run/bridge.ts';
export { bandsText } from './report/bandsText.ts';
export { convergenceOf, type Convergence } from './report/convergence.ts';
export { cellName, sensitivityText } from './report/sensitivityText.ts';
export { solveText } from './report/solveText.ts';
export { explanationText } from './report/explanationText.ts';
export { allyText } from './report/allyText.ts';
export { allyView, rankOf, type AllyLine, type AllySection } from './report/allyView.ts';
export { headline, plain, type Piece } from './report/headline.ts';
export {
  fixed,
  writeDifference,
  writeInRow,
  writeMeasure,
  writeNumber,
  writeUnitInWords,
  type NumberStyle,
} from './report/number.ts';
export { editionsInWords, groupName, runText, trailOf } from './report/runText.ts';
export { groupRows, SPENDING_UNITS, stateRows, type SpendingRow } from './report/spendingRows.ts';
export { textTable, wrap } from './report/textTable.ts';
export { ALLIES, GROUP_MEMBERS, PARTNERS } from './model/places.ts';
export { CaseError, type Case, type Check } from './validation/case.ts';
export { validationData, validationPage, validationText } from './validation/inWords.ts';
export { shippedCases } from './validation/shipped.ts';
export { casesIn, summarise, validate, type CaseResult, type CheckResult } from './validation/validate.ts';
export {
  checkClaim,
  type ClaimMatch,
  type ClaimResult,
  type DefinitionFit,
  type Fit,
} from './statements/checkClaim.ts';
export { claimText } from './statements/claimText.ts';
export { statementsMarkdown } from './statements/markdown.ts';
export { withoutCells } from './statements/plainData.ts';
export { inWords, type Sentence, type StatementResult, type Verdict, type Wording } from './statements/statement.ts';
export { statementOf, statementsOf } from './statements/statements.ts';
export { statementText } from './statements/text.ts';
export { StatementError, type Basis, type Value } from './statements/value.ts';
export { readManifest, readSweep, type SweepTable } from './sweep/folder.ts';
export type { BlockRecord, SweepColumn, SweepManifest } from './sweep/manifest.ts';
export { designSchema } from './sweep/schema.ts';
export { QueryError, QueueError, SweepError } from './sweep/sweepError.ts';
export type { Answer as QueryAnswer, Value as QueryValue } from './sweep/query.ts';
export type { SweepRequest } from './sweep/queue/request.ts';
export type { QueueWishes } from './sweep/queue/submit.ts';
export type { WorkWishes } from './sweep/queue/work.ts';
export {
  mergeSweeps,
  openSweep,
  querySweep,
  runSweep,
  scenariosOf,
  submitSweep,
  workAtQueue,
} from './sweep/sweeping.ts';
export type { Shard } from './sweep/collector.ts';
export type { SweepWishes } from './sweep/compute.ts';
export type { DesignText } from './sweep/readDesign.ts';
export type { Sweep } from './sweep/sweep.ts';
export { sweepText } from './sweep/inWords.ts';
export { VERSION } from './version.ts';
export { exportedQuantities, exportRun, type ExportOptions } from './export/export.ts';
export { FORMATS as EXPORT_FORMATS, type ExportFile, type Format as ExportFormat } from './export/format.ts';
export { MAIN_QUANTITIES } from './export/selection.ts';
export { dataPackage } from './export/dataPackage.ts';
export { resultsSchema } from './export/resultsSchema.ts';
export { SUBJECTS } from './model/burdenshift.ts';
