/** Writes docs/trust.md. */
import { writeFileSync } from 'node:fs';
import { pageOf } from './page.ts';
import { readResults } from './result.ts';

writeFileSync('docs/trust.md', pageOf(readResults()));
