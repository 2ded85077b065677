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
import { MOST_FAULTS, type Fault } from '../language/fault.ts';
import { suggest } from '../language/nearest.ts';

/** Longest file that is read; the shipped ones have some thousands of characters. */
const LONGEST = 200_000;
/** How deep lists and maps may stand in each other; case files, the deepest of all, need eight. */
const DEEPEST = 40;
/** What no text needs, and what would move the cursor or hide other words where the text is shown. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]|\p{Cs}/u;

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
    const document = this.document();
    if (!document) return undefined;
    const overflow = document.errors.find(({ message }) => message.includes('call stack'));
    for (const { code, pos, message } of overflow ? [overflow] : document.errors)
      if (!this.isFull) this.faultAt(pos[0], overflow ? TOO_DEEP : this.inWords(code, message));
    if (document.errors.length) return undefined;
    this.refuseDirectives(document);
    this.refuseReferences(document);
    this.refuseTwins(document);
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

  /** The text as YAML; undefined after a fault where it is nested deeper than the parser can follow. */
  private document(): Document | undefined {
    try {
      return parseDocument(this.text, { lineCounter: this.lines, prettyErrors: false, uniqueKeys: false });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.faultAt(Math.max(0, this.text.search(/(?:[-?:]\s+){40}/)), TOO_DEEP);
      return undefined;
    }
  }

  /** Whether so many faults are noted that the rest of the file is left unread. */
  get isFull(): boolean {
    return this.faults.length >= MOST_FAULTS;
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
      if (known.includes(name) || this.isFull) continue;
      const message = `"${name}" is not a key of ${what}.${suggest(name, known)} The keys are ${known.join(', ')}.`;
      this.fault(key as Node, message);
    }
  }

  /** The text under `key` on one line; undefined where there is none or it is no text. */
  words(node: Node | null | undefined, key: string): string | undefined {
    if (node === undefined || node === null) return undefined;
    if (!isScalar(node) || (typeof node.value !== 'string' && typeof node.value !== 'number')) {
      this.fault(node, `"${key}" takes a text.`);
      return undefined;
    }
    const text = String(node.value);
    const strange = UNPRINTABLE.exec(text)?.[0].codePointAt(0);
    if (strange !== undefined) {
      const name = `U+${strange.toString(16).toUpperCase().padStart(4, '0')}`;
      this.fault(node, `"${key}" holds the character ${name}, which cannot be printed; take it out.`);
    }
    return text.replace(/\s+/g, ' ').trim();
  }

  /** A fault of the YAML itself, in words of the file. */
  private inWords(code: ErrorCode, message: string): string {
    if (code === 'MULTIPLE_DOCS') return `A file holds one document; remove "---" and what follows.`;
    return `This is not YAML that can be read: ${message}`;
  }

  /** A line such as "%YAML 1.1" would change what "yes" and "010" mean. */
  private refuseDirectives({ directives }: Document): void {
    if (directives?.yaml.explicit || Object.keys(directives?.tags ?? {}).length > 1)
      this.faultAt(0, 'A line that begins with "%" is not read here; take it out.');
  }

  /** A key that stands twice in a map; the parser's own search compares every key with every other. */
  private refuseTwins(document: Document): void {
    visit(document, {
      Map: (_, { items }) => {
        const seen = new Set<string>();
        for (const { key } of items) {
          const name = isScalar(key) ? String(key.value) : '';
          if (seen.has(name) && !this.isFull)
            this.fault(key as Node, `"${name}" stands here a second time; keep one of the two.`);
          seen.add(name);
        }
      },
    });
  }

  /** One value written elsewhere, or of a type of its own, is refused: every value stands where it is used. */
  private refuseReferences(document: Document): void {
    const refuse = (node: Node, what: string) => {
      this.fault(node, `${what} is not read here; write the value out where it is used.`);
      return visit.SKIP;
    };
    visit(document, {
      Alias: (_, node) => refuse(node, `The alias "*${node.source}"`),
      Node: (_, node, path) => {
        if ('anchor' in node && node.anchor) return refuse(node, `The anchor "&${node.anchor}"`);
        if (node.tag) return refuse(node, `The tag "${node.tag.replace('tag:yaml.org,2002:', '!!')}"`);
        if (path.length <= DEEPEST) return undefined;
        this.fault(node, TOO_DEEP);
        return visit.BREAK;
      },
    });
  }

  private faultAt(offset: number, message: string): void {
    const { line, col } = this.lines.linePos(offset);
    this.faults.push({ file: this.file, line, column: col, message });
  }
}

const TOO_DEEP = 'Lists and maps stand too deep in each other here.';

/** The node under a key of a map, or undefined. */
export function under(map: YAMLMap | undefined, key: string): Node | undefined {
  const pair = map?.items.find((item) => isScalar(item.key) && item.key.value === key);
  return (pair?.value as Node | null | undefined) ?? undefined;
}
