/** Reads the parts of a design: grids, samples, points written out, and lists of scenarios. */
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { suggest } from '../language/nearest.ts';
import type { Desk } from '../run/desk.ts';
import type { Run } from '../run/run.ts';
import { ScenarioError } from '../scenarios/scenario.ts';
import { readTarget, SettingError } from '../scenarios/setting.ts';
import { under, type YamlReader } from '../scenarios/yamlReader.ts';
import type { DesignLever, Part } from './design.ts';
import { MOST_SAMPLED } from './points.ts';
import { readAxis, readGridValues, readOne, wholeIn } from './readValues.ts';

const KINDS = ['grid', 'sobol', 'latin', 'points', 'scenarios'] as const;
type Kind = (typeof KINDS)[number];

/** Most points of one sampled part. */
const MOST_POINTS = 100_000_000;

/** What a design is read against. */
export interface Against {
  readonly run: Run;
  readonly desk: Desk;
}

/** The parts of a design; faults go to the reader. Without any part the design is one point. */
export function readParts(reader: YamlReader, node: Node | undefined, against: Against): readonly Part[] {
  if (node === undefined || (isScalar(node) && node.value === null)) return [];
  if (!isSeq(node)) {
    reader.fault(node, `"design" takes a list of parts, each with one of ${KINDS.join(', ')}: "- grid:".`);
    return [];
  }
  const taken = new Set<string>();
  return node.items.flatMap((item) => readPart(reader, item as Node, against, taken) ?? []);
}

function readPart(reader: YamlReader, node: Node, against: Against, taken: Set<string>): Part | undefined {
  const [pair, ...more] = isMap(node) ? node.items : [];
  const kind = isScalar(pair?.key) ? String(pair.key.value) : '';
  const known = KINDS.find((name) => name === kind);
  if (pair === undefined || more.length > 0 || known === undefined) {
    const hint = known === undefined && kind !== '' ? suggest(kind, KINDS) : '';
    reader.fault(
      node,
      `A part of a design has one key out of ${KINDS.join(', ')}, and below it what it varies.${hint}`,
    );
    return undefined;
  }
  const own = new PartReader(reader, against, taken);
  return own.read(known, (pair.value ?? pair.key) as Node);
}

class PartReader {
  constructor(
    private readonly reader: YamlReader,
    private readonly against: Against,
    /** Targets that an earlier lever of the design has. */
    private readonly taken: Set<string>,
  ) {}

  read(kind: Kind, node: Node): Part | undefined {
    switch (kind) {
      case 'grid':
        return this.grid(node);
      case 'sobol':
      case 'latin':
        return this.sample(kind, node);
      case 'points':
        return this.points(node);
      case 'scenarios':
        return this.scenarios(node);
    }
  }

  private grid(node: Node): Part | undefined {
    const rows = this.levers(node, 'a grid').map(
      ([lever, value]) => [lever, readGridValues(this.reader, lever, value, this.against.run)] as const,
    );
    if (rows.length === 0 || rows.some(([, values]) => values.length === 0)) return undefined;
    return { kind: 'grid', levers: rows.map(([lever]) => lever), values: rows.map(([, values]) => values) };
  }

  private sample(kind: 'sobol' | 'latin', node: Node): Part | undefined {
    const map = isMap(node) ? node : undefined;
    this.reader.checkKeys(map, ['points', 'seed', 'levers'], `a part "${kind}"`);
    const count = wholeIn(this.reader, under(map, 'points'), 'points', 1, MOST_POINTS);
    if (under(map, 'points') === undefined) this.reader.fault(node, `A part "${kind}" needs "points:", such as 1024.`);
    const seed = wholeIn(this.reader, under(map, 'seed'), 'seed', 0, 2 ** 32 - 1) ?? 1;
    const rows = this.levers(under(map, 'levers') ?? node, `a part "${kind}"`).map(
      ([lever, value]) => [lever, readAxis(this.reader, lever, value, this.against.run)] as const,
    );
    if (rows.length > MOST_SAMPLED) this.reader.fault(node, `A part samples at most ${MOST_SAMPLED} levers.`);
    const axes = rows.flatMap(([, axis]) => axis ?? []);
    if (count === undefined || axes.length === 0 || axes.length < rows.length) return undefined;
    return { kind, count, seed, axes, levers: rows.map(([lever]) => lever) };
  }

  private points(node: Node): Part | undefined {
    const maps = isSeq(node) ? node.items.filter((item): item is YAMLMap => isMap(item)) : [];
    if (!isSeq(node) || maps.length < node.items.length || maps.length === 0) {
      this.reader.fault(
        node,
        '"points" takes a list of points, each with its levers: "- { spending.deadline: 2035 }".',
      );
      return undefined;
    }
    const levers = this.levers(maps[0]!, 'a point').map(([lever]) => lever);
    const rows = maps.map((map) => this.point(map, levers));
    if (levers.length === 0 || rows.some((row) => row.some((value) => value === undefined))) return undefined;
    return { kind: 'points', levers, rows: rows as number[][] };
  }

  private point(map: YAMLMap, levers: readonly DesignLever[]): readonly (number | undefined)[] {
    this.reader.checkKeys(
      map,
      levers.map(({ target }) => target),
      'the first point; every point sets the same levers',
    );
    return levers.map((lever) => {
      const value = under(map, lever.target);
      if (value === undefined)
        this.reader.fault(map, `This point does not set ${lever.target}; every point sets the same levers.`);
      return readOne(this.reader, lever, value);
    });
  }

  private scenarios(node: Node): Part | undefined {
    const items = isSeq(node) ? (node.items as Node[]) : [];
    if (items.length === 0) this.reader.fault(node, '"scenarios" takes a list of them: [hague-2035, hague-slow].');
    const ids = items.flatMap((item) => this.scenario(item) ?? []);
    ids.forEach((id, i) => {
      if (ids.indexOf(id) < i) this.reader.fault(items[i], `${id} stands here a second time; keep one of the two.`);
    });
    return ids.length > 0 ? { kind: 'scenarios', levers: [], ids } : undefined;
  }

  private scenario(node: Node): string | undefined {
    const name = this.reader.words(node, 'a scenario');
    if (name === undefined) return undefined;
    try {
      return this.against.desk.story(name).id;
    } catch (error) {
      if (!(error instanceof ScenarioError) || error.faults.some((fault) => fault.line > 0)) throw error;
      error.faults.forEach(({ message }) => this.reader.fault(node, message));
      return undefined;
    }
  }

  /** The levers of a map with what stands behind each; what cannot be read is noted and left out. */
  private levers(node: Node, what: string): readonly (readonly [DesignLever, Node | null])[] {
    const pairs = isMap(node) ? node.items : [];
    if (pairs.length === 0)
      this.reader.fault(node, `There are no levers in ${what}; "burdenshift list levers" shows them.`);
    return pairs.flatMap((pair) => {
      const lever = this.lever(pair);
      return lever ? [[lever, pair.value as Node | null] as const] : [];
    });
  }

  private lever({ key }: Pair): DesignLever | undefined {
    try {
      const found = readTarget(isScalar(key) ? String(key.value) : '', this.against.desk.vocabulary);
      if (this.taken.has(found.target))
        throw new SettingError(`${found.target} is a lever of this design already; keep one of the two.`);
      this.taken.add(found.target);
      return found;
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      this.reader.fault(key as Node, error.message);
      return undefined;
    }
  }
}
