/** Reads the parts that change a run, "editions:" and "set:", from a file of any kind. */
import { isMap, isPair, isScalar, type Node } from 'yaml';
import type { Written } from '../language/quantity.ts';
import type { Setting, Spot } from './scenario.ts';
import { readDistribution, readTarget, readValue, SettingError, type Target, type Vocabulary } from './setting.ts';
import { under, type YamlReader } from './yamlReader.ts';

const SETTING_KEYS = ['value', 'low', 'high', 'distribution', 'source', 'because'];

/** Edition by publisher; faults go to the reader. */
export function readEditions(reader: YamlReader, node: Node | undefined): Record<string, string> {
  if (node === undefined) return {};
  if (!isMap(node)) {
    reader.fault(node, '"editions" takes publishers with their edition, such as "nato: 2026-07".');
    return {};
  }
  return Object.fromEntries(
    node.items.map((pair) => [
      String(isScalar(pair.key) ? pair.key.value : ''),
      reader.words(pair.value as Node, 'an edition') ?? '',
    ]),
  );
}

/** Where the edition of each publisher stands. */
export function placesOfEditions(reader: YamlReader, node: Node | undefined): Record<string, Spot> {
  if (!isMap(node)) return {};
  return Object.fromEntries(
    node.items.map(({ key, value }) => [String(isScalar(key) ? key.value : ''), reader.place((value ?? key) as Node)]),
  );
}

/** Settings in the order of the file; faults go to the reader. */
export function readSettings(reader: YamlReader, node: Node | undefined, vocabulary: Vocabulary): Setting[] {
  if (node === undefined || (isScalar(node) && node.value === null)) return [];
  if (!isMap(node)) {
    reader.fault(node, '"set" takes levers with their values, such as "spending.coreTarget: 3.5 %".');
    return [];
  }
  const seen = new Map<string, Setting>();
  const settings: Setting[] = [];
  for (const { key, value } of node.items.filter(isPair)) {
    if (reader.isFull) break;
    const setting = readSetting(reader, key as Node, value as Node | null, vocabulary);
    if (!setting) continue;
    const first = seen.get(setting.target);
    if (first)
      reader.fault(key as Node, `"${setting.target}" is set in line ${first.line} already; keep one of the two.`);
    seen.set(setting.target, setting);
    settings.push(setting);
  }
  return settings;
}

function readSetting(reader: YamlReader, key: Node, node: Node | null, vocabulary: Vocabulary): Setting | undefined {
  const target = isScalar(key) ? String(key.value).trim() : '';
  const inner = isMap(node) ? node : undefined;
  reader.checkKeys(inner, SETTING_KEYS, 'a setting');
  const value = inner ? under(inner, 'value') : (node ?? undefined);
  const words = (name: string) => reader.words(under(inner, name), name);
  try {
    const found = readTarget(target, vocabulary);
    if (!isScalar(value) || value.value === null)
      throw new SettingError(
        `${target} has no value; write it as "${target}: 3.5 %", or with "value:", "source:" or "because:" below.`,
      );
    const number = (n: Node) => readValue(found.quantity, target, isScalar(n) ? (n.value as Written) : '');
    const central = number(value);
    const [low, high] = [under(inner, 'low'), under(inner, 'high')].map((end) => end && number(end));
    const distribution = words('distribution');
    checkRange(found, central, low, high, distribution);
    const range = [low!, high!, readDistribution(distribution ?? 'triangular')] as const;
    return {
      ...{ ...found, value: central, written: String(value.value) },
      range: low === undefined ? undefined : range,
      ...{ source: words('source'), because: words('because') },
      ...{ file: reader.file, ...reader.place(key) },
    };
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    reader.fault(error.at === 'target' ? key : (value ?? key), error.message);
    return undefined;
  }
}

/** A range has two ends, holds its value, and belongs to a number. @throws SettingError */
function checkRange(
  { target, quantity }: Target,
  central: number,
  low: number | undefined,
  high: number | undefined,
  distribution: string | undefined,
): void {
  const ends = [low, high].filter((end) => end !== undefined).length;
  if (ends === 1)
    throw new SettingError(
      `${target} has ${low === undefined ? 'a high but no low' : 'a low but no high'}; give both.`,
    );
  if (ends === 0 && distribution !== undefined)
    throw new SettingError(`${target} has a distribution but no low and no high; give all three, or the value alone.`);
  if (ends === 2 && quantity.kind === 'choice')
    throw new SettingError(`${target} picks among options and has no low and no high.`);
  if (!(low === undefined || (low <= central && central <= high!)))
    throw new SettingError(`${target} must lie between its low and its high.`);
}
