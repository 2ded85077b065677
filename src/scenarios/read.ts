/** Reads a scenario file: YAML in, checked settings out, every fault with its line and column. */
import { isScalar, type Node } from 'yaml';
import { readEngine, readRecorded } from './readRecorded.ts';
import { placesOfEditions, readEditions, readSettings } from './readSettings.ts';
import { ScenarioError, type Scenario } from './scenario.ts';
import type { Vocabulary } from './setting.ts';
import { under, YamlReader } from './yamlReader.ts';

const KEYS = ['title', 'summary', 'extends', 'engine', 'editions', 'horizon', 'recorded', 'set'];

/** A scenario from the text of its file. @throws ScenarioError with every fault of the file. */
export function readScenario(text: string, file: string, vocabulary: Vocabulary): Scenario {
  const reader = new YamlReader(text, file, 'a scenario', KEYS);
  const root = reader.root();
  const words = (key: string) => reader.words(under(root, key), key);
  const [horizon, parent] = [under(root, 'horizon'), words('extends')];
  const scenario = {
    id: file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, ''),
    title: words('title') ?? '',
    summary: words('summary') ?? '',
    parent,
    engine: readEngine(reader, under(root, 'engine')),
    recorded: readRecorded(reader, under(root, 'recorded'), vocabulary),
    editions: readEditions(reader, under(root, 'editions')),
    horizon: horizon ? readHorizon(reader, horizon) : undefined,
    settings: readSettings(reader, under(root, 'set'), vocabulary),
    file,
    extendsAt: reader.place(under(root, 'extends')),
    editionsAt: placesOfEditions(reader, under(root, 'editions')),
  };
  if (root && scenario.title === '') reader.fault(root, 'The scenario has no title.');
  if (parent !== undefined && /[\\/]/.test(parent))
    reader.fault(
      under(root, 'extends'),
      `"extends" takes the id of a scenario or the name of a file beside this one, and "${parent}" is a path.`,
    );
  if (reader.faults.length) throw new ScenarioError(reader.faults);
  return scenario;
}

function readHorizon(reader: YamlReader, node: Node): number | undefined {
  const year = isScalar(node) && /^\d{4}$/.test(String(node.value)) ? Number(node.value) : NaN;
  if (year >= 2026 && year <= 2040) return year;
  reader.fault(node, `The horizon is a year from 2026 to 2040, not ${isScalar(node) ? node.value : 'a list'}.`);
  return undefined;
}
