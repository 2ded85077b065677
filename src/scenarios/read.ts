/** Reads a scenario file: YAML in, checked settings out, every fault with its line and column. */
import { isMap, isPair, isScalar, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';
import type { Fault } from '../language/fault.ts';
import { suggest } from '../language/nearest.ts';
import type { Written } from '../language/quantity.ts';
import { ScenarioError, type Scenario, type Setting } from './scenario.ts';
import { readDistribution, readTarget, readValue, SettingError, type Vocabulary } from './setting.ts';

const KEYS = ['title', 'summary', 'extends', 'editions', 'horizon', 'set'];
const SETTING_KEYS = ['value', 'low', 'high', 'distribution', 'source', 'because'];
/** Longest file that is read; the shipped ones have a few thousand characters. */
const LONGEST = 200_000;

/** A scenario from the text of its file. @throws ScenarioError with every fault of the file. */
export function readScenario(text: string, file: string, vocabulary: Vocabulary): Scenario {
  return new ScenarioReader(text, file, vocabulary).scenario();
}

class ScenarioReader {
  private readonly faults: Fault[] = [];
  private readonly lines = new LineCounter();
  constructor(
    private readonly text: string,
    private readonly file: string,
    private readonly vocabulary: Vocabulary,
  ) {}

  scenario(): Scenario {
    const root = this.root();
    const at = (key: string) => root?.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
    const words = (key: string) => this.words(at(key)?.value as Node | undefined, key);
    this.checkKeys(root, KEYS, 'a scenario');
    const horizon = at('horizon')?.value as Node | undefined;
    const scenario = {
      id: this.file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, ''),
      title: words('title') ?? '',
      summary: words('summary') ?? '',
      parent: words('extends'),
      editions: this.editions(at('editions')?.value as Node | undefined),
      horizon: horizon ? this.horizon(horizon) : undefined,
      settings: this.settings(at('set')?.value as Node | undefined),
      file: this.file,
      extendsLine: this.place(at('extends')?.value as Node | undefined).line,
    };
    if (root && scenario.title === '') this.fault(root, 'The scenario has no title.');
    if (this.faults.length) throw new ScenarioError(this.faults);
    return scenario;
  }

  private root(): YAMLMap | undefined {
    if (this.text.length > LONGEST) {
      this.fault(undefined, `The file has ${this.text.length} characters; a scenario has at most ${LONGEST}.`);
      return undefined;
    }
    const document = parseDocument(this.text, { lineCounter: this.lines, prettyErrors: false });
    for (const error of document.errors) this.faultAt(error.pos[0], error.message);
    if (document.errors.length) return undefined;
    if (isMap(document.contents)) return document.contents;
    this.fault(undefined, 'A scenario is a list of keys such as "title:" and "set:"; this file has none.');
    return undefined;
  }

  private place(node: Node | undefined): { readonly line: number; readonly column: number } {
    const at = this.lines.linePos(node?.range?.[0] ?? 0);
    return { line: Math.max(1, at.line), column: Math.max(1, at.col) };
  }

  private fault(node: Node | undefined, message: string): void {
    this.faults.push({ file: this.file, ...this.place(node), message });
  }

  private faultAt(offset: number, message: string): void {
    const { line, col } = this.lines.linePos(offset);
    this.faults.push({ file: this.file, line, column: col, message });
  }

  private checkKeys(map: YAMLMap | undefined, known: readonly string[], what: string): void {
    for (const { key } of map?.items ?? []) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!known.includes(name))
        this.fault(
          key as Node,
          `"${name}" is not a key of ${what}.${suggest(name, known)} The keys are ${known.join(', ')}.`,
        );
    }
  }

  private words(node: Node | undefined, key: string): string | undefined {
    if (node === undefined || node === null) return undefined;
    if (isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number'))
      return String(node.value).trim();
    this.fault(node, `"${key}" takes a text.`);
    return undefined;
  }

  private editions(node: Node | undefined): Record<string, string> {
    if (node === undefined || node === null) return {};
    if (!isMap(node)) {
      this.fault(node, '"editions" takes publishers with their edition, such as "nato: 2026-07".');
      return {};
    }
    return Object.fromEntries(
      node.items.map((pair) => [
        String(isScalar(pair.key) ? pair.key.value : ''),
        this.words(pair.value as Node, 'an edition') ?? '',
      ]),
    );
  }

  private horizon(node: Node): number | undefined {
    const year = isScalar(node) ? Number(node.value) : NaN;
    if (Number.isInteger(year) && year >= 2026 && year <= 2040) return year;
    this.fault(node, `The horizon is a year from 2026 to 2040, not ${isScalar(node) ? node.value : 'a list'}.`);
    return undefined;
  }

  private settings(node: Node | undefined): Setting[] {
    if (node === undefined || node === null || (isScalar(node) && node.value === null)) return [];
    if (!isMap(node)) {
      this.fault(node, '"set" takes levers with their values, such as "spending.coreTarget: 3.5 %".');
      return [];
    }
    return node.items.filter(isPair).flatMap((pair) => this.setting(pair.key as Node, pair.value as Node | null) ?? []);
  }

  private setting(key: Node, node: Node | null): Setting | undefined {
    const target = isScalar(key) ? String(key.value) : '';
    const inner = isMap(node) ? node : undefined;
    this.checkKeys(inner, SETTING_KEYS, 'a setting');
    const part = (name: string) =>
      inner?.items.find((p) => isScalar(p.key) && p.key.value === name)?.value as Node | undefined;
    const value = inner ? part('value') : (node ?? undefined);
    try {
      const found = readTarget(target, this.vocabulary);
      if (!isScalar(value) || value.value === null)
        throw new SettingError(
          `${target} has no value; write it as "${target}: 3.5 %", or with "value:", "source:" or "because:" below.`,
        );
      const number = (n: Node | undefined) =>
        isScalar(n) ? readValue(found.quantity, target, n.value as Written) : undefined;
      const [low, high] = [number(part('low')), number(part('high'))];
      if ((low === undefined) !== (high === undefined))
        throw new SettingError(
          `${target} has ${low === undefined ? 'a high but no low' : 'a low but no high'}; give both.`,
        );
      const central = readValue(found.quantity, target, value.value as Written);
      if (low !== undefined && high !== undefined && !(low <= central && central <= high))
        throw new SettingError(`${target} must lie between its low and its high.`);
      const distribution = readDistribution(this.words(part('distribution'), 'distribution') ?? 'triangular');
      return {
        ...{ target, ...found, value: central, written: String(value.value) },
        range: low === undefined || high === undefined ? undefined : [low, high, distribution],
        ...{ source: this.words(part('source'), 'source'), because: this.words(part('because'), 'because') },
        ...{ file: this.file, ...this.place(key) },
      };
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      this.fault(error.at === 'target' ? key : (value ?? key), error.message);
      return undefined;
    }
  }
}
