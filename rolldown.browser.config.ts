import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';
import { shippedModules } from './src/web/build/shipped.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The library for browsers: one file with everything that ships but the figures, which are a file of their own. */
export default defineConfig({
  cwd: root,
  input: { index: 'src/inBrowser.ts' },
  platform: 'browser',
  plugins: [shippedModules(root)],
  output: { dir: 'dist/browser', format: 'esm', chunkFileNames: '[name]-[hash].js', cleanDir: true, minify: true },
});
