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
  /** First and last year of runs. */
  readonly years: readonly [number, number];
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

/** What a target names: a quantity, and where and when it is set; everywhere and always where nothing is said. */
export interface Target {
  /** The target in one spelling: `spending.coreTarget[ESP]`, `financing.taxShare[EU27,2030-2035]`. */
  readonly target: string;
  readonly quantity: Parameter | Choice;
  readonly places: readonly string[] | undefined;
  readonly years: readonly [number, number] | undefined;
}

/** The quantity, places and years that a target such as `spending.coreTarget[ESP]` names. @throws SettingError */
export function readTarget(target: string, vocabulary: Vocabulary): Target {
  const match = /^([A-Za-z][\w.]*)(?:\s*\[([^\]]*)\])?$/.exec(target.trim());
  if (!match)
    throw new SettingError(
      `Cannot read "${target}". Write a name such as spending.coreTarget, or spending.coreTarget[ESP].`,
      'target',
    );
  const [, name = '', inside] = match;
  const quantity = leverNamed(name, vocabulary.model);
  const parts = inside === undefined ? [] : inside.split(',').map((part) => part.trim());
  const [spans, codes] = [parts.filter(isSpan), parts.filter((part) => !isSpan(part))];
  if (spans.length > 1 || codes.length > 1)
    throw new SettingError(
      `${name}[${inside}] names ${spans.length > 1 ? 'more than one span of years' : 'more than one place'}; give each a line of its own, or name a group such as BALTIC.`,
      'target',
    );
  const within = [...codes, ...spans.map((span) => span.replace(/\s*[-–]\s*/, '-'))];
  return {
    target: within.length ? `${name}[${within.join(',')}]` : name,
    quantity,
    places: codes.length ? placesOf(quantity, name, codes[0]!, vocabulary.groups) : undefined,
    years: spans.length ? yearsOf(quantity, name, spans[0]!, vocabulary.years) : undefined,
  };
}

/** The parameter or choice of a name. @throws SettingError */
function leverNamed(name: string, model: Model): Parameter | Choice {
  const quantity = model.quantities.get(name);
  if (!quantity) {
    const names = [...model.parameters, ...model.choices].map((q) => model.names.get(q)!);
    throw new SettingError(
      `There is no lever "${name}".${suggest(name, names)} "burdenshift list levers" shows them all.`,
      'target',
    );
  }
  if (quantity.kind === 'variable' || quantity.kind === 'stock')
    throw new SettingError(
      `${name} is computed and cannot be set. "burdenshift explain ${name}" shows what it depends on.`,
      'target',
    );
  return quantity;
}

const SPAN = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/;
const isSpan = (part: string) => SPAN.test(part);

/** A setting whose years no run has would be taken for one that does nothing. */
function yearsOf(
  q: Parameter | Choice,
  name: string,
  written: string,
  [least, most]: Vocabulary['years'],
): readonly [number, number] {
  const fail = (why: string) => new SettingError(why, 'target');
  if (q.kind !== 'parameter' || !q.byYear) throw fail(`${name} has one value for all years; leave out [${written}].`);
  const [, first = '', last = first] = SPAN.exec(written) ?? [];
  if (last < first) throw fail(`${name}[${written}] runs backward; write ${last}-${first}.`);
  if (Number(first) < least || Number(last) > most)
    throw fail(`${name}[${written}] is out of reach; runs cover ${least} to ${most}.`);
  return [Number(first), Number(last)];
}

function placesOf(q: Parameter | Choice, name: string, part: string, groups: Vocabulary['groups']): readonly string[] {
  const dimension = q.over[0];
  if (!dimension) throw new SettingError(`${name} has a single value; leave out [${part}].`, 'target');
  if (dimension.members.includes(part)) return [part];
  const group = Object.hasOwn(groups, part) ? groups[part] : undefined;
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
