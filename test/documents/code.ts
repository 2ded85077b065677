/** Model files that a document shows, taken in as if they stood where it says. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import tsconfig from '../../tsconfig.json' with { type: 'json' };
import type { Block } from './document.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Write the file of a `ts` block into `folder`, its imports pointing into this checkout; gives its path. */
export function placed({ file, lines }: Block, folder: string): string {
  const home = dirname(join(ROOT, file!));
  const code = lines.join('\n').replace(/from '(\.[^']+)'/g, (_, to: string) => `from '${join(home, to)}'`);
  const path = join(folder, 'code', basename(file!));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${code}\n`);
  return path;
}

/** What the type checker says of files, under the options of the checkout. */
export function typeFaults(paths: readonly string[]): readonly string[] {
  const { options } = ts.convertCompilerOptionsFromJson({ ...tsconfig.compilerOptions, types: [] }, ROOT);
  const program = ts.createProgram([...paths], options);
  const faults = paths.flatMap((path) => ts.getPreEmitDiagnostics(program, program.getSourceFile(path)));
  return faults.map((fault) => ts.flattenDiagnosticMessageText(fault.messageText, '\n'));
}
