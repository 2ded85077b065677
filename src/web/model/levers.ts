/** The levers of the model and how they stand in a story: bounds, published positions, who set them and why. */
import {
  membersAt,
  readMeasure,
  scaled,
  writeUnitInWords,
  type Choice,
  type Model,
  type Parameter,
  type Run,
  type Setting,
  type Written,
} from '../../browser.ts';
import type { LeverFacts, LeverState } from './messages.ts';

/** Every lever and every choice, in the order of the model's files. */
export function leversOf(model: Model): readonly LeverFacts[] {
  return [...model.names].flatMap(([q, name]): LeverFacts[] => {
    if (q.kind === 'choice')
      return [{ kind: 'choice', name, label: q.label, options: Object.entries(q.options).map(asOption) }];
    return q.kind === 'parameter' && q.lever ? [sliderOf(q, name)] : [];
  });
}

const asOption = ([name, meaning]: [string, string]) => ({ name, meaning });
const sizeOf = (x: Written) => (typeof x === 'number' ? x : readMeasure(x).value);

function sliderOf(p: Parameter, name: string): LeverFacts {
  const { min, max, step, ticks = [] } = p.lever!;
  const unit = typeof max === 'string' ? max.replace(/^[-−\d.,\s_]+/, '') : isBare(p) ? '' : p.unit;
  const factor = unit === '' ? 1 : readMeasure(`1 ${unit}`).value;
  const from = sizeOf(min);
  const to = sizeOf(max);
  return {
    ...{ kind: 'slider', name, label: p.label, min: from, max: to, factor, unit },
    step: step === undefined ? (to - from) / 100 : sizeOf(step),
    unitInWords: wordsFor(unit, p),
    ticks: ticks.map((t) => ({ at: sizeOf(t.at), label: t.label, source: t.source })),
  };
}

const isBare = (p: Parameter) => ['1', 'year', 'share', 'index'].includes(p.unit);

/** `bn USD2025/year` → `bn USD a year at 2025 prices`; `%` stays. */
function wordsFor(unit: string, p: Parameter): string {
  if (unit === '%') return p.unit === 'share' ? '%' : '% a year';
  if (unit.startsWith('%')) return '% a year';
  const [, scale = '', rest = unit] = /^(thousand|m|bn|trn)\s+(.*)$/.exec(unit) ?? [];
  return [scale, rest === '' ? '' : writeUnitInWords(rest)].filter((word) => word !== '').join(' ');
}

/** How each lever stands: its value, who set it, and what stays when it moves. */
export function leverStates(run: Run, base: readonly Setting[]): Readonly<Record<string, LeverState>> {
  const states: Record<string, LeverState> = {};
  const { model, story } = run;
  for (const q of [...model.parameters.filter((p) => p.lever), ...model.choices]) {
    const own = base.filter((s) => s.quantity === q);
    const widest = widestOf(own);
    const isYours = story.settings.some((s) => s.quantity === q && !base.includes(s));
    states[model.names.get(q)!] = {
      target: widest?.target ?? model.names.get(q)!,
      value: valueOf(run, q, widest),
      setBy: isYours ? 'you' : own.length > 0 ? 'scenario' : 'model',
      because: isYours ? 'set by you' : widest ? (widest.source ?? widest.because ?? story.title) : reasonOf(q),
      exceptions: own.slice(widest ? own.indexOf(widest) + 1 : 0).filter((s) => lies(s, widest)),
    };
  }
  return states;
}

const reachOf = (s: Setting) => (s.places?.length ?? 1000) + (s.years ? 0 : 0.5);

/** The setting that reaches furthest; undefined where only single states are set. */
function widestOf(settings: readonly Setting[]): Setting | undefined {
  const [widest] = [...settings].sort((a, b) => reachOf(b) - reachOf(a));
  const isSingleState = widest?.places?.length === 1 && widest.quantity.over[0]?.name === 'state';
  return isSingleState ? undefined : widest;
}

const lies = (s: Setting, within: Setting | undefined) =>
  s !== within &&
  (s.places !== undefined || s.years !== undefined) &&
  (within?.places === undefined || s.places === undefined || s.places.some((place) => within.places!.includes(place)));

function valueOf(run: Run, q: Parameter | Choice, widest: Setting | undefined): number {
  const exceptions = new Set(
    run.story.settings.filter((s) => s.quantity === q && s.places?.length === 1).map((s) => s.places![0]!),
  );
  const values = run.result.values.get(q)!;
  const places = q.over.reduce((n, d) => n * d.members.length, 1);
  const last = q.kind === 'parameter' && q.byYear ? values.length - places : 0;
  for (let place = 0; place < places; place++) {
    const [member = ''] = membersAt(q, place);
    const isInside = widest?.places === undefined || widest.places.includes(member);
    const isOwn = widest?.places?.length === 1;
    if (isInside && (isOwn || !exceptions.has(member))) return scaled(values[last + place]!, 1);
  }
  return values[last]!;
}

function reasonOf(q: Parameter | Choice): string {
  if (q.kind === 'choice') return q.because;
  return q.assumed ? [q.assumed.because, q.assumed.source].filter(Boolean).join('; ') : 'a published figure';
}
