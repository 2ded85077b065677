/** Gathers the book from the model and the figures it is bound to. */
import { placesOf } from '../../engine/layout.ts';
import { inputsOf, type Model } from '../../language/model.ts';
import { print } from '../../language/print.ts';
import type { Parameter, Quantity, Stock, Variable, Written } from '../../language/quantity.ts';
import type { Ground } from '../../run/ground.ts';
import { chapterOf, CHAPTERS } from './chapters.ts';
import type { Book, BookAssumption, BookEntry, BookLever, BookSource } from './entry.ts';
import { readingOrder } from './reading.ts';

/** The book of a model on its ground. @throws Error where a sector has no chapter */
export function bookOf(ground: Ground, version: string): Book {
  const { model } = ground;
  const users = usersIn(model);
  const order = CHAPTERS.map((chapter) => chapter.sectors.flatMap((sector) => readingOrder(model, sector)));
  for (const name of model.quantities.keys()) chapterOf(sectorOf(name));
  const quantities = order.flat().map((q) => entryOf(q, ground, users));
  const chapters = CHAPTERS.map(({ id, title, question }, i) => ({
    ...{ id, title, question },
    quantities: order[i]!.map((q) => model.names.get(q)!),
    rests: restsOf(
      id,
      quantities.filter((entry) => entry.chapter === id),
    ),
  }));
  return { version, chapters, quantities };
}

const sectorOf = (name: string) => name.slice(0, name.indexOf('.'));

function usersIn(model: Model): ReadonlyMap<Quantity, readonly string[]> {
  const users = new Map<Quantity, string[]>();
  for (const [name, q] of model.quantities) {
    const { now, lagged } = inputsOf(q);
    for (const input of new Set([...now, ...lagged]))
      if (input !== q) users.set(input, [...(users.get(input) ?? []), name]);
  }
  return users;
}

/** How many quantities of each other chapter the entries of one name. */
function restsOf(chapter: string, entries: readonly BookEntry[]): Readonly<Record<string, number>> {
  const named = new Set(entries.flatMap((entry) => [...entry.inputs, ...entry.inputsOfLastYear]));
  const counts = CHAPTERS.map(({ id, sectors }) => {
    const taken = [...named].filter((name) => sectors.includes(sectorOf(name)));
    return [id, taken.length] as const;
  });
  return Object.fromEntries(counts.filter(([id, count]) => id !== chapter && count > 0));
}

function entryOf(q: Quantity, ground: Ground, users: ReadonlyMap<Quantity, readonly string[]>): BookEntry {
  const { names } = ground.model;
  const name = names.get(q)!;
  const { now, lagged } = inputsOf(q);
  const byYear = q.kind === 'variable' || q.kind === 'stock' || (q.kind === 'parameter' && q.byYear);
  const named = (list: readonly Quantity[]) => list.map((input) => names.get(input)!);
  return {
    ...{ name, chapter: chapterOf(sectorOf(name)).id, kind: q.kind, label: q.label, unit: q.unit },
    over: [...q.over.map((d) => d.label), ...(byYear ? ['years'] : [])],
    ...(q.kind === 'variable' || q.kind === 'stock' ? computed(q, ground.model) : {}),
    inputs: named(now),
    inputsOfLastYear: named(lagged.filter((input) => !now.includes(input))),
    users: [...(users.get(q) ?? [])].sort(),
    drawn: q.kind === 'parameter' && ground.inputs.spreads.has(q),
    ...(q.kind === 'parameter' ? given(q, ground) : {}),
    ...(q.kind === 'choice' ? { options: q.options, initially: q.initially, because: q.because } : {}),
  };
}

function computed(q: Variable | Stock, model: Model): Partial<BookEntry> {
  const inNames = print(q.equation(), (of, isLagged) => {
    const name = model.names.get(of)!;
    return isLagged ? `lastYear(${name})` : name;
  });
  const beginning = (of: Quantity | 0) => (of === 0 ? '0' : model.names.get(of)!);
  return {
    equation: print(q.equation()),
    equationInNames: inNames,
    ...(q.kind === 'stock' ? { opening: beginning(q.opening) } : {}),
    ...(q.kind === 'variable' && q.before !== undefined ? { before: beginning(q.before) } : {}),
    ...(q.kind === 'variable' && q.observed ? { observed: model.names.get(q.observed)! } : {}),
  };
}

function given(p: Parameter, ground: Ground): Partial<BookEntry> {
  const { range, lever, assumed, from } = p;
  return {
    ...(range ? { range: [inUnit(range[0], p), inUnit(range[1], p)] as const } : {}),
    ...(lever ? { lever: leverOf(p) } : {}),
    ...(assumed ? { assumption: assumptionOf(p) } : {}),
    ...(from ? { sources: sourcesOf(p, ground) } : {}),
    ...(from?.missing
      ? {
          missing: {
            ...(from.missing.value === undefined ? {} : { value: inUnit(from.missing.value, p) }),
            ...(from.missing.at ? { at: allInUnit(from.missing.at, p) } : {}),
            because: from.missing.because,
          },
        }
      : {}),
  };
}

/** A value as the model writes it, a bare number with its unit behind it. */
function inUnit(written: Written, { unit }: Parameter): string {
  if (typeof written === 'string') return written;
  if (unit === 'share') return `${Number((written * 100).toPrecision(12))} %`;
  return unit === '1' || unit === 'year' || unit === 'index' ? String(written) : `${written} ${unit}`;
}

const allInUnit = (values: Readonly<Record<string, Written>>, p: Parameter) =>
  Object.fromEntries(Object.entries(values).map(([place, written]) => [place, inUnit(written, p)]));

function assumptionOf(p: Parameter): BookAssumption {
  const { value, at, low, high, distribution, because, source } = p.assumed!;
  return {
    value: inUnit(value, p),
    ...(at ? { at: allInUnit(at, p) } : {}),
    ...(low !== undefined && high !== undefined
      ? { low: inUnit(low, p), high: inUnit(high, p), distribution: distribution ?? 'triangular' }
      : {}),
    because,
    ...(source === undefined ? {} : { source }),
  };
}

function leverOf(p: Parameter): BookLever {
  const { min, max, step, ticks } = p.lever!;
  return {
    min: inUnit(min, p),
    max: inUnit(max, p),
    ...(step === undefined ? {} : { step: inUnit(step, p) }),
    ticks: (ticks ?? []).map((tick) => ({ ...tick, at: inUnit(tick.at, p) })),
  };
}

/** Every series, edition and publication that gives the parameter a figure somewhere. */
function sourcesOf(p: Parameter, ground: Ground): readonly BookSource[] {
  const found = new Map<string, BookSource>();
  const { sources } = ground.catalogue();
  const years = p.byYear ? ground.years.map((_, y) => y) : [0];
  for (const y of years)
    for (let place = 0; place < placesOf(p); place++) {
      const origin = ground.originOf(p, place, y);
      for (const { series, edition, source } of origin.kind === 'figure' ? origin.figures : []) {
        const {
          publisher = 'burdenshift',
          title = 'dated memberships of groups',
          url = '',
        } = sources.get(source) ?? {};
        found.set(`${series}|${edition}|${source}`, { series, edition, publisher, title, url });
      }
    }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, source]) => source);
}
