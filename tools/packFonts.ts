/** Leaves the fonts of the brief beside the built code: whole for pages, cut to weights and Latin letters for pictures. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { FONTS } from '../src/index.ts';

/** Latin letters of Europe and the marks that charts use. */
const LETTERS = `${String.fromCodePoint(...Array.from({ length: 0x160 }, (_, i) => 0x20 + i))}–—‘’“”…−€²`;

/** Writes every font into `folder`, with the licences that travel with them. */
export async function packFonts(folder: URL): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const require = createRequire(import.meta.url);
  for (const { name, weights } of FONTS) {
    const file = require.resolve(`@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`);
    copyFileSync(file, new URL(`${name}.woff2`, folder));
    copyFileSync(join(file, '../../LICENSE'), new URL(`LICENSE-${name}.txt`, folder));
    for (const wght of weights) {
      const options = { targetFormat: 'truetype', variationAxes: { wght } } as const;
      writeFileSync(new URL(`${name}-${wght}.ttf`, folder), await subsetFont(readFileSync(file), LETTERS, options));
    }
  }
}
