/** The library as browsers have it: the same names and the same digests, with everything that ships inside; figures are fetched apart. */
import { shipped as packed } from 'virtual:ground';
import { shipped as scenarios } from 'virtual:scenarios';
import {
  compareOn,
  explainOn,
  fetched,
  lazily,
  runOn,
  scenarioOn,
  solveOn,
  type Asked,
  type SolveQuestion,
} from './ask.ts';
import { openBrowser } from './browserDesk.ts';
import type { Compared } from './explain/compare.ts';
import type { Explanation } from './explain/explanation.ts';
import type { TableText } from './figures/catalogue.ts';
import { FigureError } from './figures/faults.ts';
import { SUBJECTS } from './model/burdenshift.ts';
import type { Desk, Overrides, ScenarioText } from './run/desk.ts';
import type { Cell } from './run/read.ts';
import type { Run } from './run/run.ts';
import type { Solved } from './run/solve.ts';
import type { Scenario } from './scenarios/scenario.ts';
import type { ScenarioWords } from './scenarios/words.ts';

export type { Asked, SolveQuestion } from './ask.ts';
export { briefOf, type Brief } from './brief/brief.ts';
export { briefFiles, chartSvg } from './brief/files.ts';
export { briefHtml } from './brief/html.ts';
export { briefMarkdown } from './brief/markdown.ts';
export { SpreadError } from './engine/draws/spreadError.ts';
export { RunError } from './engine/walk.ts';
export { settingsThatDiffer, type Compared, type Comparison, type DifferentSetting } from './explain/compare.ts';
export { leavesOf, type Explanation, type Leaf } from './explain/explanation.ts';
export { exportedQuantities, exportRun, type ExportOptions } from './export/export.ts';
export { FORMATS as EXPORT_FORMATS, type ExportFile, type Format as ExportFormat } from './export/format.ts';
export { FigureError } from './figures/faults.ts';
export type { Figure, Source } from './figures/figure.ts';
export { EquationError, UnitError } from './language/errors.ts';
export { quantityNamed, type Model } from './language/model.ts';
export { print } from './language/print.ts';
export type { Quantity } from './language/quantity.ts';
export { ALLIES, GROUP_MEMBERS, PARTNERS } from './model/places.ts';
export { headline, plain, type Piece } from './report/headline.ts';
export { fixed, writeMeasure, writeNumber, writeUnitInWords } from './report/number.ts';
export { Desk, type Overrides, type ScenarioText } from './run/desk.ts';
export { cellNamed, read, valueAt, type Cell } from './run/read.ts';
export type { Manifest, Run } from './run/run.ts';
export { sensitivityOf, type Sensitivity, type SensitivityWishes } from './run/sensitivity.ts';
export type { Solved, SolveWishes } from './run/solve.ts';
export { runUncertain } from './run/runUncertain.ts';
export { rangeAt, type DrawWishes, type Range, type UncertainRun } from './run/uncertain.ts';
export { ScenarioError, type Scenario, type Setting, type Story } from './scenarios/scenario.ts';
export type { ScenarioWords } from './scenarios/words.ts';
export { VERSION } from './version.ts';
export { SUBJECTS };

const figures = fetched(async () => (await import('virtual:tables')).shipped);

/** Fetch the figures, which are larger than all else: needed before sources are explained or listed, and before another edition is read. */
export const loadFigures = (): Promise<void> => figures.fetch();

/** A desk with everything that ships. */
export const openShipped = (): Desk => openBrowser({ packed, scenarios, tables });

function tables(): readonly TableText[] {
  const here = figures.now();
  if (here) return here;
  throw new FigureError(
    'The figures are not here yet: "await loadFigures()" fetches them, before sources or other editions are read.',
  );
}

const desk = lazily(openShipped);

/** A scenario by its id, from the text of a file, or from an object. @throws ScenarioError */
export const scenario = (what: string | ScenarioText | ScenarioWords): Scenario => scenarioOn(desk(), what);
/** Run a scenario with settings of your own on top. @throws ScenarioError, FigureError, RunError */
export const run = (what: string | Scenario, overrides: Overrides = {}): Run => runOn(desk(), what, overrides);
/** One number opened to what it was computed from. @throws EquationError */
export const explain = (of: Asked, what: string | Cell): Explanation => explainOn(desk(), of, what);
/** One number in two runs or more, and the settings that differ. @throws EquationError, RangeError */
export const compare = (of: readonly Asked[], what: string): Compared => compareOn(desk(), of, what);
/** What a lever must be for a number to reach a value. @throws EquationError, UnitError */
export const solve = (of: Asked, question: SolveQuestion): Promise<Solved> => solveOn(desk(), of, question);
