/** `npm run bench:web`: measures the workbench, prints the page of what was found and keeps it in docs/. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { measure } from './measure.ts';
import { pageOf } from './page.ts';

const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`;
const page = pageOf(machine, await measure());
process.stdout.write(page);
writeFileSync('docs/benchmarks-workbench.md', page);
