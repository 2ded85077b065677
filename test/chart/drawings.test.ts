/** Drawings as SVG text: well-formed, described, where the scale says, in the colours of the workbench. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawBars } from '../../src/chart/bars.ts';
import { drawLines } from '../../src/chart/lines.ts';
import { drawPairs } from '../../src/chart/pairs.ts';
import { COLOURS, TONES } from '../../src/chart/palette.ts';
import { drawStack } from '../../src/chart/stack.ts';
import { beside, escaped, inline, picture, type Drawing } from '../../src/chart/svg.ts';
import type { Line } from '../../src/chart/types.ts';

const write = (x: number) => String(x);
const line: Line = { label: 'a', tone: 'one', values: [0, 10, 20], observedUntil: 2021 };
const years = [2020, 2021, 2022];
const bar = (key: string, value: number) => ({ key, label: key, value, text: write(value), cell: key });
const drawings: Readonly<Record<string, Drawing>> = {
  lines: drawLines({ lines: [line], years, write, width: 300, height: 200 }),
  bars: drawBars({ bars: [bar('A', 4), bar('B & <C>', 2)], width: 400 }),
  stack: drawStack({
    ...{ years, write, width: 400, height: 200 },
    parts: [
      { label: 'p', tone: 'one', values: [1, 2, 3] },
      { label: 'q', tone: 'two', values: [3, 2, 1] },
    ],
  }),
  pairs: drawPairs({
    ...{ write, width: 400, names: ['without', 'with'] },
    rows: [{ key: 'A', label: 'A', without: 1, with: 2, text: '+1', cell: 'A' }],
  }),
};
const numbers = (text: string, shape: string, key: string) =>
  [...text.matchAll(new RegExp(`<${shape} [^>]*\\b${key}="([-\\d.]+)"`, 'g'))].map((m) => Number(m[1]));

describe('every drawing', () => {
  it.each(Object.entries(drawings))('%s is well-formed and holds only finite numbers', (_, drawing) => {
    const text = inline(drawing, 'what it shows');
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
    expect(text).toMatch(/role="img" aria-label="what it shows"/);
    const open: string[] = [];
    for (const [, end, name, closed] of text.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g))
      if (end) expect(open.pop()).toBe(name);
      else if (!closed) open.push(name!);
    expect(open).toEqual([]);
  });
});

describe('where things stand', () => {
  it('a bar of half the value is half as long', () => {
    const [a, b] = numbers(drawings['bars']!.shapes, 'rect', 'width') as [number, number];
    expect(b / a).toBeCloseTo(0.5, 2);
  });

  it('parts of a year add up to the height of their sum', () => {
    const heights = numbers(drawings['stack']!.shapes, 'rect', 'height');
    // 1 + 3, 2 + 2 and 3 + 1 are all 4: every year is as high as the others.
    const [p, q] = [heights.slice(0, 3), heights.slice(3)];
    expect(p.map((h, i) => Math.round(h + q[i]!))).toEqual(Array(3).fill(Math.round(p[0]! + q[0]!)));
    expect(q[0]! / p[0]!).toBeCloseTo(3, 1);
  });

  it('what is observed is solid and what is projected dashed', () => {
    const paths = [...drawings['lines']!.shapes.matchAll(/<path d="([^"]*)"[^>]*>/g)].map(([tag, d]) => ({ tag, d }));
    expect(paths.map((p) => p.tag.includes('stroke-dasharray'))).toEqual([false, true]);
    // Two points each, the second line beginning where the first ends.
    expect(paths[0]!.d!.split('L')[1]).toBe(paths[1]!.d!.slice(1).split('L')[0]);
  });

  it('drawings side by side keep their size', () => {
    const four = beside(Array<Drawing>(4).fill(drawings['lines']!), 2, { x: 10, y: 20 });
    expect([four.width, four.height]).toEqual([2 * 300 + 10, 2 * 200 + 20]);
  });
});

describe('words', () => {
  it('cannot leave their place', () => {
    expect(escaped('<a href="x">&')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;');
    expect(drawings['bars']!.shapes).toContain('B &amp; &lt;C&gt;');
  });

  it('stand around a picture that travels alone', () => {
    const whole = { title: 'A finding', subtitle: 'USD bn', source: 'NATO', alt: 'Bars' };
    const text = picture(drawings['bars']!, whole);
    for (const word of Object.values(whole)) expect(text).toContain(word);
    expect(text).not.toMatch(/\b(href|src|url)\b|<script/);
  });
});

it('colours are those of the workbench', () => {
  const tokens = readFileSync(new URL('../../src/web/theme/tokens.css', import.meta.url), 'utf8').split('}')[0]!;
  const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(tokens)?.[1];
  const { wash, ...plain } = COLOURS;
  for (const [name, colour] of Object.entries(plain)) expect(token(name), name).toBe(colour);
  expect(token('accent-wash')).toBe(wash);
  for (const [tone, colour] of Object.entries(TONES)) expect(token(tone), tone).toBe(colour);
});
