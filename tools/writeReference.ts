/** Writes docs/api.md. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { apiReference } from './apiReference.ts';

const root = resolve(process.argv[2] ?? '.');
writeFileSync(join(root, 'docs/api.md'), apiReference(root));
