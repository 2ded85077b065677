/** The server gives out its own folder and nothing else. */
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addressOf, HEADERS, serveFolder } from '../../src/cli/serve.ts';

let server: Awaited<ReturnType<typeof serveFolder>>;
let address: string;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'burdenshift-serve-'));
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'not yours');
  writeFileSync(join(folder, 'web/index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'web/assets/index-abcd1234.js'), '1');
  server = await serveFolder(join(folder, 'web'), 0, '127.0.0.1');
  address = addressOf(server, '127.0.0.1');
});
afterAll(() => void server.close());

/** An answer to a request written by hand, so that no client tidies the path. */
function raw(request: string): Promise<string> {
  const { port } = (server as Server).address() as AddressInfo;
  return new Promise((done) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(`${request}\r\nHost: x\r\nConnection: close\r\n\r\n`));
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
