/** Writes docs/futures.md. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { futuresText } from './futures.ts';

const root = resolve(process.argv[2] ?? '.');
writeFileSync(join(root, 'docs/futures.md'), await futuresText(root));
