/** Reads a case file: YAML in, checked cases out, every fault with its line and column. */
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { suggest } from '../language/nearest.ts';
import { sameUnit, writeUnit } from '../language/units.ts';
import { readEditions, readSettings } from '../scenarios/readSettings.ts';
import { under, YamlReader } from '../scenarios/yamlReader.ts';
import {
  CaseError,
  type Case,
  type CaseGrade,
  type CaseSource,
  type Check,
  type Convention,
  type Term,
} from './case.ts';
import { readExpected, readTolerance } from './readExpected.ts';
import type { Vocabulary } from '../scenarios/setting.ts';
import { readTerm } from './readTerm.ts';

const KEYS = ['title', 'cases'];
const CASE_KEYS = [
  ...['id', 'claim', 'source', 'convention', 'calibration', 'readBack', 'scenario', 'editions', 'set'],
  ...['tolerance', 'because', 'checks', 'notRunnable', 'comment'],
];
const SOURCE_KEYS = ['publisher', 'title', 'date', 'url', 'grade'];
const CHECK_KEYS = ['name', 'value', 'between', 'expected', 'tolerance', 'because'];
const GRADES: readonly CaseGrade[] = ['A', 'B', 'C', 'M'];
const CONVENTIONS: readonly Convention[] = ['stated', 'inferred', 'chosen after seeing'];

/** What a reader of cases needs to know of the product. */
export interface CaseWords extends Vocabulary {
  readonly scenarios: readonly string[];
}

/** The cases of a file in their order. @throws CaseError with every fault of the file. */
export function readCases(text: string, file: string, words: CaseWords): Case[] {
  const reader = new YamlReader(text, file, 'a case file', KEYS);
  const root = reader.root();
  const list = under(root, 'cases');
  if (root && !isSeq(list))
    reader.fault(list ?? root, 'A case file has a list of "cases:", each beginning with "- id:".');
  const items = isSeq(list) ? (list.items as Node[]) : [];
  if (isSeq(list) && !items.length) reader.fault(list, 'The list of "cases:" is empty.');
  const cases = items.flatMap((node) => new CaseReader(reader, words).case(node) ?? []);
  const ids = new Map<string, Case>();
  for (const c of cases) {
    const first = ids.get(c.id);
    if (first) reader.faults.push({ ...c.at, message: `The id "${c.id}" stands already in line ${first.at.line}.` });
    else ids.set(c.id, c);
  }
  if (reader.faults.length) throw new CaseError(reader.faults);
  return cases;
}

class CaseReader {
  constructor(
    private readonly reader: YamlReader,
    private readonly words: CaseWords,
  ) {}

  case(node: Node): Case | undefined {
    const { reader } = this;
    if (!isMap(node)) {
      reader.fault(node, 'A case is a list of keys, beginning with "- id:".');
      return undefined;
    }
    reader.checkKeys(node, CASE_KEYS, 'a case');
    const notRunnable = this.text(node, 'notRunnable');
    const list = under(node, 'checks');
    if (list && notRunnable !== undefined) reader.fault(list, 'A case has "checks" or "notRunnable", not both.');
    if (!list && notRunnable === undefined)
      reader.fault(node, 'A case has "checks", or says under "notRunnable" why it has none.');
    if (list && !(isSeq(list) && list.items.length))
      reader.fault(list, '"checks" takes a list of at least one, each beginning with "- name:".');
    return {
      id: this.needed(node, 'id'),
      claim: this.needed(node, 'claim'),
      source: this.source(node),
      convention: this.oneOf(
        under(node, 'convention') ?? node,
        this.needed(node, 'convention'),
        CONVENTIONS,
        'convention',
      ),
      calibration: this.isYes(under(node, 'calibration'), 'calibration'),
      readBack: this.isYes(under(node, 'readBack'), 'readBack'),
      scenario: this.scenario(under(node, 'scenario')),
      editions: readEditions(reader, under(node, 'editions')),
      settings: readSettings(reader, under(node, 'set'), this.words),
      checks: isSeq(list) ? (list.items as Node[]).flatMap((item) => this.check(item, node) ?? []) : [],
      notRunnable,
      comment: this.text(node, 'comment'),
      at: { file: reader.file, ...reader.place(node) },
    };
  }

  private text(map: YAMLMap | undefined, key: string): string | undefined {
    return this.reader.words(under(map, key), key);
  }

  private needed(map: YAMLMap, key: string): string {
    const text = this.text(map, key);
    if (text === undefined && !under(map, key)) this.reader.fault(map, `"${key}:" is missing.`);
    return text ?? '';
  }

  private oneOf<T extends string>(node: Node, text: string, known: readonly T[], key: string): T {
    const found = known.find((word) => word === text);
    if (!found && text !== '')
      this.reader.fault(node, `"${text}" is not a ${key}.${suggest(text, known)} Use one of: ${known.join(', ')}.`);
    return found ?? known[0]!;
  }

  private isYes(node: Node | undefined, key: string): boolean {
    if (node === undefined) return false;
    const value = isScalar(node) ? node.value : undefined;
    if (value === true || value === 'yes') return true;
    if (value !== false && value !== 'no') this.reader.fault(node, `"${key}" takes yes or no.`);
    return false;
  }

  private source(map: YAMLMap): CaseSource {
    const node = under(map, 'source');
    if (!isMap(node)) {
      this.reader.fault(node ?? map, `A case names its "source:" with ${SOURCE_KEYS.join(', ')}.`);
      return { publisher: '', title: '', date: '', url: '', grade: 'M' };
    }
    this.reader.checkKeys(node, SOURCE_KEYS, 'a source');
    const [publisher, title, date, url] = ['publisher', 'title', 'date', 'url'].map((key) => this.needed(node, key));
    const grade = this.oneOf(under(node, 'grade') ?? node, this.needed(node, 'grade'), GRADES, 'grade');
    return { publisher: publisher!, title: title!, date: date!, url: url!, grade };
  }

  private scenario(node: Node | undefined): string {
    const id = this.reader.words(node, 'scenario') ?? 'today';
    const known = this.words.scenarios;
    if (!known.includes(id))
      this.reader.fault(node, `There is no scenario "${id}".${suggest(id, known)} Known: ${known.join(', ')}.`);
    return id;
  }

  private check(node: Node, parent: YAMLMap): Check | undefined {
    const { reader } = this;
    if (!isMap(node)) {
      reader.fault(node, 'A check is a list of keys, beginning with "- name:".');
      return undefined;
    }
    reader.checkKeys(node, CHECK_KEYS, 'a check');
    const terms = this.terms(node);
    if (!terms) return undefined;
    const { unit } = terms[0];
    const published = readExpected(reader, under(node, 'expected') ?? node, unit);
    const judgesItself = terms.length === 2 || (published !== undefined && published.expected.kind !== 'number');
    const at = under(node, 'tolerance') ?? under(parent, 'tolerance');
    const tolerance = readTolerance(reader, at, node, { unit, judgesItself });
    if (!published || !tolerance) return undefined;
    if (terms.length === 2 && published.expected.kind !== 'number')
      reader.fault(under(node, 'expected'), 'Two readings of ours are held against one published number.');
    return {
      name: this.needed(node, 'name'),
      ...{ terms, expected: published.expected, shown: published.shown, tolerance },
      written: { expected: published.written, tolerance: tolerance.written },
      because: this.text(node, 'because') ?? this.text(parent, 'because'),
    };
  }

  private terms(node: YAMLMap): Check['terms'] | undefined {
    const [value, between] = [under(node, 'value'), under(node, 'between')];
    if ((value === undefined) === (between === undefined)) {
      this.reader.fault(node, 'A check has either "value:", or "between:" with two readings of ours.');
      return undefined;
    }
    const read = (item: Node | undefined) => readTerm(this.reader, item, this.words);
    if (value) {
      const term = read(value);
      return term && [term];
    }
    const items = isSeq(between) ? (between.items as Node[]) : [];
    if (items.length !== 2) {
      this.reader.fault(between, '"between" takes a list of two values.');
      return undefined;
    }
    const [low, high] = items.map(read) as [Term | undefined, Term | undefined];
    if (!low || !high) return undefined;
    if (sameUnit(low.unit, high.unit)) return [low, high];
    const message = `The two readings are in ${writeUnit(low.unit)} and ${writeUnit(high.unit)}; bring them to one unit with "times".`;
    this.reader.fault(items[1], message);
    return undefined;
  }
}
