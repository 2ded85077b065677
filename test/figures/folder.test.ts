import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shippedFolder, tablesIn } from '../../src/figures/folder.ts';
import { failure } from './table.ts';

it('a folder gives its tables by name, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'burdenshift-'));
  for (const name of ['b.csv', 'a.csv', 'notes.md']) writeFileSync(join(folder, name), name);
  expect(tablesIn(folder)).toEqual([
    { file: 'a.csv', text: 'a.csv' },
    { file: 'b.csv', text: 'b.csv' },
  ]);
  rmSync(folder, { recursive: true });
  expect(failure(() => tablesIn(folder))).toMatch(/^Cannot read the folder of figures ".*": ENOENT/);
});

it('a folder says which of its tables cannot be read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'burdenshift-'));
  try {
    writeFileSync(join(folder, 'a.csv'), Buffer.from('T\u00fcrkiye', 'latin1'));
    expect(failure(() => tablesIn(folder))).toMatch(/a\.csv" is not text in UTF-8/);
    rmSync(join(folder, 'a.csv'));
    mkdirSync(join(folder, 'b.csv'));
    expect(failure(() => tablesIn(folder))).toMatch(/b\.csv" ends with \.csv and is no file/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('the shipped folder is found from any file below it', () => {
  expect(shippedFolder('data', import.meta.url)).toMatch(/[/\\]data[/\\]$/);
  expect(failure(() => shippedFolder('dat', import.meta.url))).toMatch(/^The folder "dat" that ships with burdenshift/);
});
