/** The server of the workbench: the files of one folder and nothing else, with bounds on what a visitor may take. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import type { Duplex } from 'node:stream';
import { UsageError } from './trouble.ts';

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

/** Milliseconds and bytes that one visitor may take. Without the interval, Node looks for late requests only twice a minute. */
const BOUNDS = {
  ...{ requestTimeout: 10_000, headersTimeout: 5_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 1_000 },
  ...{ maxHeaderSize: 8_192, requireHostHeader: false },
};
/** Milliseconds after which a visitor who neither asks nor reads is let go. */
const IDLE = 10_000;
const MOST_CONNECTIONS = 64;

/** A server that gives out the files of one folder and nothing else. @throws UsageError where the port is taken */
export function serveFolder(folder: string, port: number, host: string): Promise<Server> {
  const shelf = { folder, files: filesIn(folder), held: new Map(), isOwn: isLoopback(host) };
  const server = createServer(BOUNDS, (ask, answer) => reply(shelf, ask, answer));
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(IDLE);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuseBroken(error, socket));
  server.on('connect', (_, socket) => refuseRaw(socket, 405));
  server.on('checkExpectation', (_, answer: ServerResponse) => refuse(answer, 417, 'Nothing is expected here.'));
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(inWords(error, port)));
    server.listen(port, host, () => done(server));
  });
}

function inWords(error: NodeJS.ErrnoException, port: number): Error {
  const other = 'try "burdenshift serve --port 0" for a free one.';
  if (error.code === 'EADDRINUSE') return new UsageError(`Port ${port} is taken; ${other}`);
  return error.code === 'EACCES' ? new UsageError(`Port ${port} may not be used; ${other}`) : error;
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

/** A file as it was when it was last asked for. */
interface Held {
  /** Changes when the file does. */
  readonly tag: string;
  readonly bytes: Buffer;
}

interface Shelf {
  readonly folder: string;
  readonly files: ReadonlySet<string>;
  /** Files that were asked for: all visitors are given one copy, and none keeps a file open. */
  readonly held: Map<string, Held>;
  /** Whether only this machine can reach the server; then it answers only to names of this machine. */
  readonly isOwn: boolean;
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

function reply(shelf: Shelf, ask: IncomingMessage, answer: ServerResponse): void {
  const { host } = ask.headers;
  if (host === undefined && ask.httpVersion !== '1.0') return refuse(answer, 400, 'The request names no host.');
  // A page elsewhere may point a name of its own at this machine; it shall not read from here under that name.
  if (shelf.isOwn && host !== undefined && !isLoopback(nameIn(host)))
    return refuse(answer, 421, 'This server answers to localhost; with --host 0.0.0.0 it answers to every name.');
  if (ask.method !== 'GET' && ask.method !== 'HEAD')
    return refuse(answer, 405, 'Only GET and HEAD are answered.', { allow: 'GET, HEAD' });
  const file = fileAsked(ask.url ?? '/');
  const held = file !== undefined && shelf.files.has(file) ? take(shelf, file) : undefined;
  if (file === undefined || !held) return refuse(answer, 404, 'There is no such file.');
  give(file, held, ask, answer);
}

/** A file of the folder, read anew where it has changed; undefined where a build has taken it away. */
function take({ folder, held }: Shelf, file: string): Held | undefined {
  const path = join(folder, file);
  try {
    const { size, mtimeMs } = statSync(path);
    const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
    const known = held.get(file);
    if (known?.tag === tag) return known;
    const found = { tag, bytes: readFileSync(path) };
    held.set(file, found);
    return found;
  } catch {
    return undefined;
  }
}

function give(path: string, { tag, bytes }: Held, ask: IncomingMessage, answer: ServerResponse): void {
  const hasHash = /-[\w-]{8}\.\w+$/.test(path);
  const headers = {
    ...{ ...HEADERS, ...endsAfter(ask), etag: tag, 'accept-ranges': 'none' },
    'cache-control': hasHash ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  const known = ask.headers['if-none-match']?.split(',').map((text) => text.trim().replace(/^W\//, '')) ?? [];
  if (known.includes(tag) || known.includes('*')) return void answer.writeHead(304, headers).end();
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  answer.writeHead(200, { ...headers, 'content-type': type, 'content-length': bytes.length });
  answer.end(ask.method === 'HEAD' ? undefined : bytes);
}

/** A body is not read; the connection ends instead. */
const endsAfter = ({ headers }: IncomingMessage): Record<string, string> =>
  headers['content-length'] === undefined && headers['transfer-encoding'] === undefined ? {} : { connection: 'close' };

/** The file that an address names, or undefined where it cannot be read. */
function fileAsked(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, '')).replace(/^\/+/, '');
    return path === '' ? 'index.html' : path;
  } catch {
    return undefined;
  }
}

/** The name in a Host header, without its port. */
const nameIn = (host: string) => host.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1');

const isLoopback = (name: string) => /^(([\w-]+\.)*localhost\.?|127(\.\d{1,3}){3}|::1)$/i.test(name);

function refuse(answer: ServerResponse, status: number, words: string, more: Record<string, string> = {}): void {
  const text = Buffer.from(`${words}\n`);
  const about = { 'content-type': 'text/plain; charset=utf-8', 'content-length': text.length };
  answer.writeHead(status, { ...HEADERS, ...more, ...endsAfter(answer.req), ...about }).end(text);
}

/** A request that is no request, is too long, or does not come to its end. */
function refuseBroken({ code }: NodeJS.ErrnoException, socket: Duplex): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  refuseRaw(socket, { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[code ?? ''] ?? 400);
}

/** An answer where Node has made none, with the same headers as every other. */
function refuseRaw(socket: Duplex, status: number): void {
  const headers = { ...HEADERS, connection: 'close', 'content-length': '0' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`, () => socket.destroy());
}
