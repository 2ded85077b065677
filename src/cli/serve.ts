/** `burdenshift serve`: the workbench on this machine; only its own folder, only to this machine unless asked otherwise. */
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { say } from './options.ts';
import { UsageError } from './trouble.ts';

interface Options {
  readonly port: string;
  readonly host: string;
  readonly ifTerminal?: boolean;
}

/** Adds the command. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('serve the workbench to the browser of this machine')
    .option('--port <number>', 'port to listen on; 0 takes a free one', '4173')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--if-terminal', 'do nothing where no person watches: output is not a terminal, or CI is set')
    .action(async (options: Options) => {
      if (options.ifTerminal && (!process.stdout.isTTY || process.env['CI'])) {
        process.stderr.write('The workbench is not started, since nobody watches; "burdenshift serve" starts it.\n');
        return;
      }
      const server = await serveFolder(workbenchFolder(), portIn(options.port), options.host);
      say(`The workbench is at ${addressOf(server, options.host)} (Ctrl C ends it).`);
    });
}

/** A port as written. */
function portIn(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new UsageError(`--port takes a number from 0 to 65535, not "${text}".`);
}

/** The folder that the build leaves beside the code. @throws UsageError where it was not built */
export function workbenchFolder(start = import.meta.url): string {
  for (const place of ['./web/', '../web/', '../../dist/web/']) {
    const folder = fileURLToPath(new URL(place, start));
    if (existsSync(join(folder, 'index.html')) && existsSync(join(folder, 'assets'))) return folder;
  }
  throw new UsageError('The workbench was not built; "npm run build" builds it.');
}

/** The address that a listening server answers at. */
export function addressOf(server: Server, host: string): string {
  const at = server.address();
  const port = typeof at === 'object' && at ? at.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}

/** A server that gives out the files of one folder and nothing else. @throws UsageError where the port is taken */
export function serveFolder(folder: string, port: number, host: string): Promise<Server> {
  const files = filesIn(folder);
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000, maxHeaderSize: 8_192 }, (ask, answer) =>
    reply(folder, files, ask, answer),
  );
  server.maxConnections = 64;
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        error.code === 'EADDRINUSE'
          ? new UsageError(`Port ${port} is taken; try "burdenshift serve --port 0" for a free one.`)
          : error,
      ),
    );
    server.listen(port, host, () => done(server));
  });
}

/** Every file under a folder as a path with forward slashes; what is not in this list does not exist for visitors. */
function filesIn(folder: string): ReadonlySet<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        relative(folder, join(entry.parentPath ?? entry.path, entry.name))
          .split(sep)
          .join('/'),
      ),
  );
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Headers that every answer carries. */
export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

function reply(folder: string, files: ReadonlySet<string>, ask: IncomingMessage, answer: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) answer.setHeader(name, value);
  if (ask.method !== 'GET' && ask.method !== 'HEAD') return refuse(answer, 405, 'Only GET and HEAD are answered.');
  const file = fileAsked(ask.url ?? '/');
  if (file === undefined || !files.has(file)) return refuse(answer, 404, 'There is no such file.');
  const path = join(folder, file);
  const hasHash = /-[\w-]{8}\.\w+$/.test(file);
  answer.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
  answer.setHeader('content-length', statSync(path).size);
  answer.setHeader('cache-control', hasHash ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (ask.method === 'HEAD') return void answer.end();
  createReadStream(path)
    .on('error', () => answer.destroy())
    .pipe(answer);
}

/** The file that an address names, or undefined where it cannot be read. */
function fileAsked(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, '')).replace(/^\/+/, '');
    return path === '' ? 'index.html' : path;
  } catch {
    return undefined;
  }
}

function refuse(answer: ServerResponse, status: number, words: string): void {
  answer.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${words}\n`);
}
