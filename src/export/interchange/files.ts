/** A run as a model file of another engine. */
import type { About } from '../about.ts';
import type { ExportFile } from '../format.ts';
import { sheetOf } from './flatten.ts';
import { vensimText } from './vensim.ts';
import { xmileText } from './xmile.ts';

/** Formats of model files. */
export type ModelFormat = 'vensim' | 'xmile';

/** The model of a run with its settings in force, as the one file of an export. */
export function toModelFile({ run, quantities }: About, format: ModelFormat, name: string): readonly ExportFile[] {
  const sheet = sheetOf(run, quantities);
  const text = format === 'vensim' ? vensimText(sheet) : xmileText(sheet);
  return [{ name, bytes: new TextEncoder().encode(text) }];
}
