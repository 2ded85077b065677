/** The server gives out its own folder and nothing else. */
import { existsSync, mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addressOf } from '../../src/cli/serve.ts';
import { HEADERS, serveFolder } from '../../src/cli/server.ts';

let server: Awaited<ReturnType<typeof serveFolder>>;
let address: string;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'burdenshift-serve-'));
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'not yours');
  writeFileSync(join(folder, 'web/index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'web/assets/index-abcd1234.js'), '1');
  server = await serveFolder(join(folder, 'web'), 0, '127.0.0.1');
  address = addressOf(server, '127.0.0.1');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** An answer to a request written by hand, so that no client tidies the path. */
function raw(request: string): Promise<string> {
  const { port } = (server as Server).address() as AddressInfo;
  return new Promise((done) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.end(`${request}\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    socket.on('data', (part) => (answer += part));
    socket.on('close', () => done(answer));
  });
}

it('sends the page with every security header', async () => {
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  for (const [name, value] of Object.entries(HEADERS)) expect(answer.headers.get(name)).toBe(value);
  expect(HEADERS['content-security-policy']).toContain("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
  expect(HEADERS['content-security-policy']).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

it.each([
  'GET /../secret.txt HTTP/1.1',
  'GET /%2e%2e/secret.txt HTTP/1.1',
  'GET /..%2fsecret.txt HTTP/1.1',
  'GET //etc/passwd HTTP/1.1',
  'GET /assets/../../secret.txt HTTP/1.1',
  'GET /assets HTTP/1.1',
  'GET /%00 HTTP/1.1',
  'GET /%E0%A4%A HTTP/1.1',
])('%s finds nothing', async (request) => {
  const answer = await raw(request);
  expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  expect(answer).not.toContain('not yours');
});

it('answers only GET and HEAD', async () => {
  expect((await fetch(address, { method: 'POST', body: 'x' })).status).toBe(405);
  expect((await fetch(address, { method: 'HEAD' })).status).toBe(200);
});

it('listens on this machine only', () => {
  expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
});

it('keeps files whose names carry a digest', async () => {
  expect((await fetch(`${address}assets/index-abcd1234.js`)).headers.get('cache-control')).toContain('immutable');
  expect((await fetch(address)).headers.get('cache-control')).toBe('no-cache');
});

it('says that a port is taken, and what to do', async () => {
  const { port } = server.address() as AddressInfo;
  await expect(serveFolder('.', port, '127.0.0.1')).rejects.toThrow(`Port ${port} is taken; try`);
});

/** What a server says to bytes that no client would send. */
function said(bytes: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (part) => (answer += part));
    socket.on('error', () => {});
    socket.on('close', () => done(answer));
  });
}
const END = 'Connection: close\r\n\r\n';

it.each([
  [404, `GET /none HTTP/1.1\r\nHost: localhost\r\n${END}`],
  [405, `DELETE / HTTP/1.1\r\nHost: localhost\r\n${END}`],
  [405, 'CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  [417, `GET / HTTP/1.1\r\nHost: localhost\r\nExpect: everything\r\n${END}`],
  [421, `GET / HTTP/1.1\r\nHost: evil.example\r\n${END}`],
  [421, `GET / HTTP/1.1\r\nHost: localhost.evil.example:80\r\n${END}`],
  [400, `GET / HTTP/1.1\r\n${END}`],
  [400, 'nonsense\r\n\r\n'],
  [400, `GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n${END}`],
  [431, `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n${END}`],
  [431, `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n${END}`],
])('refuses with %i and every security header: %j', async (status, request) => {
  const answer = await said(request);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  for (const [name, value] of Object.entries(HEADERS)) expect(answer).toContain(`${name}: ${value}`);
});

it.each(['localhost', 'LOCALHOST:80', 'workbench.localhost', '127.0.0.1:4173', '127.1.2.3', '[::1]:4173'])(
  'answers to the name %s of this machine',
  async (host) => expect(await said(`GET / HTTP/1.1\r\nHost: ${host}\r\n${END}`)).toMatch(/^HTTP\/1.1 200 /),
);

it('answers to a visitor who speaks the old protocol and names no host', async () => {
  expect(await said('GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 200 /);
});

it('ends the connection of a visitor who sends a body, and answers', async () => {
  const answer = await said('GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\nx');
  expect(answer).toMatch(/^HTTP\/1.1 200 [^]*connection: close/i);
});

it('does not send again what the visitor has', async () => {
  const tag = (await fetch(address)).headers.get('etag')!;
  const again = (tags: string) => fetch(address, { headers: { 'if-none-match': tags } });
  expect((await again(tag)).status).toBe(304);
  expect((await again(`"other", W/${tag}`)).status).toBe(304);
  expect((await again('"other"')).status).toBe(200);
});

it('goes on when a build takes a file away', async () => {
  const file = join(folder, 'web/assets/gone-abcd1234.js');
  writeFileSync(file, '1');
  const other = await serveFolder(join(folder, 'web'), 0, '127.0.0.1');
  try {
    rmSync(file);
    expect((await fetch(`${addressOf(other, '127.0.0.1')}assets/gone-abcd1234.js`)).status).toBe(404);
    expect((await fetch(addressOf(other, '127.0.0.1'))).status).toBe(200);
  } finally {
    other.close();
  }
});

it('keeps no file open for visitors who leave in the middle', { skip: !existsSync('/proc/self/fd') }, async () => {
  writeFileSync(join(folder, 'web/large.json'), Buffer.alloc(30e6, 'x'));
  const other = await serveFolder(join(folder, 'web'), 0, '127.0.0.1');
  const openFiles = () => readdirSync('/proc/self/fd').length;
  try {
    const { port } = other.address() as AddressInfo;
    const before = openFiles();
    await Promise.all(Array.from({ length: 20 }, () => leave(port)));
    await expect.poll(openFiles, { timeout: 5000 }).toBeLessThan(before + 5);
  } finally {
    other.close();
  }
});

/** Asks for the large file and goes at the first byte. */
function leave(port: number): Promise<void> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write('GET /large.json HTTP/1.1\r\nHost: localhost\r\n\r\n'),
    );
    socket.once('data', () => socket.destroy());
    socket.once('close', () => done());
  });
}
