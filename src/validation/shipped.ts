/** The case files that ship with the product. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedFolder } from '../figures/folder.ts';
import type { Desk } from '../run/desk.ts';
import type { Case } from './case.ts';
import { casesIn } from './validate.ts';

/** Every shipped case, file by file in the order of their names. @throws CaseError, FigureError */
export function shippedCases(desk: Desk): Case[] {
  const folder = shippedFolder('cases', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.sort().flatMap((file) => casesIn(desk, `cases/${file}`, readFileSync(join(folder, file), 'utf8')));
}
