/** The exported model: names that other engines take, the meaning of stocks and last years, and well-formed files. */
import { describe, expect, it } from 'vitest';
import { exportRun } from '../../../src/export/export.ts';
import { sheetOf } from '../../../src/export/interchange/flatten.ts';
import { LineNames, wordsOf } from '../../../src/export/interchange/names.ts';
import { vensimText } from '../../../src/export/interchange/vensim.ts';
import { xmileText } from '../../../src/export/interchange/xmile.ts';
import { openShipped } from '../../../src/shipped.ts';

const run = openShipped().run('hague-2035', { set: { 'spending.coreTarget[POL]': '5 %' } });
const sheet = sheetOf(run, run.model.order);
const vensim = vensimText(sheet);
const xmile = xmileText(sheet);
const lineIn = (start: string) => vensim.slice(vensim.indexOf(`\n${start}`) + 1).split('\n\t~')[0]!;

describe('names', () => {
  it('are words of letters and digits, each once whatever the case', () => {
    const names = sheet.lines.map((line) => line.name);
    expect(names.filter((name) => !/^[A-Za-z][A-Za-z0-9]*( [A-Za-z0-9]+)*$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it('are numbered where two would be the same, and keep off those of the engines', () => {
    const names = new LineNames();
    expect([names.take('a', 'B'), names.take('A b'), names.take('Time')]).toEqual(['a B', 'A b no 2', 'Time no 2']);
    expect(wordsOf('spending.extraCost')).toBe('spending.extra cost');
  });

  it('cover every place of every computed quantity', () => {
    const cells = [...sheet.cells.values()].reduce((n, places) => n + places.length, 0);
    const values = run.model.order.reduce((n, q) => n + run.result.values.get(q)!.length, 0);
    expect(cells * run.inputs.years.length).toBe(values);
  });
});

describe('a line', () => {
  it('of a stock opens with last year’s end and ends the year with its growth added', () => {
    expect(lineIn('ledger cumulative residual POL opening =')).toBe(
      'ledger cumulative residual POL opening = INTEG( ledger cumulative residual POL growth , 0 )',
    );
    expect(lineIn('ledger cumulative residual POL =').replace(/\\\n\t\t/g, ' ')).toBe(
      'ledger cumulative residual POL = ledger cumulative residual POL opening + ledger cumulative residual POL growth * TIME STEP',
    );
  });

  it('asked for last year’s value moves a stock to this year’s', () => {
    expect(lineIn('ledger pays since POL last year =')).toBe(
      'ledger pays since POL last year = INTEG( ledger pays since POL change , 0 )',
    );
  });

  it('holds the option in force and the value that was set', () => {
    expect(lineIn('ledger loans on top POL =')).toBe('ledger loans on top POL = 0');
    expect(vensim).toContain('set to 5 %');
  });
});

describe('files', () => {
  it('say what they are', async () => {
    const [file] = await exportRun(run, 'xmile', { quantities: ['ledger.groupResidual'] });
    expect(file!.name).toBe('hague-2035.xmile');
    const text = new TextDecoder().decode(file!.bytes);
    expect(text).toContain(run.manifest.digest);
    expect(text.length).toBeLessThan(xmile.length);
  });

  it('of XMILE have the header and namespace of the standard, close every element, and name only what they define', () => {
    expect(xmile).toMatch(/<xmile version="1\.0" xmlns="http:\/\/docs\.oasis-open\.org\/xmile\/ns\/XMILE\/v1\.0">/);
    expect(xmile).toMatch(/<header>\s*<vendor>[^<]+<\/vendor>\s*<product version="[^"]+" lang="en">[^<]+<\/product>/);
    const open: string[] = [];
    for (const [, end, tag] of xmile.matchAll(/<(\/?)([a-z_]+)[^>]*>/g))
      if (end) expect(open.pop()).toBe(tag);
      else open.push(tag!);
    expect(open).toEqual([]);
    expect(xmile.replace(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
    const defined = new Set([...xmile.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name!.replaceAll(' ', '_')));
    const used = [...xmile.matchAll(/<(?:eqn|inflow)>([^<]*)</g)].flatMap(
      ([, text]) => text!.match(/[A-Za-z]\w*_\w+/g) ?? [],
    );
    expect(used.filter((name) => !defined.has(name))).toEqual([]);
    expect(used.length).toBeGreaterThan(10_000);
  });
});
