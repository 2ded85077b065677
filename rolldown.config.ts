import { defineConfig } from 'rolldown';
import { licenceFile } from './tools/licences.ts';

/** The command line and the library, each with its dependencies inside; heavy parts are loaded when asked for. */
export default defineConfig({
  input: {
    ...{ worker: 'src/engine/run/nodeWorker.ts', 'bench/engine': 'bench/engine/bench.ts' },
    ...{ cli: 'src/cli/main.ts', index: 'src/index.ts', 'bench/cold': 'bench/cold.ts' },
    ...{ 'bench/memory': 'bench/engine/memory.ts' },
    'bench/sweep': 'bench/sweep.ts',
    ...{ 'tools/pack': 'tools/pack.ts', 'tools/writeSchema': 'tools/writeSchema.ts' },
    ...{ 'tools/writeDatapackage': 'tools/writeDatapackage.ts', 'tools/writeReference': 'tools/writeReference.ts' },
    ...{ 'tools/writeBook': 'tools/writeBook.ts', 'tools/writeFutures': 'tools/writeFutures.ts' },
  },
  platform: 'node',
  plugins: [licenceFile(import.meta.dirname)],
  // What is not there unless a user installs it stays outside.
  external: ['typescript', '@duckdb/node-api', 'bullmq', 'ioredis', 'subset-font', '@resvg/resvg-js'],
  output: { dir: 'dist', format: 'esm', chunkFileNames: 'chunks/[name]-[hash].js', cleanDir: true, minify: 'dce-only' },
});
