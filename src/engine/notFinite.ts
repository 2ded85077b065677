/** Why a value is not a finite number: the innermost part of its equation that is not, with the numbers in it. */
import { partsOf, type Expression } from '../language/expression.ts';
import { print } from '../language/print.ts';
import type { Dimension, Quantity } from '../language/quantity.ts';

/** What reads an equation at one year, and at the places that `place` holds. */
export interface Reader {
  readonly place: Map<Dimension, number>;
  value(e: Expression): number;
  /** The branch of a `when` or `choose` that counts. */
  taken(e: Extract<Expression, { kind: 'when' | 'choose' }>): Expression;
  /** Members that a reduction runs over. */
  membersOf(e: Extract<Expression, { kind: 'reduce' }>): {
    readonly of: Dimension;
    readonly members: readonly string[];
  };
}

/**
 * In words, for an equation whose value is not finite: what was divided by 0, or which number is missing or too large. Leaves the
 * reader at the place of it. `publicNames` are those of the model.
 */
export function reasonFor(equation: Expression, reader: Reader, publicNames: ReadonlyMap<Quantity, string>): string {
  const e = sourceIn(equation, reader);
  const nameOf = (q: Quantity) => publicNames.get(q) ?? q.label;
  if (e.kind === 'lastYear') return `${nameOf(e.of)}${inside(e.of, reader)} has no value in the year before the first.`;
  if (e.kind === 'name')
    return `${nameOf(e.of)}${inside(e.of, reader)} has no value here. Set it, or choose another year or edition.`;
  const isDivision = e.kind === 'binary' && e.operator === '/' && reader.value(e.right) === 0;
  const made = [...quantitiesIn(isDivision ? e.right : e)];
  const what = `${print(e)} is ${withNumbers(e, reader)}${isDivision ? ', and nothing can be divided by 0' : ''}.`;
  if (made.length === 0) return what;
  const names = listed(made.map(nameOf));
  // Only what is given can be given another value; what is computed leads to it.
  const isGiven = made.every(({ kind }) => kind === 'parameter');
  return `${what} ${isGiven ? `Give ${names} another value.` : `See what ${names} ${made.length > 1 ? 'come' : 'comes'} from.`}`;
}

/** A part with the numbers of its own parts in their place. */
function withNumbers(e: Expression, reader: Reader): string {
  const number = (part: Expression) => figure(reader.value(part));
  if (e.kind === 'binary') return `${number(e.left)} ${SIGNS[e.operator]} ${number(e.right)}`;
  return e.kind === 'call' ? `${e.to}(${e.inputs.map(number).join(', ')})` : number(e);
}

const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '÷', '^': '^' } as const;

/** The innermost part that is not finite, none of whose own parts is that counts. */
function sourceIn(e: Expression, reader: Reader): Expression {
  if (e.kind === 'reduce') return sourceInMembers(e, reader);
  const counts = e.kind === 'when' || e.kind === 'choose' ? [reader.taken(e)] : partsOf(e);
  const faulty = counts.find((part) => !Number.isFinite(reader.value(part)));
  return faulty ? sourceIn(faulty, reader) : e;
}

function sourceInMembers(e: Extract<Expression, { kind: 'reduce' }>, reader: Reader): Expression {
  const { of, members } = reader.membersOf(e);
  const outer = reader.place.get(of);
  for (const member of members) {
    reader.place.set(of, of.members.indexOf(member));
    if (!Number.isFinite(reader.value(e.of))) return sourceIn(e.of, reader);
  }
  if (outer === undefined) reader.place.delete(of);
  else reader.place.set(of, outer);
  return e;
}

function* quantitiesIn(e: Expression): Generator<Quantity> {
  if (e.kind === 'name' || e.kind === 'lastYear') yield e.of;
  for (const part of partsOf(e)) yield* quantitiesIn(part);
}

const inside = (q: Quantity, { place }: Reader): string =>
  q.over.length === 0 ? '' : `[${q.over.map((d) => d.members[place.get(d)!]).join(',')}]`;
const figure = (value: number): string => String(Number(value.toPrecision(6))).replace('-', '−');
const listed = (names: readonly string[]): string => [...new Set(names)].join(', ').replace(/, ([^,]*)$/, ' or $1');
