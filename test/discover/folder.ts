/** A small sweep whose answer is known, written as a folder: two rules, three deliveries, thirty draws. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { FORMAT, partName, type SweepColumn } from '../../src/sweep/manifest.ts';
import { uniform } from './functions.ts';

const DRAWS = 30;
const RULES = ['equal', 'by wealth'];
const DELIVERIES = [0.5, 0.75, 1];

export const RESIDUAL = 'ledger.residual[EU,2035]';
export const COST = 'ledger.cost[EU,2035]';

const columns: readonly SweepColumn[] = [
  { name: 'point', role: 'point', label: 'number of the point', unit: '' },
  { name: 'draw', role: 'draw', label: 'number of the draw', unit: '' },
  { name: 'sharing.rule', role: 'lever', label: 'rule of sharing', unit: '', options: RULES },
  { name: 'spending.delivery[EU]', role: 'lever', label: 'delivery', unit: 'share', low: 0.5, high: 1 },
  { name: 'economy.shock', role: 'input', label: 'shock to growth', unit: 'share', low: -0.01, high: 0.01 },
  {
    ...{ name: RESIDUAL, role: 'outcome', label: 'what is left', unit: 'USD2025/year' },
    threshold: { compare: '>=', value: 0, written: '>= 0' },
  },
  { name: COST, role: 'outcome', label: 'cost', unit: 'USD2025/year' },
];

/** Every run: what is left falls short at low delivery and bad shocks, more so under the equal rule. */
function runs() {
  const shocks = uniform(DRAWS, 31).map((x) => -0.01 + 0.02 * x);
  return RULES.flatMap((rule, r) =>
    DELIVERIES.flatMap((delivery, d) =>
      [...shocks].map((shock, draw) => ({
        ...{ point: r * DELIVERIES.length + d, draw, rule, delivery, shock },
        left: 1e9 * (100 * (delivery - 0.75) + 2000 * shock + (r === 0 ? -5 : 5)),
        cost: 1e9 * (80 * delivery + (r === 0 ? 0 : 10)),
      })),
    ),
  );
}

/** Writes the folder, with the runs that `keep` keeps. */
export function writeSweepFolder(
  folder: string,
  keep: (run: { readonly point: number; readonly draw: number }) => boolean = () => true,
): string {
  const table = runs().filter(keep);
  mkdirSync(join(folder, 'runs'), { recursive: true });
  const numbers = (of: (run: (typeof table)[number]) => number) => Float64Array.from(table, of);
  const bytes = parquetWriteBuffer({
    columnData: [
      { name: 'point', data: Int32Array.from(table, ({ point }) => point), type: 'INT32' },
      { name: 'draw', data: Int32Array.from(table, ({ draw }) => draw), type: 'INT32' },
      { name: 'sharing.rule', data: table.map(({ rule }) => rule), type: 'STRING' },
      { name: 'spending.delivery[EU]', data: numbers(({ delivery }) => delivery), type: 'DOUBLE' },
      { name: 'economy.shock', data: numbers(({ shock }) => shock), type: 'DOUBLE' },
      { name: RESIDUAL, data: numbers(({ left }) => left), type: 'DOUBLE' },
      { name: COST, data: numbers(({ cost }) => cost), type: 'DOUBLE' },
    ],
  });
  writeFileSync(join(folder, partName(0)), new Uint8Array(bytes));
  const manifest = {
    ...{ format: FORMAT, title: 'Does it pay?', summary: '', version: '0', question: '', scenarios: [], editions: {} },
    ...{ design: { file: 'x.yaml', text: '' }, years: [2014, 2040], seed: 7, draws: DRAWS, method: 'sobol' },
    ...{ points: 6, futures: 180, block: 180, columns, complete: table.length === 180, digest: '' },
    blocks: [{ id: 0, file: partName(0), futures: table.length, digest: '', sha256: '', met: [null, null] }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
