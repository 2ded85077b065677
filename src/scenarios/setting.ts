/** Reads one setting: which quantity, where and when, and a value in its unit. */
import { UnitError } from '../language/errors.ts';
import type { Model } from '../language/model.ts';
import { suggest } from '../language/nearest.ts';
import type { Choice, Distribution, Parameter, Written } from '../language/quantity.ts';
import { readMeasure } from '../language/units.ts';
import { valueIn } from '../language/values.ts';

/** What names in a setting may mean. */
export interface Vocabulary {
  readonly model: Model;
  /** Group code → members, so that a setting may name a group. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/** A setting that cannot be read; `at` tells which part is wrong. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
  constructor(
    message: string,
    readonly at: 'target' | 'value' = 'value',
  ) {
    super(message);
  }
}

/** The quantity, places and years that a target such as `spending.coreTarget[ESP]` names. @throws SettingError */
export function readTarget(
  target: string,
  { model, groups }: Vocabulary,
): {
  readonly quantity: Parameter | Choice;
  readonly places: readonly string[] | undefined;
  readonly years: readonly [number, number] | undefined;
} {
  const match = /^\s*([A-Za-z][\w.]*)\s*(?:\[([^\]]*)\])?\s*$/.exec(target);
  if (!match)
    throw new SettingError(
      `Cannot read "${target}". Write a name such as spending.coreTarget, or spending.coreTarget[ESP].`,
      'target',
    );
  const quantity = model.quantities.get(match[1]!);
  const levers = [...model.parameters, ...model.choices];
  if (!quantity) {
    const names = levers.map((q) => model.names.get(q)!);
    throw new SettingError(
      `There is no lever "${match[1]}".${suggest(match[1]!, names)} "burdenshift list levers" shows them all.`,
      'target',
    );
  }
  if (quantity.kind === 'variable' || quantity.kind === 'stock')
    throw new SettingError(
      `${match[1]} is computed and cannot be set. "burdenshift explain ${match[1]}" shows what it depends on.`,
      'target',
    );
  const given = match[2] === undefined ? [] : match[2].split(',').map((part) => part.trim());
  let places: readonly string[] | undefined;
  let years: readonly [number, number] | undefined;
  for (const part of given) {
    const span = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/.exec(part);
    if (span) years = yearsOf(quantity, match[1]!, span);
    else places = placesOf(quantity, match[1]!, part, groups);
  }
  return { quantity, places, years };
}

function yearsOf(q: Parameter | Choice, name: string, span: RegExpExecArray): readonly [number, number] {
  if (q.kind !== 'parameter' || !q.byYear)
    throw new SettingError(`${name} has one value for all years; leave out [${span[0]}].`, 'target');
  return [Number(span[1]), Number(span[2] ?? span[1])];
}

function placesOf(q: Parameter | Choice, name: string, part: string, groups: Vocabulary['groups']): readonly string[] {
  const dimension = q.over[0];
  if (!dimension) throw new SettingError(`${name} has a single value; leave out [${part}].`, 'target');
  if (dimension.members.includes(part)) return [part];
  const group = groups[part];
  if (group && group.every((member) => dimension.members.includes(member))) return group;
  const known = [...dimension.members, ...Object.keys(groups)];
  throw new SettingError(
    `There is no "${part}" among the ${dimension.label} of ${name}.${suggest(part, known)} Use one of ${dimension.members.slice(0, 6).join(', ')} … or a group such as ${Object.keys(groups).slice(0, 3).join(', ')}.`,
    'target',
  );
}

/** The value of a setting in the base unit of its quantity, or the index of an option. @throws SettingError */
export function readValue(q: Parameter | Choice, name: string, written: Written | boolean): number {
  if (q.kind === 'choice') {
    const at = Object.keys(q.options).indexOf(String(written));
    if (at >= 0) return at;
    throw new SettingError(
      `"${written}" is not an option of ${name}.${suggest(String(written), Object.keys(q.options))} The options are ${Object.keys(q.options).join(', ')}.`,
    );
  }
  if (typeof written === 'boolean') throw new SettingError(`${name} takes a number in ${q.unit}, not ${written}.`);
  try {
    const text = String(written);
    if (q.unit === 'share' && readMeasure(text).bare && Number(text) !== 0)
      throw new SettingError(
        `${name} is a share; write "${Number(text) > 1 ? text : Number(text) * 100} %" so that it cannot be misread.`,
      );
    return valueIn(q, name, text);
  } catch (error) {
    if (error instanceof UnitError) throw new SettingError(error.message);
    throw error;
  }
}

/** The name of a way of drawing. @throws SettingError */
export function readDistribution(text: string): Distribution {
  const known = ['triangular', 'pert', 'uniform', 'normal', 'lognormal'] as const;
  const found = known.find((d) => d === text);
  if (found) return found;
  throw new SettingError(
    `"${text}" is not a distribution.${suggest(text, known)} The distributions are ${known.join(', ')}.`,
  );
}
