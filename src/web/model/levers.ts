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
  type Story,
  type Written,
} from '../../browser.ts';
import type { LeverFacts, LeverState } from './facts.ts';

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

/** What a scenario says of one lever, before the reader touches it. */
interface Footing {
  readonly quantity: Parameter | Choice;
  readonly name: string;
  readonly widest: Setting | undefined;
  readonly state: LeverState;
}

/** The levers over one scenario: tells how each stands in a run, and gives the same object again where nothing about it changed. */
export class LeverBoard {
  private readonly footings: readonly Footing[];
  private readonly latest = new Map<string, LeverState>();

  constructor(
    model: Model,
    private readonly base: Story,
  ) {
    const levers = [...model.parameters.filter((p) => p.lever), ...model.choices];
    this.footings = levers.map((q) => footingOf(q, model.names.get(q)!, base));
  }

  /** How each lever stands: its value, who set it, and what stays when it moves. */
  statesIn(run: Run): Readonly<Record<string, LeverState>> {
    const { settings } = run.story;
    const fresh = settings.slice(this.base.settings.length);
    const moved = new Set(fresh.map((s) => s.quantity));
    const single = settings.filter((s) => s.places?.length === 1);
    return Object.fromEntries(
      this.footings.map((f) => {
        const apart = single.filter((s) => s.quantity === f.quantity);
        return [f.name, this.stateOf(f, valueOf(run, f, apart), moved.has(f.quantity))];
      }),
    );
  }

  private stateOf({ name, state }: Footing, value: number, isYours: boolean): LeverState {
    const setBy = isYours ? 'you' : state.setBy;
    const known = this.latest.get(name);
    if (known?.value === value && known.setBy === setBy) return known;
    const because = isYours ? 'set by you' : state.because;
    const stands = { ...state, value, setBy, because } as const;
    this.latest.set(name, stands);
    return stands;
  }
}

function footingOf(quantity: Parameter | Choice, name: string, base: Story): Footing {
  const own = base.settings.filter((s) => s.quantity === quantity);
  const widest = widestOf(own);
  const state: LeverState = {
    target: widest?.target ?? name,
    value: NaN,
    setBy: own.length > 0 ? 'scenario' : 'model',
    because: widest ? (widest.source ?? widest.because ?? base.title) : reasonOf(quantity),
    exceptions: own.slice(widest ? own.indexOf(widest) + 1 : 0).filter((s) => lies(s, widest)),
  };
  return { quantity, name, widest, state };
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

/** The value at the first place that the lever moves and that is not set apart. */
function valueOf(run: Run, { quantity: q, widest }: Footing, apart: readonly Setting[]): number {
  const values = run.result.values.get(q)!;
  const places = q.over.reduce((n, d) => n * d.members.length, 1);
  const last = q.kind === 'parameter' && q.byYear ? values.length - places : 0;
  if (widest?.places === undefined && apart.length === 0) return scaled(values[last]!, 1);
  const isOwn = widest?.places?.length === 1;
  for (let place = 0; place < places; place++) {
    const [member = ''] = membersAt(q, place);
    const isInside = widest?.places === undefined || widest.places.includes(member);
    if (isInside && (isOwn || !apart.some((s) => s.places![0] === member))) return scaled(values[last + place]!, 1);
  }
  return values[last]!;
}

function reasonOf(q: Parameter | Choice): string {
  if (q.kind === 'choice') return q.because;
  return q.assumed ? [q.assumed.because, q.assumed.source].filter(Boolean).join('; ') : 'a published figure';
}
