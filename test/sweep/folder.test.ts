import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, describe, expect, it } from 'vitest';
import { readSweep } from '../../src/sweep/folder.ts';
import { FORMAT, partName } from '../../src/sweep/manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'burdenshift-sweep-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lay = (name: string, manifest: object): string => {
  const path = join(folder, name);
  mkdirSync(join(path, 'runs'), { recursive: true });
  writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest));
  return path;
};

describe('a sweep folder', () => {
  const columns = [
    { name: 'point', role: 'point', label: 'point', unit: '' },
    { name: 'sharing.rule', role: 'lever', label: 'rule', unit: '', options: ['gdp', 'rate'] },
    { name: 'ledger.groupResidual[NATO,2035]', role: 'outcome', label: 'residual', unit: 'USD2025/year' },
  ];
  const block = (id: number, futures: number) => ({ id, futures, file: partName(id) });
  const path = lay('two', { format: FORMAT, columns, blocks: [block(0, 2), block(1, 1)] });
  const write = (id: number, point: number[], rule: string[], out: number[]) =>
    writeFileSync(
      join(path, partName(id)),
      new Uint8Array(
        parquetWriteBuffer({
          columnData: [
            { name: 'point', data: Int32Array.from(point), type: 'INT32' },
            { name: 'sharing.rule', data: rule, type: 'STRING' },
            { name: 'ledger.groupResidual[NATO,2035]', data: Float64Array.from(out), type: 'DOUBLE' },
          ],
        }),
      ),
    );
  write(0, [0, 1], ['rate', 'gdp'], [-1.5, 2]);
  write(1, [2], ['rate'], [3]);

  it('is read block after block, names as indices of their options', async () => {
    const { rows, columns } = await readSweep(path);
    expect(rows).toBe(3);
    expect([...columns.get('point')!]).toEqual([0, 1, 2]);
    expect([...columns.get('sharing.rule')!]).toEqual([1, 0, 1]);
    expect([...columns.get('ledger.groupResidual[NATO,2035]')!]).toEqual([-1.5, 2, 3]);
  });

  it('gives only the columns that are asked for, and says where there is no such column', async () => {
    expect([...(await readSweep(path, ['point'])).columns.keys()]).toEqual(['point']);
    await expect(readSweep(path, ['pint'])).rejects.toThrow('no column "pint"');
  });

  it('is refused where it is none, of another format, or lacks a part', async () => {
    await expect(readSweep(join(folder, 'nothing'))).rejects.toThrow('has no manifest.json');
    await expect(readSweep(lay('other', { format: 'burdenshift sweep, 9' }))).rejects.toThrow('"burdenshift sweep, 9"');
    const lacking = lay('lacking', { format: FORMAT, columns, blocks: [block(0, 2)] });
    await expect(readSweep(lacking)).rejects.toThrow('part-000000.parquet is listed in the manifest, but is not there');
    const short = lay('two', { format: FORMAT, columns, blocks: [block(0, 3)] });
    await expect(readSweep(short)).rejects.toThrow('does not hold the 3 futures');
  });
});
