/** The order in which quantities are read: each after what it is derived from, short derivations first. */
import { inputsOf, type Model } from '../../language/model.ts';
import type { Quantity } from '../../language/quantity.ts';

/** The quantities of one sector, parameters just before their first use; what is shown for groups comes last. */
export function readingOrder(model: Model, sector: string): readonly Quantity[] {
  const own = new Set([...model.quantities].filter(([name]) => name.startsWith(`${sector}.`)).map(([, q]) => q));
  const inside = (q: Quantity) => inputsOf(q).now.filter((input) => own.has(input));
  const used = new Set([...own].flatMap((q) => inside(q)));
  const ends = [...own].filter((q) => !used.has(q));
  const order: Quantity[] = [];
  const done = new Set<Quantity>();
  const visit = (q: Quantity): void => {
    if (done.has(q)) return;
    done.add(q);
    const needed = inside(q);
    needed.filter((input) => !isGiven(input)).forEach(visit);
    needed.filter(isGiven).forEach(visit);
    order.push(q);
  };
  const weight = (q: Quantity) => (isOfGroups(q) ? own.size : 0) + coneOf(q, inside);
  const name = (q: Quantity) => model.names.get(q)!;
  ends.sort((a, b) => weight(a) - weight(b) || (name(a) < name(b) ? -1 : 1)).forEach(visit);
  return order;
}

const isGiven = (q: Quantity) => q.kind === 'parameter' || q.kind === 'choice';
const isOfGroups = (q: Quantity) => q.over.some((d) => d.name === 'group');

/** How many quantities stand behind one. */
function coneOf(q: Quantity, inside: (q: Quantity) => readonly Quantity[]): number {
  const seen = new Set<Quantity>();
  const visit = (x: Quantity): void => {
    if (seen.has(x)) return;
    seen.add(x);
    inside(x).forEach(visit);
  };
  visit(q);
  return seen.size;
}
