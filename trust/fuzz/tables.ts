/** Tables of figures, files of cases and of designs, and the file of an interrupted run. */
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { catalogueOf, faultsIn, type TableText } from '../../src/figures/catalogue.ts';
import { FigureError, type Fault } from '../../src/figures/faults.ts';
import { readFigures } from '../../src/figures/tables.ts';
import { tableText } from '../../src/figures/write.ts';
import type { Desk } from '../../src/run/desk.ts';
import { keptBytes, readKept } from '../../src/run/kept.ts';
import type { Run } from '../../src/run/run.ts';
import { readDesign } from '../../src/sweep/readDesign.ts';
import { casesIn } from '../../src/validation/validate.ts';
import { spoilt, spoiltBytes } from './nasty.ts';
import { Broken, surface, type Outcome, type Surface } from './surface.ts';

/** Some rows of the tables that ship. */
function rowsOf(root: string, file: string, count: number): string {
  const lines = readFileSync(`${root}data/${file}`, 'utf8').split('\n');
  const step = Math.max(1, Math.floor(lines.length / count));
  return `${lines.filter((_, i) => i === 0 || i % step === 1).join('\n')}\n`;
}

/** A small design, 16 × 2 × 3 × … futures of which tests compute none. */
export const DESIGN = `title: Two levers
scenario: hague-2035
draws: 8
seed: 3
design:
  - grid:
      spending.coreTarget: [3 %, 3.5 %, 5 %]
      spending.delivery[NATO_EXCEPT_US]: { from: 50 %, to: 100 %, step: 10 % }
      sharing.rule:
  - sobol:
      points: 16
      seed: 1
      levers:
        economy.trendShift: { from: -1 %, to: 1 % }
  - points:
      - { spending.ramp: linear, spending.floor: none }
outcomes:
  - ledger.groupResidual[NATO_EXCEPT_US,2035] >= 0
  - spending.extraCost[POL,2035]
`;

/** The head of a file of cases and its first three cases. */
const firstCases = (text: string) =>
  text
    .split(/\n(?= {2}- id:)/)
    .slice(0, 4)
    .join('\n');

/** The ways in for tables and files. `root` ends with a slash. */
export function tableSurfaces(desk: Desk, run: Run, root: string): readonly Surface[] {
  const frame = ['sources-macro.csv', 'sources-security.csv', 'sources-fiscal.csv', 'groups.csv', 'states.csv'];
  const around: readonly TableText[] = frame.map((file) => ({
    file,
    text: readFileSync(`${root}data/${file}`, 'utf8'),
  }));
  const figures = ['nato-2026-07.csv', 'weo-2025-10.csv', 'aid.csv', 'plans.csv'].map((file) => rowsOf(root, file, 12));
  const cases = ['aid', 'burden', 'debt', 'war'].map((file) =>
    firstCases(readFileSync(`${root}cases/${file}.yaml`, 'utf8')),
  );
  return [
    surface({
      name: 'tables of figures',
      inputs: spoilt(figures),
      share: 100,
      sample: 40,
      put: (text) => putTable({ file: 'input.csv', text }, around),
    }),
    surface({
      name: 'tables of sources, groups and states',
      inputs: fc
        .integer({ min: 0, max: frame.length - 1 })
        .chain((i) => fc.tuple(fc.constant(i), spoilt([rowsOf(root, frame[i]!, 12)]))),
      share: 40,
      sample: 40,
      put: ([i, text]) => putTable({ file: 'input.csv', text: figures[0]! }, around.with(i, { file: frame[i]!, text })),
    }),
    surface({
      name: 'files of cases',
      inputs: spoilt(cases),
      share: 50,
      sample: 50,
      put: (text) => void casesIn(desk, 'input.yaml', text),
    }),
    surface({
      name: 'designs of sweeps',
      inputs: spoilt([DESIGN]),
      share: 40,
      sample: 60,
      put: (text) => void readDesign({ file: 'input.yaml', text }, desk),
    }),
    surface({
      name: 'files of interrupted runs',
      inputs: keptInputs(run),
      share: 40,
      sample: 100,
      put: (bytes) => void readKept(run, ASKED, bytes, 'input.kept'),
    }),
  ];
}

/** A table that is sound must give finite figures, and be the same when it is written and read again. */
function putTable(table: TableText, around: readonly TableText[]): Outcome {
  const tables = [table, ...around];
  const faults = faultsIn(tables);
  try {
    const found = catalogueOf(tables).series.values().flat();
    if (faults.length) throw new Broken(`"figures check" finds a fault and a run finds none: ${faults[0]!.message}`);
    for (const f of found)
      for (const number of [f.value, f.low ?? 0, f.high ?? 0, f.year ?? 0])
        if (!Number.isFinite(number)) throw new Broken(`${f.series}[${f.place},${f.year}] holds ${number}.`);
    const own = found.filter((f) => f.file === table.file);
    const [again, wrong]: [ReturnType<typeof readFigures>, Fault[]] = [[], []];
    again.push(...readFigures(tableText(own), table.file, wrong));
    const values = (list: typeof own) =>
      JSON.stringify(list.map((f) => [f.series, f.place, f.year, f.value, f.unit]).sort());
    if (values(again) !== values(own)) throw new Broken('A table that is written and read again is another.');
    return 'accepted';
  } catch (error) {
    if (error instanceof FigureError && faults.length === 0)
      throw new Broken(`A run finds a fault and "figures check" finds none: ${error.message}`);
    throw error;
  }
}

const ASKED = { draws: 512, seed: 7 };
const CHECK_BYTES = 32;

/** A file of an interrupted run, spoilt; half of them with a checksum that fits. */
function keptInputs(run: Run): fc.Arbitrary<Uint8Array> {
  const numbers = (n: number) => Float64Array.from({ length: n }, (_, i) => i / 3);
  const counts = { bins: new Uint32Array(8), above: new Uint32Array(4), masses: new Uint32Array(2) };
  const whole = keptBytes(run, ASKED, { chunks: 1, moments: numbers(6), exact: numbers(2), counts });
  const resealed = (bytes: Uint8Array) => {
    if (bytes.length < CHECK_BYTES) return bytes;
    const copy = bytes.slice();
    copy.set(sha256(copy.subarray(0, copy.length - CHECK_BYTES)), copy.length - CHECK_BYTES);
    return copy;
  };
  return fc.tuple(spoiltBytes([whole]), fc.boolean()).map(([bytes, seal]) => (seal ? resealed(bytes) : bytes));
}
