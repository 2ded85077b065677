/** Files that the reader chose or dropped, with the paths that they have inside their folder. */
import type { ChosenFile } from '../../worker/futuresMessages.ts';

/** Files of a chooser. */
export const chosenFiles = (files: FileList): Promise<readonly ChosenFile[]> =>
  Promise.all([...files].map((file) => read(file, file.webkitRelativePath || file.name)));

const read = async (file: File, name: string): Promise<ChosenFile> => ({ name, bytes: await file.arrayBuffer() });

/** Files that were dropped, those inside dropped folders too. */
export async function droppedFiles({ items }: DataTransfer): Promise<readonly ChosenFile[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return (await Promise.all(entries.map((entry) => filesIn(entry, '')))).flat();
}

async function filesIn(entry: FileSystemEntry, path: string): Promise<readonly ChosenFile[]> {
  const name = `${path}${entry.name}`;
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));
    return [await read(file, name)];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  // A folder is read in portions; an empty one ends it.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (portion.length === 0) break;
    found.push(...portion);
  }
  return (await Promise.all(found.map((each) => filesIn(each, `${name}/`)))).flat();
}
