/** What is mutated, and by which tests it should be noticed. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files that are mutated together, since the same tests hold them. */
export interface Piece {
  readonly name: string;
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
}

const engine = (...names: string[]) => names.map((name) => `src/engine/${name}.ts`);

export const PIECES: readonly Piece[] = [
  { name: 'language', mutate: ['src/language/'], tests: ['test/language/*.test.ts'] },
  {
    name: 'walk',
    mutate: engine('walk', 'arithmetic', 'curve', 'normal'),
    tests: [
      'test/engine/walk.test.ts',
      'test/engine/arithmetic.test.ts',
      'test/engine/kernel.test.ts',
      'test/language/*.test.ts',
    ],
  },
  {
    name: 'emit',
    mutate: engine('emit/lower', 'emit/fold', 'emit/plan'),
    tests: [
      'test/engine/fold.test.ts',
      'test/engine/plan.test.ts',
      'test/engine/kernel.test.ts',
      'test/engine/run.test.ts',
    ],
  },
  {
    name: 'histogram',
    mutate: engine('summary/histogram'),
    tests: ['test/engine/histogram.test.ts', 'test/engine/counting.test.ts', 'test/engine/run.test.ts'],
  },
];

/** The tests of one piece, told by the environment. */
export const VITEST_CONFIG = `import { defineConfig } from 'vitest/config';
const config = defineConfig({ test: { include: process.env['MUTATION_TESTS']!.split(','), testTimeout: 60_000 } });
export { config as default };
`;

/** The files of a piece, a folder being all files in it. */
export const filesOf = ({ mutate }: Piece): readonly string[] =>
  mutate.flatMap((path) => (path.endsWith('/') ? readdirSync(path).map((name) => `${path}${name}`) : [path]));

/** Where the report about a file lies. */
export const reportOf = (file: string, reports: string): string => join(reports, `${file.replaceAll('/', '.')}.json`);

/** The settings of Stryker for a file of a piece. A loaded machine is slow, so that only a long wait counts as one without end. */
export function strykerOptions(file: string, reports: string): object {
  return {
    ...{ testRunner: 'vitest', plugins: ['@stryker-mutator/vitest-runner'], concurrency: 1 },
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    ...{ mutate: [file], mutator: { excludedMutations: ['StringLiteral'] } },
    // What runs while a file is loaded is left out: Stryker takes a file that no longer loads for one that no test fails.
    ...{ coverageAnalysis: 'perTest', ignoreStatic: true, timeoutMS: 10_000, timeoutFactor: 3 },
    ...{ reporters: ['json', 'progress-append-only'], jsonReporter: { fileName: reportOf(file, reports) } },
    ...{ incremental: true, incrementalFile: reportOf(file, reports).replace(/json$/, 'kept') },
    ...{ ignorePatterns: ['dist', 'docs', 'bench', 'trust'], tempDirName: '.stryker' },
  };
}
