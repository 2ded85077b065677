/** Leaves the licences of all packages inside a bundle beside it: they ask to be named wherever they are copied. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

/** The plugin; `also` names packages whose content comes in by another way than as a module. It writes `licences.txt`. */
export function licenceFile(root: string, also: readonly string[] = []): Plugin {
  return {
    name: 'burdenshift:licences',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
      const folders = [...modules.flatMap(packageOf), ...also.map((name) => join(root, 'node_modules', name))];
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: textOf([...new Set(folders)].sort()) });
    },
  };
}

/** The folder of the package that a file belongs to; none for our own. */
function packageOf(file: string): readonly string[] {
  const [folder] = /^.*\/node_modules\/(@[^/]+\/)?[^/?]+/.exec(file) ?? [];
  return folder === undefined ? [] : [folder.replace(/^\0/, '')];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

function textOf(folders: readonly string[]): string {
  const parts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry));
    const words = file
      ? readFileSync(join(folder, file), 'utf8').trim()
      : 'The package carries no text of its licence.';
    return `${name} ${version}, ${license ?? 'licence below'}\n\n${words}`;
  });
  return `${['Packages that are part of these files, and their licences.', ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
