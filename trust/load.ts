/** The campaign against the local server: `npm run trust load`. It starts one of its own on a free port of this machine and ends it. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { HEADERS } from '../src/cli/server.ts';
import { writeResult } from './result.ts';

const HOST = 'Host: localhost\r\n';
const ODD = [
  ...[
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//etc/passwd',
    '/assets/..\\..\\x',
    '/%00',
  ],
  ...[
    '/index.html%00.js',
    '/%E0%A4%A',
    '/%c0%ae%c0%ae/',
    'http://evil.example/',
    '*',
    '/?'.padEnd(6000, 'x'),
    `/${'a/'.repeat(2000)}`,
  ],
  ...['/index.html/', '/INDEX.HTML', '/assets', '/.git/config', '/con', '/index.html::$DATA', '/\u202e'],
];
const METHODS = ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND', 'GET', 'HEAD'];
const FORMS = [
  'HTTP/1.1',
  'HTTP/1.0',
  'HTTP/9.9',
  'HTTP/1.1\r\nRange: bytes=0-99999999999',
  'HTTP/1.1\r\nTransfer-Encoding: chunked',
  'HTTP/1.1\r\nUpgrade: websocket',
];

interface Visit {
  readonly answer: string;
  readonly seconds: number;
}

/** The child process that serves, and what is known of it. */
interface Tried {
  readonly port: number;
  readonly child: ChildProcess;
}

async function start(): Promise<Tried> {
  execFileSync('npm', ['run', '--silent', 'build:code'], { stdio: 'inherit' });
  execFileSync('npm', ['run', '--silent', 'build:web'], { stdio: 'inherit' });
  const child = spawn(process.execPath, ['dist/cli.js', 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((done, failed) => {
    child.once('exit', () => failed(new Error('The server ended before it began.')));
    child.stdout.on('data', (text: Buffer) => {
      const found = /127\.0\.0\.1:(\d+)/.exec(String(text));
      if (found) done(Number(found[1]));
    });
  });
  return { port, child };
}

/** Megabytes that the server holds. */
function megabytes({ child }: Tried): number {
  const held = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
  return Math.round(Number(held?.[1]) / 1000);
}

/** Sends bytes, then perhaps one more each second, and takes what comes until the other side ends. */
function visit(port: number, bytes: string, { drip = '', read = true, most = 60 } = {}): Promise<Visit> {
  const began = performance.now();
  return new Promise((done) => {
    let answer = '';
    const socket: Socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const drops = drip === '' ? undefined : setInterval(() => socket.write(drip), 1000);
    const end = () => {
      clearInterval(drops);
      clearTimeout(clock);
      socket.destroy();
      done({ answer, seconds: (performance.now() - began) / 1000 });
    };
    const clock = setTimeout(end, most * 1000);
    socket.on('connect', () => socket.write(bytes));
    if (read) socket.on('data', (part) => (answer += part.toString('latin1')));
    else socket.pause();
    for (const event of ['end', 'close', 'error'] as const) socket.on(event, end);
  });
}

const many = async <T>(count: number, at: number, one: (i: number) => Promise<T>): Promise<T[]> => {
  const found: T[] = [];
  for (let i = 0; i < count; i += at)
    found.push(...(await Promise.all(Array.from({ length: Math.min(at, count - i) }, (_, k) => one(i + k)))));
  return found;
};

/** Sound requests over a few kept connections; gives how many were answered in full. */
async function sound(port: number, count: number): Promise<{ readonly whole: number; readonly seconds: number }> {
  const files = ['', ...readdirSync('dist/web/assets').map((file) => `assets/${file}`)];
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const began = performance.now();
  const ask = (i: number) =>
    new Promise<boolean>((done) => {
      get({ port, host: '127.0.0.1', agent, path: `/${files[i % files.length]}` }, (answer) => {
        let size = 0;
        answer.on('data', (part: Buffer) => (size += part.length));
        answer.on('end', () => done(answer.statusCode === 200 && size === Number(answer.headers['content-length'])));
      }).on('error', () => done(false));
    });
  const whole = (await many(count, 64, ask)).filter((is) => is).length;
  agent.destroy();
  return { whole, seconds: (performance.now() - began) / 1000 };
}

/** Requests that no browser sends: each must be refused with its status and every header, or be answered as any other. */
async function odd(
  port: number,
  count: number,
): Promise<{ readonly wrong: readonly string[]; readonly statuses: Readonly<Record<string, number>> }> {
  const wrong: string[] = [];
  const statuses: Record<string, number> = {};
  const pick = <T>(list: readonly T[], i: number) => list[i % list.length]!;
  const one = async (i: number) => {
    const size = i % 11 === 0 ? 30_000 : 10;
    const request = `${pick(METHODS, i)} ${pick(ODD, Math.floor(i / 9))} ${pick(FORMS, Math.floor(i / 7))}\r\n${HOST}X: ${'x'.repeat(size)}\r\nConnection: close\r\n\r\n`;
    const { answer } = await visit(port, request);
    const [, status = 'none'] = /^HTTP\/1\.1 (\d+) /.exec(answer) ?? [];
    statuses[status] = (statuses[status] ?? 0) + 1;
    const isWrong =
      status === 'none' ||
      status.startsWith('5') ||
      !Object.keys(HEADERS).every((name) => answer.includes(`${name}: `));
    if (isWrong || /root:|"dependencies"/.test(answer)) wrong.push(`${status}: ${request.slice(0, 120)}`);
  };
  await many(count, 32, one);
  return { wrong, statuses };
}

/** Files and connections that the server has open. */
const openIn = ({ child }: Tried): number => readdirSync(`/proc/${child.pid}/fd`).length;

/** Visitors who ask for everything and read nothing; gives the seconds until the server has let all of them go. */
async function deaf(tried: Tried, count: number): Promise<number> {
  const files = readdirSync('dist/web/assets').map((file) => `GET /assets/${file} HTTP/1.1\r\n${HOST}\r\n`);
  const before = openIn(tried);
  const began = performance.now();
  const visits = many(count, count, () => visit(tried.port, files.join(''), { read: false, most: 60 }));
  await wait(2000);
  while (openIn(tried) > before + 2 && performance.now() - began < 60_000) await wait(250);
  const seconds = (performance.now() - began) / 1000;
  await visits;
  return seconds;
}

/** What one round of every kind of visitor found. */
interface Round {
  readonly whole: number;
  readonly perSecond: number;
  readonly strange: Awaited<ReturnType<typeof odd>>;
  readonly slow: number;
  readonly deaf: number;
  readonly letIn: number;
  readonly megabytes: number;
}

async function round(tried: Tried): Promise<Round> {
  const { port } = tried;
  const least = async (what: string) => {
    const { whole } = await sound(port, 64);
    if (whole < 64) throw new Error(`After ${what} only ${whole} of 64 sound requests were answered.`);
  };
  const { whole, seconds } = await sound(port, SOUND);
  const strange = await odd(port, ODDITIES);
  await least('odd requests');
  const slow = await many(128, 64, () => visit(port, 'GET / HTTP/1.1\r\n', { drip: 'X' }));
  await least('slow visitors');
  const held = await deaf(tried, 60);
  await least('visitors who read nothing');
  const flood = await many(FLOOD, 500, () => visit(port, `GET / HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`));
  await least('a flood of connections');
  await wait(6000);
  return {
    ...{ whole, perSecond: Math.round(whole / seconds), strange, deaf: held, megabytes: megabytes(tried) },
    slow: Math.max(...slow.map((v) => v.seconds)),
    letIn: flood.filter(({ answer }) => answer.startsWith('HTTP/1.1 200')).length,
  };
}

const [SOUND, ODDITIES, FLOOD] = [15_000, 3000, 2000];

async function campaign(): Promise<void> {
  const tried = await start();
  try {
    await sound(tried.port, 2000);
    const before = megabytes(tried);
    const rounds = [];
    for (let i = 0; i < 3; i++) {
      rounds.push(await round(tried));
      process.stdout.write(`round ${i + 1}: ${JSON.stringify({ ...rounds.at(-1), strange: undefined })}\n`);
    }
    tell(rounds, before);
  } finally {
    tried.child.kill();
  }
}

function tell(rounds: readonly Round[], before: number): void {
  const sum = (of: (r: Round) => number) => rounds.reduce((total, r) => total + of(r), 0);
  const most = (of: (r: Round) => number) => Number(Math.max(...rounds.map(of)).toFixed(1));
  const wrong = rounds.flatMap(({ strange }) => strange.wrong);
  for (const line of wrong.slice(0, 5)) process.stdout.write(`WRONG ${line}\n`);
  const statuses = new Map<string, number>();
  for (const { strange } of rounds)
    for (const [status, count] of Object.entries(strange.statuses))
      statuses.set(status, (statuses.get(status) ?? 0) + count);
  const asked = rounds.length * SOUND;
  writeResult({
    ...{ name: 'load', command: 'npm run trust load' },
    figures: [
      { what: 'sound requests', value: asked, unit: 'requests' },
      { what: 'of them answered in full', value: sum((r) => r.whole), unit: 'requests' },
      { what: 'of them in a second, least', value: Math.min(...rounds.map((r) => r.perSecond)), unit: 'requests/s' },
      { what: 'odd paths, methods, versions, headers and lengths', value: rounds.length * ODDITIES, unit: 'requests' },
      {
        what: 'of them answered wrongly, without the security headers, or from another folder',
        value: wrong.length,
        unit: 'requests',
      },
      { what: 'visitors who send a letter a second', value: rounds.length * 128, unit: 'connections' },
      { what: 'longest that one of them held a connection', value: most((r) => r.slow), unit: 's' },
      { what: 'visitors who ask for everything and read nothing', value: rounds.length * 60, unit: 'connections' },
      { what: 'longest until all of them were let go', value: most((r) => r.deaf), unit: 's' },
      { what: 'connections, 500 at a time', value: rounds.length * FLOOD, unit: 'connections' },
      { what: 'of them let in and answered', value: sum((r) => r.letIn), unit: 'connections' },
      { what: 'memory of the server before', value: before, unit: 'MB' },
      ...rounds.map((r, i) => ({ what: `memory of the server after round ${i + 1}`, value: r.megabytes, unit: 'MB' })),
    ],
    notes: [
      `Odd requests were answered as follows: ${[...statuses]
        .sort()
        .map(([status, count]) => `${count} with ${status}`)
        .join(', ')}. After each kind of visitor 64 sound requests must be answered in full.`,
      'At most 64 connections are held at a time; those above are turned away at once and a browser tries again. Only this machine is asked, over 127.0.0.1.',
    ],
  });
  if (wrong.length > 0 || sum((r) => r.whole) < asked) process.exitCode = 1;
}

await campaign();
