/** The worker for everything that a lever does not wait for: ranges, digests, explanations, questions; and for runs where the page cannot compute. */
import { cellNamed, type Run } from '../../browser.ts';
import { checked } from '../model/checked.ts';
import { Laid } from '../model/laid.ts';
import { bandsOf } from './bands.ts';
import { digestIn } from './digestIn.ts';
import { explainCell } from './explanation.ts';
import type { Settings } from '../model/facts.ts';
import type { Reply, Request } from './messages.ts';

const laid = new Laid();
if (!laid.hasKernels) Reflect.deleteProperty(globalThis, 'WebAssembly');
/** The latest run, for several requests about the same settings. */
let latest: { readonly of: string; readonly run: Run } | undefined;
/** Numbers of the newest request for a run and for moves; older ones are dropped. */
let [newestRun, newestMoves] = [0, 0];
/** Ends the drawing of ranges that are wanted no more. */
let drawing = new AbortController();

const say = (reply: Reply, transfer: Transferable[] = []): void => self.postMessage(reply, { transfer });
const buffersOf = (values: Readonly<Record<string, Float64Array>>) =>
  Object.values(values).map((v) => v.buffer as ArrayBuffer);

self.onmessage = ({ data }: MessageEvent<Request>): void => {
  if (data.kind === 'run') newestRun = data.id;
  if (data.kind === 'bands' || data.kind === 'drop') {
    drawing.abort();
    drawing = new AbortController();
  }
  if (data.kind === 'moves') newestMoves = data.ask;
  void answer(data).catch((error: unknown) => fail(data, error));
};

function fail(request: Request, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const about = 'id' in request ? { id: request.id } : 'ask' in request ? { ask: request.ask } : {};
  say({ kind: 'failed', message, ...about });
}

async function answer(request: Request): Promise<void> {
  switch (request.kind) {
    case 'run':
      return run(request);
    case 'bands':
      return bands(request, drawing.signal);
    case 'drop':
      return;
    case 'digest':
      return say({ kind: 'digested', id: request.id, digest: await digestIn(await runOf(request.settings)) });
    case 'explain': {
      await laid.loadTables();
      const made = await runOf(request.settings);
      return say({ kind: 'explained', ask: request.ask, node: explainCell(made, cellNamed(made, request.cell)) });
    }
    case 'moves':
      return moves(request);
    case 'cease':
      newestMoves = 0;
      return;
    case 'check':
      if (request.settings.editions.length > 0) await laid.loadTables();
      return say({ kind: 'checked', ask: request.ask, ...checked(laid, request.settings) });
    case 'question':
      return question(request);
  }
}

async function runOf(settings: Settings): Promise<Run> {
  if (settings.editions.length > 0) await laid.loadTables();
  const of = JSON.stringify([settings.scenario, settings.set, settings.editions]);
  if (latest?.of !== of) latest = { of, run: laid.run(settings) };
  return latest.run;
}

async function run({ id, settings, wants }: Extract<Request, { kind: 'run' }>): Promise<void> {
  if (settings.editions.length > 0) await laid.loadTables();
  if (id < newestRun) return;
  const ran = laid.ran(id, settings, wants);
  say(ran, buffersOf(ran.values));
}

async function bands(
  { id, settings, draws, wants }: Extract<Request, { kind: 'bands' }>,
  signal: AbortSignal,
): Promise<void> {
  if (!laid.hasKernels) return;
  const start = performance.now();
  const made = await runOf(settings);
  if (signal.aborted) return;
  const quantiles = await bandsOf(made, wants, { draws, seed: settings.seed, signal });
  if (quantiles) say({ kind: 'banded', id, draws, quantiles, took: performance.now() - start }, buffersOf(quantiles));
}

async function moves({ ask, settings, cell }: Extract<Request, { kind: 'moves' }>): Promise<void> {
  if (settings.editions.length > 0) await laid.loadTables();
  const { tellMoves } = await import('./moves.ts');
  await tellMoves(
    laid,
    settings,
    cell,
    (found) => say({ kind: 'moved', ask, moves: found }),
    () => newestMoves !== ask,
  );
}

async function question({ ask, settings, question: asked }: Extract<Request, { kind: 'question' }>): Promise<void> {
  await laid.loadTables();
  const { answerTo } = await import('./answers.ts');
  say({ kind: 'answered', ask, answer: await answerTo(laid.desk, await runOf(settings), settings.seed, asked) });
}

say({ kind: 'ready', hasKernels: laid.hasKernels });
