/** Golden files: texts that are reviewed like prose; GOLDEN=write writes them anew. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

const FOLDER = new URL('./golden/', import.meta.url);

/** What changes with every change of the model, and is tested elsewhere. */
const settled = (text: string) => text.replace(/version [\d.]+, digest [0-9a-f]+/g, 'version V, digest D');

/** The text must be that of the golden file `name`. */
export function expectGolden(name: string, text: string): void {
  const file = new URL(name, FOLDER);
  if (process.env['GOLDEN'] === 'write') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, settled(text));
  }
  if (!existsSync(file)) expect.fail(`There is no test/golden/${name}; "npm run golden" writes it.`);
  expect(settled(text), `differs from test/golden/${name}; "npm run golden" writes it anew`).toBe(
    readFileSync(file, 'utf8'),
  );
}
