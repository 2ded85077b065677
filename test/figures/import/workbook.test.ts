import { deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { FigureError } from '../../../src/figures/faults.ts';
import { addressOf, readWorkbook } from '../../../src/figures/import/workbook.ts';

const small = () => writeXlsx({ sheets: [{ name: 'A', rows: [['x', 1.5, null, ' 3e '], [], [null, true, '#REF!']] }] });

describe('a workbook', () => {
  it('reads as plain cells, rows and columns as in the sheet', async () => {
    const [sheet] = await readWorkbook(await small());
    expect(sheet!.name).toBe('A');
    expect(sheet!.rows[0]!.slice(0, 4)).toEqual(['x', 1.5, undefined, '3e']);
    expect(sheet!.rows[2]!.slice(0, 3)).toEqual([undefined, 'true', '#REF!']);
  });

  it.each([
    [0, 0, 'A1'],
    [11, 25, 'Z12'],
    [0, 26, 'AA1'],
    [158, 75, 'BX159'],
    [0, 701, 'ZZ1'],
    [0, 702, 'AAA1'],
  ])('addresses row %i, column %i as %s', (row, column, address) => expect(addressOf(row, column)).toBe(address));
});

describe('a file that is no sound workbook', () => {
  const refusal = (bytes: Uint8Array) =>
    readWorkbook(bytes, 'nato.xlsx').then(
      () => 'read',
      (error: unknown) => (error instanceof FigureError ? error.message : `other: ${String(error)}`),
    );

  it('is refused with its name', async () => {
    const whole = await small();
    for (const bytes of [
      new Uint8Array(),
      new TextEncoder().encode('<!DOCTYPE html><p>Not found</p>'),
      whole.subarray(0, 300),
    ])
      expect(await refusal(bytes)).toMatch(
        /^nato\.xlsx: This is not a readable \.xlsx workbook: it is not a whole zip/,
      );
  });

  it('is refused when bytes are broken anywhere, or reads', async () => {
    const whole = await small();
    for (let i = 0; i < 200; i++) {
      const broken = whole.slice();
      broken[(i * 7919) % broken.length]! ^= 1 + (i % 255);
      expect(await refusal(broken)).toMatch(/^(read$|nato\.xlsx: This is not a readable)/);
    }
  });

  /** The small workbook with some parts written anew. */
  const withParts = async (parts: Readonly<Record<string, string>>) =>
    zipSync({
      ...unzipSync(await small()),
      ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
    });
  const SHEET = 'xl/worksheets/sheet1.xml';
  const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

  it('is refused when a part is longer than it says', async () => {
    const packed = deflateRawSync(Buffer.alloc(10e6, 'A'));
    expect(await refusal(zipOf('xl/sheet1.xml', packed, 1000))).toMatch(
      /xl\/sheet1.xml is broken, or longer than it says/,
    );
  });

  it('is refused when it holds more marks than any table of figures', async () => {
    const row = '<row><c/></row>'.repeat(600_000);
    expect(await refusal(await withParts({ [SHEET]: sheetOf(row) }))).toMatch(/more than 1.5 million cells and marks/);
  });

  it('is refused when it names one sheet twice', async () => {
    const sheet = (name: string) => `<sheet name="${name}" sheetId="1" r:id="rId1"/>`;
    const twice = `<workbook><sheets>${sheet('A')}${sheet('B')}</sheets></workbook>`;
    expect(await refusal(await withParts({ 'xl/workbook.xml': twice }))).toMatch(
      /two of its sheets are one and the same/,
    );
  });

  it('is refused in words where the reader stumbles', async () => {
    const sheet = sheetOf('<row r="1"><c r="A1" t="s"><v>1.5</v></c></row>');
    expect(await refusal(await withParts({ [SHEET]: sheet }))).toMatch(/its parts do not fit together/);
  });

  it('is read without the memory of its emptiness', async () => {
    // 2,000 rows with one cell each in the last column there is: 33 million cells, were they laid out.
    const rows = Array.from({ length: 2000 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`);
    const before = process.memoryUsage().heapUsed;
    expect(await refusal(await withParts({ [SHEET]: sheetOf(rows.join('')) }))).toBe('read');
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50e6);
  });

  it('is refused before it is unpacked when it would swell', async () => {
    const packed = deflateRawSync(Buffer.alloc(21e6, 'A'));
    expect(packed.length).toBeLessThan(50_000);
    expect(await refusal(zipOf('xl/sheet1.xml', packed, 21e6))).toMatch(/it unpacks to more than 20 MB/);
    expect(await refusal(zipOf('xl/sheet1.xml', packed, 0))).toMatch(/it unpacks to more than 20 MB/);
  });
});

/** A zip file with one entry that claims to unpack to `claimed` bytes. */
function zipOf(name: string, packed: Buffer, claimed: number): Uint8Array {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(claimed, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}
