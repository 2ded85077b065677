/** The two-page brief of a run as one HTML file, with ranges where draws can be had. */
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import { ALLIES, openBriefs, runUncertain, type BriefFont, type Run } from '../../browser.ts';
import { warmPool } from './bands.ts';
import type { Answers } from './questions.ts';

/** Draws behind the ranges of a brief, as many as behind those of the page. */
const DRAWS = 1000;

/** The brief of a run, told from one ally where its code is given. */
export async function briefFile(run: Run, seed: number, ally: string | undefined): Promise<Answers['brief']> {
  const { briefOf, briefHtml, BRIEF_BANDS, FONTS } = await openBriefs();
  const canDraw = 'WebAssembly' in globalThis;
  const wishes = { draws: DRAWS, seed, quantities: BRIEF_BANDS, pool: warmPool() };
  const uncertain = canDraw ? await runUncertain(run, wishes) : undefined;
  const brief = await briefOf(run, { allies: ALLIES, ally, uncertain });
  const fonts = await Promise.all(
    FONTS.map(async ({ name, family, range }): Promise<BriefFont> => ({
      ...{ family, weight: range },
      base64: await inBase64(name === 'inter' ? inter : serif),
    })),
  );
  return { name: `${brief.name}.html`, bytes: new TextEncoder().encode(briefHtml(brief, fonts)) };
}

async function inBase64(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
