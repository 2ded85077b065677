/** Whether a list of places, a choice or a curve contradicts itself; seen where it is written, not in a wrong sum. */
import { EquationError } from './errors.ts';
import { suggest } from './nearest.ts';
import type { Choice, Curve, Dimension, Grouping, Subset } from './quantity.ts';

/** The dimension itself. @throws EquationError when a member is listed twice. */
export function checkedDimension(d: Dimension): Dimension {
  checkOnce(d.label, d.members);
  return d;
}

/** The subset itself. @throws EquationError unless its members are some of the dimension's, each once. */
export function checkedSubset(s: Subset): Subset {
  checkMembers(s.label, s.members, s.of);
  return s;
}

/** The grouping itself. @throws EquationError unless every group of `to` has members of `from`, each once. */
export function checkedGrouping(g: Grouping): Grouping {
  checkKnown(g.label, [...g.members.keys()], g.to);
  for (const name of g.to.members) {
    const members = g.members.get(name);
    if (!members) throw new EquationError(`"${g.label}" says nothing of the ${g.to.label} ${name}.`);
    checkMembers(`${g.label}: ${name}`, members, g.from);
  }
  return g;
}

/** The choice itself. @throws EquationError when it begins with an option it does not have. */
export function checkedChoice(c: Choice): Choice {
  const options = Object.keys(c.options);
  if (options.includes(c.initially)) return c;
  throw new EquationError(
    `"${c.label}" begins with "${c.initially}", which is none of its options ${options.join(', ')}.${suggest(c.initially, options)}`,
  );
}

/** The curve itself. @throws EquationError unless it has points whose x rises. */
export function checkedCurve(c: Curve): Curve {
  if (c.points.length === 0) throw new EquationError(`"${c.label}" has no points.`);
  const back = c.points.findIndex(([x], i) => i > 0 && !(x > c.points[i - 1]![0]));
  if (back < 0) return c;
  throw new EquationError(`"${c.label}": x must rise, but ${c.points[back]![0]} follows ${c.points[back - 1]![0]}.`);
}

function checkMembers(label: string, members: readonly string[], of: Dimension): void {
  if (members.length === 0) throw new EquationError(`"${label}" has no members; name at least one ${of.label}.`);
  checkKnown(label, members, of);
  checkOnce(label, members);
}

function checkKnown(label: string, names: readonly string[], of: Dimension): void {
  const stranger = names.find((name) => !of.members.includes(name));
  if (stranger !== undefined)
    throw new EquationError(
      `"${label}" lists ${stranger}, which is not a ${of.label}.${suggest(stranger, of.members)} Known: ${of.members.join(', ')}.`,
    );
}

function checkOnce(label: string, names: readonly string[]): void {
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new EquationError(`"${label}" lists ${twice} twice.`);
}
