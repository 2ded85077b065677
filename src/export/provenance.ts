/** What an export rests on, as tables: sources, settings, assumptions, quantities, places. */
import { placesOf } from '../engine/layout.ts';
import type { Figure } from '../figures/figure.ts';
import { print } from '../language/print.ts';
import type { Parameter } from '../language/quantity.ts';
import type { Run } from '../run/run.ts';
import type { Table } from './exact.ts';
import { moneyOf } from './money.ts';
import { parametersBehind, type Computed } from './selection.ts';

/** One series of published figures that a run read, with the publication it stands in; after Our World in Data's origins. */
export interface Origin {
  readonly id: string;
  readonly series: string;
  readonly edition: string;
  readonly publisher: string;
  readonly title: string;
  readonly published: string;
  readonly url: string;
  readonly licence: string;
  /** How many figures were read. */
  readonly figures: number;
  /** Parameters that read them. */
  readonly usedBy: readonly string[];
}

/** The published series behind some quantities, sorted by source, series and edition. @throws FigureError where the tables cannot be read */
export function originsOf(run: Run, quantities: readonly Computed[]): readonly Origin[] {
  const found = new Map<string, { figures: Set<Figure>; usedBy: Set<string> }>();
  for (const p of parametersBehind(run.model, quantities))
    for (const figure of figuresOf(run, p)) {
      const key = [figure.source, figure.series, figure.edition].join('|');
      const entry = found.get(key) ?? { figures: new Set(), usedBy: new Set() };
      found.set(key, entry);
      entry.figures.add(figure);
      entry.usedBy.add(run.model.names.get(p)!);
    }
  const { sources } = run.catalogue();
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { figures, usedBy }]) => {
      const [{ source, series, edition }] = [...figures] as [Figure];
      const { publisher = '', title = '', published = '', url = '', licence = '' } = sources.get(source) ?? {};
      const about = { publisher, title, published, url, licence };
      return { id: source, series, edition, ...about, figures: figures.size, usedBy: [...usedBy] };
    });
}

function* figuresOf(run: Run, p: Parameter): Iterable<Figure> {
  if (!p.from) return;
  const years = p.byYear ? run.inputs.years.length : 1;
  for (let place = 0; place < placesOf(p); place++)
    for (let y = 0; y < years; y++) {
      const origin = run.originOf(p, place, y);
      if (origin.kind === 'figure') yield* origin.figures;
    }
}

/** The sources as a table. */
export function sourcesTable(origins: readonly Origin[]): Table {
  const head = [
    'source',
    'series',
    'edition',
    'publisher',
    'title',
    'published',
    'url',
    'licence',
    'figures',
    'usedBy',
  ];
  const rows = origins.map((o) => [
    ...[o.id, o.series, o.edition, o.publisher, o.title, o.published, o.url, o.licence, o.figures],
    o.usedBy.join(' '),
  ]);
  return { head, rows };
}

/** The settings in force, those of the parents first; later ones win. */
export function settingsTable(run: Run): Table {
  const head = ['lever', 'label', 'written', 'unit', 'low', 'high', 'distribution', 'source', 'because', 'setIn'];
  const rows = run.story.settings.map((s) => [
    ...[s.target, s.quantity.label, s.written, s.quantity.kind === 'choice' ? undefined : s.quantity.unit],
    ...[s.range?.[0], s.range?.[1], s.range?.[2], s.source, s.because, s.file.replace(/^.*[\\/]/, '')],
  ]);
  return { head, rows };
}

/** The judgements behind some quantities, as the model states them; a setting may have replaced one. */
export function assumptionsTable(run: Run, quantities: readonly Computed[]): Table {
  const head = ['parameter', 'label', 'unit', 'place', 'written', 'low', 'high', 'because', 'source'];
  const rows = parametersBehind(run.model, quantities).flatMap((p) => {
    if (!p.assumed) return [];
    const { value, at = {}, low, high, because, source } = p.assumed;
    const places = [['', value] as const, ...Object.entries(at)];
    return places.map(([place, written]) => [
      ...[run.model.names.get(p)!, p.label, p.unit, place || undefined, String(written)],
      ...[low?.toString(), high?.toString(), because, source],
    ]);
  });
  return { head, rows };
}

/** The code list of quantities: name, label, unit, money, dimensions and equation. */
export function quantitiesTable(run: Run, quantities: readonly Computed[]): Table {
  const head = ['quantity', 'label', 'unit', 'currency', 'priceBase', 'priceYear', 'dimensions', 'equation'];
  const rows = quantities.map((q) => {
    const { currency, priceBase, priceYear } = moneyOf(q.unit);
    const dimensions = q.over.map((d) => d.name).join(' ');
    const equation = print(q.equation());
    const facts = [run.model.names.get(q)!, q.label, q.unit, currency, priceBase, priceYear];
    return [...facts, dimensions, q.kind === 'stock' ? `grows by ${equation}` : equation];
  });
  return { head, rows };
}

/** The code list of places: states and groups, a group with its members today. */
export function placesTable(run: Run, quantities: readonly Computed[]): Table {
  const dimensions = new Map(quantities.flatMap((q) => q.over.map((d) => [d.name, d] as const)));
  const states = (dimensions.get('state')?.members ?? []).map((code) => [
    code,
    run.names.states[code] ?? code,
    'state',
  ]);
  const memberships = run.catalogue().groups.filter((m) => m.to === undefined);
  const groups = (dimensions.get('group')?.members ?? []).map((code) => {
    const members = memberships.filter((m) => m.group === code).map((m) => m.member);
    return [code, run.names.groups[code] ?? code, 'group', members.join(' ')];
  });
  return { head: ['place', 'label', 'kind', 'members'], rows: [...states.map((s) => [...s, undefined]), ...groups] };
}
