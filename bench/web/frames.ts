/** What a frame costs the page's own thread, as Chromium's trace tells it: processor time, which other work on the machine does not lengthen. */
import type { CDPSession, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** Milliseconds of processor time of each frame of `page` in which an `input` event was handled while `act` ran: handler, style, layout, paint. */
export async function frameCosts(page: Page, act: () => Promise<unknown>): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page);
  const events = await traced(session, act);
  await session.detach();
  const whole = events.filter((e) => e.ph === 'X' && e.dur !== undefined);
  const frames = whole.filter((e) => e.name === 'ProxyMain::BeginMainFrame');
  const inputs = whole.filter((e) => e.name === 'EventDispatch' && e.args?.data?.type === 'input');
  const costs = inputs.flatMap((input) => {
    const frame = frames.find((f) => f.pid === input.pid && f.tid === input.tid && holds(f, input));
    return frame?.tdur === undefined ? [] : [frame.tdur / 1000];
  });
  if (costs.length === 0)
    throw new Error('The trace holds no frame with an input event; this Chromium tells its frames otherwise.');
  return costs;
}

const holds = (frame: TraceEvent, e: TraceEvent): boolean => frame.ts <= e.ts && e.ts + e.dur! <= frame.ts + frame.dur!;

async function traced(session: CDPSession, act: () => Promise<unknown>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  const includedCategories = ['devtools.timeline', 'cc'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await act();
  const complete = new Promise((done) => void session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  return events;
}
