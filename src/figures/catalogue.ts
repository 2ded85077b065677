/** All figures at hand, found by series, edition, place and year. */
import { suggest } from '../language/nearest.ts';
import { FigureError, type Fault } from './faults.ts';
import type { Figure, Source } from './figure.ts';
import { faultsBetween, SeriesIndex } from './seriesIndex.ts';
import { readFigures, readGroups, readSources, readStates, type Membership, type State } from './tables.ts';

/** Figures with their sources, groups and state names. */
export interface Catalogue {
  readonly series: SeriesIndex;
  readonly sources: ReadonlyMap<string, Source>;
  readonly groups: readonly Membership[];
  readonly states: ReadonlyMap<string, State>;
}

/** A table as text under its file name. */
export interface TableText {
  readonly file: string;
  readonly text: string;
}

const NOT_FIGURES = /^(sources|groups|states|positions|datapackage)/;

/** Tables as one catalogue; a series is read when it is first asked for. @throws FigureError on a fault in sources, groups or states, and later on one in a series. */
export function catalogueOf(tables: readonly TableText[]): Catalogue {
  const faults: Fault[] = [];
  const { known, groups, states } = readFrame(tables, faults);
  if (faults.length) throw new FigureError(faults);
  return {
    series: new SeriesIndex(
      tables.filter((t) => !NOT_FIGURES.test(t.file)),
      known,
      membershipFigures(groups),
    ),
    sources: known,
    groups,
    states: new Map(states.map((s) => [s.code, s])),
  };
}

/** Every fault of every table, sources and figures alike; empty when all is well. */
export function faultsIn(tables: readonly TableText[]): readonly Fault[] {
  const faults: Fault[] = [];
  const { known } = readFrame(tables, faults);
  const figures = tables
    .filter((t) => !NOT_FIGURES.test(t.file))
    .map((t) => readFigures(t.text, t.file, faults))
    .flat();
  return [...faults, ...faultsBetween(figures, known)];
}

/** What stands around the figures: sources, groups and states. */
function readFrame(tables: readonly TableText[], faults: Fault[]) {
  const find = (name: string) => tables.filter((t) => t.file.startsWith(name));
  const seen = new Map<string, string>();
  const sources = find('sources').flatMap((t) => readSources(t.text, t.file, faults, seen));
  const groups = find('groups').flatMap((t) => readGroups(t.text, t.file, faults));
  const states = find('states').flatMap((t) => readStates(t.text, t.file, faults));
  return { known: new Map(sources.map((s) => [s.id, s])), groups, states };
}

/** A fault that points at the row of a figure. */
export function blame(figure: Figure, message: string): Fault {
  return { file: figure.file, line: figure.line, column: 0, message };
}

/** Memberships as figures of value 1, series `group.NATO`, so that a parameter can be bound to a group. */
function membershipFigures(groups: readonly Membership[]): Figure[] {
  return groups
    .filter((m) => m.to === undefined)
    .map((m) => ({
      ...{
        series: `group.${m.group}`,
        place: m.member,
        year: undefined,
        value: 1,
        low: undefined,
        high: undefined,
        unit: '1',
      },
      ...{
        edition: 'current',
        source: 'membership',
        locator: `member since ${m.from}`,
        grade: 'A',
        estimate: false,
        note: '',
        file: m.file,
        line: m.line,
      },
    }));
}

/** The editions of a series, oldest first. @throws FigureError on an unknown series. */
export function editionsOf(catalogue: Catalogue, series: string): readonly string[] {
  if (catalogue.series.has(series)) return catalogue.series.editions(series);
  throw new FigureError(`There is no series "${series}".${suggest(series, catalogue.series.keys())}`);
}

/** The editions of each publisher, the first word of a series: `{ nato: ['2024-06', …] }`, oldest first. */
export function editionsByPublisher(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const series of catalogue.series.keys()) {
    const publisher = series.slice(0, series.indexOf('.'));
    const known = found.get(publisher) ?? new Set();
    for (const edition of catalogue.series.editions(series)) known.add(edition);
    found.set(publisher, known);
  }
  return new Map([...found].map(([publisher, editions]) => [publisher, inOrder(editions)]));
}

/** @throws FigureError when a publisher, a series or an edition that was asked for is not at hand. */
export function checkEditions(catalogue: Catalogue, editions: Readonly<Record<string, string>>): void {
  const asked = Object.entries(editions);
  if (asked.length === 0) return;
  const publishers = new Set(catalogue.series.keys().map((series) => series.slice(0, series.indexOf('.'))));
  for (const [name, edition] of asked) {
    if (!publishers.has(name) && !name.includes('.'))
      throw new FigureError(
        `There are no figures by "${name}".${suggest(name, publishers)} Publishers: ${[...publishers].join(', ')}.`,
      );
    const known = name.includes('.') ? editionsOf(catalogue, name) : editionsBy(catalogue, name);
    if (!known.includes(edition))
      throw new FigureError(
        `There is no edition "${edition}" of ${name}.${suggest(edition, known)} Editions: ${known.join(', ')}.`,
      );
  }
}

function editionsBy(catalogue: Catalogue, publisher: string): readonly string[] {
  const series = catalogue.series.keys().filter((name) => name.startsWith(`${publisher}.`));
  return inOrder(new Set(series.flatMap((name) => catalogue.series.editions(name))));
}

const inOrder = (editions: Iterable<string>) =>
  [...editions].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
