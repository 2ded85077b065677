/** Reads a YAML file that people write: the nodes with their places, and every fault with its line and column. */
import {
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
  type Node,
  type YAMLMap,
} from 'yaml';
import type { Fault } from '../language/fault.ts';
import { suggest } from '../language/nearest.ts';

/** Longest file that is read; the shipped ones have some thousands of characters. */
const LONGEST = 200_000;

/** One file being read; faults gather until the caller throws them together. */
export class YamlReader {
  readonly faults: Fault[] = [];
  private readonly lines = new LineCounter();

  /** `kind` says what the file holds, as in "a scenario"; `keys` are those that it may have at the top. */
  constructor(
    private readonly text: string,
    readonly file: string,
    private readonly kind: string,
    private readonly keys: readonly string[],
  ) {}

  /** The keys at the top of the file, checked; undefined where the file cannot be read at all. */
  root(): YAMLMap | undefined {
    if (this.text.length > LONGEST) {
      this.fault(undefined, `The file has ${this.text.length} characters; ${this.kind} has at most ${LONGEST}.`);
      return undefined;
    }
    const document = parseDocument(this.text, { lineCounter: this.lines, prettyErrors: false });
    for (const { code, pos, message } of document.errors) this.faultAt(pos[0], this.inWords(code, pos[0], message));
    if (document.errors.length) return undefined;
    this.refuseReferences(document);
    if (this.faults.length) return undefined;
    if (isMap(document.contents)) {
      this.checkKeys(document.contents, this.keys, this.kind);
      return document.contents;
    }
    const [first, last] = [this.keys[0]!, this.keys[this.keys.length - 1]!];
    const kind = this.kind.replace(/^a/, 'A');
    this.fault(undefined, `${kind} is a list of keys such as "${first}:" and "${last}:"; this file has none.`);
    return undefined;
  }

  /** Where a node begins, counted from 1. */
  place(node: Node | null | undefined): { readonly line: number; readonly column: number } {
    const at = this.lines.linePos(node?.range?.[0] ?? 0);
    return { line: Math.max(1, at.line), column: Math.max(1, at.col) };
  }

  /** Notes a fault at a node. */
  fault(node: Node | null | undefined, message: string): void {
    this.faults.push({ file: this.file, ...this.place(node), message });
  }

  /** Notes every key of `map` that is not known. */
  checkKeys(map: YAMLMap | undefined, known: readonly string[], what: string): void {
    for (const { key } of map?.items ?? []) {
      const name = isScalar(key) ? String(key.value) : '';
      if (known.includes(name)) continue;
      const message = `"${name}" is not a key of ${what}.${suggest(name, known)} The keys are ${known.join(', ')}.`;
      this.fault(key as Node, message);
    }
  }

  /** The text under `key`, trimmed; undefined where there is none or it is no text. */
  words(node: Node | null | undefined, key: string): string | undefined {
    if (node === undefined || node === null) return undefined;
    if (isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number'))
      return String(node.value).trim();
    this.fault(node, `"${key}" takes a text.`);
    return undefined;
  }

  /** A fault of the YAML itself, in words of the file. */
  private inWords(code: ErrorCode, offset: number, message: string): string {
    const [key = ''] = /^[^:\n]*/.exec(this.text.slice(offset)) ?? [];
    if (code === 'DUPLICATE_KEY') return `"${key.trim()}" stands here a second time; keep one of the two.`;
    if (code === 'MULTIPLE_DOCS') return `A file holds one document; remove "---" and what follows.`;
    return `This is not YAML that can be read: ${message}`;
  }

  /** One value written elsewhere, or of a type of its own, is refused: every value stands where it is used. */
  private refuseReferences(document: Document): void {
    const refuse = (node: Node, what: string) => {
      this.fault(node, `${what} is not read here; write the value out where it is used.`);
      return visit.SKIP;
    };
    visit(document, {
      Alias: (_, node) => refuse(node, `The alias "*${node.source}"`),
      Node: (_, node) => {
        if ('anchor' in node && node.anchor) return refuse(node, `The anchor "&${node.anchor}"`);
        if (node.tag && /^(!(?!!)|tag:(?!yaml\.org))/.test(node.tag)) return refuse(node, `The tag "${node.tag}"`);
        return undefined;
      },
    });
  }

  private faultAt(offset: number, message: string): void {
    const { line, col } = this.lines.linePos(offset);
    this.faults.push({ file: this.file, line, column: col, message });
  }
}

/** The node under a key of a map, or undefined. */
export function under(map: YAMLMap | undefined, key: string): Node | undefined {
  const pair = map?.items.find((item) => isScalar(item.key) && item.key.value === key);
  return (pair?.value as Node | null | undefined) ?? undefined;
}
