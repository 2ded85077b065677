/** Builds the entry files of workers together with the page, so that what both need is one file and is fetched once. */
import { join } from 'node:path';
import type { Plugin } from 'vite';

const ENTRIES = {
  modelWorker: 'src/web/worker/modelWorker.ts',
  drawWorker: 'src/engine/run/webWorker.ts',
  futuresWorker: 'src/web/worker/futuresWorker.ts',
};
const ID = 'virtual:workers';

/** Gives `virtual:workers`, which holds the address of each entry file. */
export function workerEntries(root: string): Plugin {
  let isBuild = true;
  return {
    name: 'burdenshift-workers',
    configResolved: ({ command }) => void (isBuild = command === 'build'),
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      const addresses = Object.entries(ENTRIES).map(([name, file]) => {
        if (!isBuild) return `export const ${name} = ${JSON.stringify(`/@fs/${join(root, file)}`)};`;
        const entry = this.emitFile({ type: 'chunk', id: join(root, file), name });
        return `export const ${name} = import.meta.ROLLUP_FILE_URL_${entry};`;
      });
      return { code: addresses.join('\n'), moduleSideEffects: false };
    },
  };
}
