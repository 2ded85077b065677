#!/usr/bin/env node
/** The terminal door: reads the command line, calls the library, prints data to stdout and talk to stderr. */
import { main } from './program.ts';

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read the output has read enough, as in `burdenshift run | head -1`.
    if (error.code === 'EPIPE') process.exit();
  });
process.exitCode = await main(process.argv.slice(2));
