/** A folder to call command lines in: they may write files under any name. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DESIGN } from './tables.ts';

/** Goes into a new folder with scenarios and a small design; gives the way back, which takes the folder away. */
export function enterPlayground(root: string): () => void {
  const [folder, before] = [mkdtempSync(join(tmpdir(), 'burdenshift-fuzz-')), process.cwd()];
  cpSync(join(root, 'scenarios'), join(folder, 'scenarios'), { recursive: true });
  writeFileSync(join(folder, 'small.yaml'), DESIGN);
  process.chdir(folder);
  return () => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  };
}
