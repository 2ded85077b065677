/** The worker that holds the model: answers runs, ranges, digests and explanations, newest run first. */
import { shipped as packed } from 'virtual:ground';
import { shipped as scenarios } from 'virtual:scenarios';
import {
  cellNamed,
  digestOf,
  headline,
  openBrowser,
  ScenarioError,
  variesByYear,
  VERSION,
  ALLIES,
  type Run,
  type ScenarioText,
} from '../../browser.ts';
import { bandsOf } from './bands.ts';
import { explainCell } from './explanation.ts';
import { leversOf, leverStates } from './levers.ts';
import type { Opened, Reply, Request, Settings } from './messages.ts';
import { pieceOf } from './pieces.ts';
import { runQuickly } from './quickRun.ts';
import { quickDigest } from './quickDigest.ts';

type Tables = readonly { readonly file: string; readonly text: string }[];

/** Whether kernels can be loaded here; where not, the walk computes the central run and there are no ranges. */
const hasKernels = allowsKernels();
let tables: Tables | undefined;
const loadTables = async (): Promise<void> => void (tables ??= (await import('virtual:tables')).shipped);
const texts: readonly ScenarioText[] = scenarios;
const desk = openBrowser({ packed, scenarios: texts, tables: () => tables ?? [] });
let latest: { readonly id: number; readonly run: Run; readonly seed: number } | undefined;
let newest = 0;

const say = (reply: Reply, transfer: Transferable[] = []): void => self.postMessage(reply, { transfer });

self.onmessage = ({ data }: MessageEvent<Request>): void => {
  if (data.kind === 'run') newest = data.id;
  void answer(data).catch((error: unknown) => fail(data, error));
};

function allowsKernels(): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) instanceof WebAssembly.Module;
  } catch {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
    return false;
  }
}

function fail(request: Request, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  say({ kind: 'failed', message, ...('id' in request ? { id: request.id } : { ask: request.ask }) });
}

async function answer(request: Request): Promise<void> {
  switch (request.kind) {
    case 'run':
      return run(request);
    case 'bands':
      return bands(request);
    case 'digest':
      if (latest?.id === request.id) say({ kind: 'digested', id: request.id, digest: await digest(latest.run) });
      return;
    case 'explain':
      await loadTables();
      if (latest)
        say({
          kind: 'explained',
          ask: request.ask,
          node: explainCell(latest.run, cellNamed(latest.run, request.cell)),
        });
      return;
    case 'check':
      return check(request);
    case 'question': {
      await loadTables();
      const { answerTo } = await import('./answers.ts');
      const answer = await answerTo(desk, latest?.run, request.question);
      return say({ kind: 'answered', ask: request.ask, answer });
    }
  }
}

const overridesOf = (settings: Settings) => ({
  set: Object.fromEntries(settings.set),
  editions: Object.fromEntries(settings.editions),
});

async function run({ id, settings, wants }: Extract<Request, { kind: 'run' }>): Promise<void> {
  if (settings.editions.length > 0) await loadTables();
  if (id < newest) return;
  const start = performance.now();
  const made = runQuickly(desk, settings.scenario, overridesOf(settings));
  const took = performance.now() - start;
  latest = { id, run: made, seed: settings.seed };
  const base = desk.story(settings.scenario).settings;
  const values = Object.fromEntries(
    wants.flatMap((name) => {
      const q = made.model.quantities.get(name);
      return q ? [[name, made.result.values.get(q)!.slice()] as const] : [];
    }),
  );
  const { title, summary, horizon } = made.story;
  say(
    {
      ...{ kind: 'ran', id, settings, title, summary, horizon, values, took },
      headline: headline(made).map((piece) => pieceOf(made, piece)),
      levers: leverStates(made, base),
      editions: made.manifest.editions,
    },
    Object.values(values).map((v) => v.buffer as ArrayBuffer),
  );
}

async function bands({ id, draws, wants }: Extract<Request, { kind: 'bands' }>): Promise<void> {
  if (latest?.id !== id || !hasKernels) return;
  const start = performance.now();
  const quantiles = await bandsOf(latest.run, wants, { draws, seed: latest.seed }, () => newest !== id);
  if (quantiles) say({ kind: 'banded', id, draws, quantiles, took: performance.now() - start });
}

const digest = async (made: Run) => (await quickDigest(made)) ?? digestOf(made.model, made.result);

/** Which settings of a link can be used; the others are named with what is wrong with them. */
async function check({ ask, settings }: Extract<Request, { kind: 'check' }>): Promise<void> {
  if (settings.editions.length > 0) await loadTables();
  const faults: string[] = [];
  const passes = (test: () => unknown, what: string): boolean => {
    try {
      test();
      return true;
    } catch (error) {
      faults.push(`${what} cannot be used: ${reason(error)}`);
      return false;
    }
  };
  const isKnown = passes(() => desk.story(settings.scenario), `The scenario "${settings.scenario}"`);
  const scenario = isKnown ? settings.scenario : desk.scenarioIds[0]!;
  const editions = settings.editions.filter(([by, edition]) =>
    passes(() => desk.ground({ [by]: edition }), `Edition ${edition} of ${by}`),
  );
  const set = settings.set.filter(([target, written]) =>
    passes(() => desk.story(scenario, { set: { [target]: written } }), `"${target}"`),
  );
  const tidy = { ...settings, scenario, editions, set };
  const runsWell = passes(() => runQuickly(desk, scenario, overridesOf(tidy)), 'The scenario of this link');
  say({ kind: 'checked', ask, settings: runsWell ? tidy : { ...tidy, editions: [], set: [] }, faults });
}

function reason(error: unknown): string {
  if (error instanceof ScenarioError) return error.faults[0]?.message ?? error.message;
  return error instanceof TypeError ? 'it cannot be read.' : error instanceof Error ? error.message : String(error);
}

function opened(): Opened {
  const { model, groups } = desk.vocabulary;
  const ground = desk.ground({});
  const facts = [...model.names].map(([q, name]) => {
    const over = q.over.map((d) => d.members);
    return [name, { label: q.label, unit: q.unit, over, byYear: variesByYear(q) }] as const;
  });
  return {
    ...{ kind: 'opened', version: VERSION, hasKernels, years: ground.years, allies: ALLIES },
    scenarios: desk.scenarioIds.map((id) => {
      const { title, summary } = desk.scenario(id)!;
      return { id, title, summary };
    }),
    levers: leversOf(model),
    states: ground.names.states,
    groups: Object.fromEntries(Object.keys(groups).map((code) => [code, ground.names.groups[code] ?? code])),
    quantities: Object.fromEntries(facts),
  };
}

say(opened());
