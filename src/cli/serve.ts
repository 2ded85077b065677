/** `burdenshift serve`: the workbench on this machine; only its own folder, only to this machine unless asked otherwise. */
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { wholeIn } from './draws.ts';
import { say } from './options.ts';
import { serveFolder } from './server.ts';
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
      const server = await serveFolder(workbenchFolder(), wholeIn(options.port, '--port', 0, 65_535), options.host);
      say(`The workbench is at ${addressOf(server, options.host)} (Ctrl C ends it).`);
    });
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
