/** The open run in words that leave the workbench: the command and the program that repeat it, and how to cite it. */
import type { Ran, Settings } from '../model/facts.ts';

/** The command that repeats a run, or one that explains a cell of it. */
export function commandLine({ scenario, set, editions }: Settings, cell?: string): string {
  const what = cell === undefined ? ['run', scenario] : ['explain', inQuotes(cell), '--scenario', scenario];
  return [
    ...['burdenshift', ...what],
    ...set.flatMap(([target, written]) => ['--set', inQuotes(`${target}=${written}`)]),
    ...editions.flatMap(([publisher, edition]) => ['--edition', inQuotes(`${publisher}=${edition}`)]),
  ].join(' ');
}

/** The command that computes the sweep of a design file anew. */
export const sweepLine = (file: string): string =>
  `burdenshift sweep ${/^[\w.-]+$/.test(file) ? file : inQuotes(file)} --out futures`;

const inQuotes = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** The program, in TypeScript, that prints the digest of the same run. */
export function programLines({ scenario, set, editions }: Settings): string {
  const overrides = {
    ...(set.length > 0 ? { set: Object.fromEntries(set) } : {}),
    ...(editions.length > 0 ? { editions: Object.fromEntries(editions) } : {}),
  };
  const more = Object.keys(overrides).length > 0 ? `, ${JSON.stringify(overrides, null, 2)}` : '';
  return `import { run } from 'burdenshift';

const { manifest } = run(${JSON.stringify(scenario)}${more});
console.log(manifest.digest);
`;
}

/** What a citation names. */
export interface Cited {
  readonly ran: Pick<Ran, 'title' | 'settings' | 'editions'>;
  readonly version: string;
  /** Empty while it is computed. */
  readonly digest: string;
}

/** A citation in words. */
export const citation = (cited: Cited): string => `Burdenshift ${cited.version}, ${factsOf(cited)}.`;

/** The same as an entry for BibTeX. */
export function bibtex(cited: Cited): string {
  const { scenario } = cited.ran.settings;
  return `@software{burdenshift-${scenario}-${cited.digest.slice(0, 8)},
  title   = {Burdenshift: an executable model of burden shifting in {NATO}},
  author  = {{The Burdenshift contributors}},
  version = {${cited.version}},
  note    = {${escaped(factsOf(cited))}}
}
`;
}

function factsOf({ ran, digest }: Cited): string {
  const { length } = ran.settings.set;
  const changed = length > 0 ? ` with ${length} changed ${length === 1 ? 'setting' : 'settings'}` : '';
  const editions = `NATO ${ran.editions['nato.coreShare']}, IMF WEO ${ran.editions['weo.realGDP']}`;
  return `scenario “${ran.title}”${changed}, ${editions}, digest ${digest.slice(0, 16)}`;
}

/** Characters that mean something to TeX. */
const escaped = (text: string) => text.replace(/[&%$#_{}]/g, '\\$&');
