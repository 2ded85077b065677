/** Reads a design file: YAML in, a checked design out, every fault with its line and column. */
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Method } from '../engine/draws/sampler.ts';
import { EquationError, UnitError } from '../language/errors.ts';
import { suggest } from '../language/nearest.ts';
import { cellName } from '../report/sensitivityText.ts';
import type { Desk } from '../run/desk.ts';
import { cellNamed } from '../run/read.ts';
import type { Run } from '../run/run.ts';
import { readGoal } from '../run/goal.ts';
import { MOST_DRAWS } from '../run/uncertain.ts';
import { readEditions, readSettings } from '../scenarios/readSettings.ts';
import { ScenarioError } from '../scenarios/scenario.ts';
import { under, YamlReader } from '../scenarios/yamlReader.ts';
import type { Design, Outcome, Part } from './design.ts';
import { readParts } from './readParts.ts';
import { wholeIn } from './readValues.ts';

const KEYS = [
  ...['title', 'summary', 'scenario', 'editions', 'horizon', 'set'],
  ...['draws', 'seed', 'method', 'block', 'design', 'outcomes'],
];

/** Most futures in one block: with 100 columns, 50 MB. */
const MOST_IN_BLOCK = 65_536;

/** A design file as text. */
export interface DesignText {
  readonly file: string;
  readonly text: string;
}

/** A design from the text of its file; scenarios that it names must be on the desk. @throws ScenarioError with every fault of the file */
export function readDesign({ text, file }: DesignText, desk: Desk): Design {
  const reader = new YamlReader(text, file, 'a design', KEYS);
  const root = reader.root();
  const node = (key: string) => under(root, key);
  const words = (key: string) => reader.words(node(key), key);
  const whole = (key: string, least: number, most: number) => wholeIn(reader, node(key), key, least, most);
  const stop = () => {
    if (reader.faults.length) throw new ScenarioError(reader.faults);
  };
  stop();
  const own = words('scenario');
  const editions = readEditions(reader, node('editions'));
  const horizon = whole('horizon', 2026, 2040);
  const run = firstRun(reader, root!, own, desk, { editions, ...(horizon === undefined ? {} : { horizon }) });
  const parts = run ? readParts(reader, node('design'), { run, desk }) : [];
  checkScenarios(reader, node('scenario') ?? node('design') ?? root!, own, parts);
  const design = {
    ...{ title: words('title') ?? '', summary: words('summary') ?? '', file, text },
    ...{
      scenario: own === undefined ? undefined : run?.story.id,
      editions,
      settings: readSettings(reader, node('set'), desk.vocabulary),
      parts,
    },
    draws: whole('draws', 0, MOST_DRAWS) ?? 0,
    seed: whole('seed', 0, 2 ** 32 - 1) ?? 7,
    method: methodIn(reader, node('method')),
    block: whole('block', 1, MOST_IN_BLOCK),
    outcomes: run ? readOutcomes(reader, node('outcomes') ?? root!, run) : [],
  };
  if (design.title === '') reader.fault(root!, 'The design has no title.');
  stop();
  return design;
}

/** Paths of scenario files that a design names, as written; to be put on the desk before it is read. */
export function scenarioFilesIn({ text, file }: DesignText): readonly string[] {
  const root = new YamlReader(text, file, 'a design', KEYS).root();
  const own = under(root, 'scenario');
  const parts = under(root, 'design');
  const lists = isSeq(parts) ? parts.items.map((part) => (isMap(part) ? under(part, 'scenarios') : undefined)) : [];
  const names = [own, ...lists.flatMap((list) => (isSeq(list) ? (list.items as Node[]) : []))];
  return names.flatMap((node) => (isScalar(node) && /\.ya?ml$/.test(String(node.value)) ? [String(node.value)] : []));
}

/** The first scenario of the design, run once: places, years and bounds are read against it. */
function firstRun(
  reader: YamlReader,
  root: Node,
  own: string | undefined,
  desk: Desk,
  overrides: { readonly editions: Readonly<Record<string, string>>; readonly horizon?: number },
): Run | undefined {
  const first = own ?? firstListed(isMap(root) ? under(root, 'design') : undefined);
  if (first === undefined) {
    reader.fault(
      root,
      'The design names no scenario; write "scenario: hague-2035", or a part "scenarios:" in the design.',
    );
    return undefined;
  }
  try {
    return desk.run(first, overrides);
  } catch (error) {
    if (!(error instanceof ScenarioError) || error.faults.some((f) => f.line > 0)) throw error;
    const at = isMap(root) ? (under(root, 'scenario') ?? under(root, 'design')) : root;
    error.faults.forEach(({ message }) => reader.fault(at, message));
    return undefined;
  }
}

/** The first name under the first "scenarios:" of a design. */
function firstListed(design: Node | undefined): string | undefined {
  if (!isSeq(design)) return undefined;
  for (const part of design.items) {
    const list = isMap(part) ? under(part, 'scenarios') : undefined;
    const [first] = isSeq(list) ? list.items : [];
    if (isScalar(first)) return String(first.value);
  }
  return undefined;
}

function checkScenarios(reader: YamlReader, at: Node, own: string | undefined, parts: readonly Part[]): void {
  const lists = parts.filter((part) => part.kind === 'scenarios').length;
  if (lists > 1) reader.fault(at, 'The design lists scenarios in two parts; put them all in one.');
  if (lists > 0 && own !== undefined)
    reader.fault(at, 'The design names a scenario for all points and lists scenarios too; keep one of the two.');
}

function methodIn(reader: YamlReader, node: Node | undefined): Method {
  const written = reader.words(node, 'method') ?? 'sobol';
  if (written === 'sobol' || written === 'latin') return written;
  reader.fault(
    node,
    `"${written}" is not a way to draw.${suggest(written, ['sobol', 'latin'])} Ways are sobol, latin.`,
  );
  return 'sobol';
}

function readOutcomes(reader: YamlReader, node: Node, run: Run): readonly Outcome[] {
  if (!isSeq(node) || node.items.length === 0) {
    const example = 'such as "- ledger.groupResidual[NATO_EXCEPT_US,2035] >= 0"';
    reader.fault(node, `The design has no outcomes; write "outcomes:" and below it numbers of a run, ${example}.`);
    return [];
  }
  const outcomes = node.items.flatMap((item) => readOutcome(reader, item as Node, run) ?? []);
  outcomes.forEach(({ name }, i) => {
    const isTwice = outcomes.findIndex((other) => other.name === name) < i;
    if (isTwice) reader.fault(node.items[i] as Node, `${name} stands here a second time; keep one of the two.`);
  });
  return outcomes;
}

function readOutcome(reader: YamlReader, node: Node, run: Run): Outcome | undefined {
  const text = reader.words(node, 'an outcome');
  if (text === undefined) return undefined;
  try {
    const match = /(>=|<=|≥|≤)\s*(.+)$/.exec(text);
    if (!match) {
      const cell = cellNamed(run, text);
      if (cell.quantity.kind === 'parameter' || cell.quantity.kind === 'choice')
        throw new EquationError(`${text} is given, not computed; an outcome is computed. Make it a lever instead.`);
      return { name: cellName(run, cell), cell, threshold: undefined };
    }
    const { cell, compare, value } = readGoal(run, text);
    return {
      name: cellName(run, cell),
      cell,
      threshold: { compare, value, written: `${compare} ${match[2]!.trim()}` },
    };
  } catch (error) {
    if (!(error instanceof EquationError || error instanceof UnitError)) throw error;
    reader.fault(node, error.message);
    return undefined;
  }
}
