/** The equation book says everything of every quantity, in an order a reader can follow, and the committed copy is current. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inputsOf } from '../../src/language/model.ts';
import { bookOf } from '../../src/report/book/book.ts';
import { CHAPTERS, chapterOf } from '../../src/report/book/chapters.ts';
import { arrowsIn, diagramMermaid, diagramSVG } from '../../src/report/book/diagram.ts';
import type { Book } from '../../src/report/book/entry.ts';
import { bookFiles } from '../../src/report/book/files.ts';
import { readingOrder } from '../../src/report/book/reading.ts';
import { openShipped } from '../../src/shipped.ts';
import { VERSION } from '../../src/version.ts';
import { judgementsIn } from '../model/laws/wording.ts';

const desk = openShipped();
const { model } = desk.furniture;
const book = bookOf(desk.ground({}), VERSION);
const sectors = [...new Set([...model.quantities.keys()].map((name) => name.split('.')[0]!))];
const files = bookFiles(book, model);
const entry = (name: string) => book.quantities.find((q) => q.name === name)!;

describe('the committed book', () => {
  it.each([...files.keys()])(
    '%s is what the model gives now (node tools/writeBook after a build writes it anew)',
    (name) => {
      const path = `docs/book/${name}`;
      expect(existsSync(path) ? readFileSync(path, 'utf8') : 'missing').toBe(files.get(name));
    },
  );

  it('has no page that is no longer written', () => {
    expect(readdirSync('docs/book').sort()).toEqual([...files.keys()].sort());
  });
});

describe('the book holds', () => {
  it('every quantity of the model once, and every sector in one chapter', () => {
    expect(book.quantities.map(({ name }) => name).sort()).toEqual([...model.quantities.keys()].sort());
    expect(CHAPTERS.flatMap(({ sectors }) => sectors).sort()).toEqual([...sectors].sort());
    expect(() => chapterOf('weather')).toThrow('add it in report/book/chapters.ts');
  });

  it('the same as JSON', () => {
    expect(JSON.parse(files.get('book.json')!)).toEqual(JSON.parse(JSON.stringify(book)));
  });

  it('of every computed quantity an equation, of every other a source or a reason', () => {
    for (const q of book.quantities) {
      const isComputed = q.kind === 'variable' || q.kind === 'stock';
      const isFounded = (q.sources?.length ?? 0) > 0 || (q.assumption ?? q.missing ?? q.because) !== undefined;
      expect(isComputed ? q.equation !== undefined : isFounded, q.name).toBe(true);
    }
  });

  it('inputs and users that mirror each other', () => {
    for (const q of book.quantities) {
      for (const input of [...q.inputs, ...q.inputsOfLastYear])
        if (input !== q.name) expect(entry(input).users, `${q.name} needs ${input}`).toContain(q.name);
      for (const user of q.users) expect([...entry(user).inputs, ...entry(user).inputsOfLastYear]).toContain(q.name);
    }
  });

  it('what a reader asks of the core target: its range, value, reason, source, lever and published positions', () => {
    const target = entry('spending.coreTarget');
    expect(target).toMatchObject({ range: ['0 %', '20 %'], unit: 'share', over: ['states'] });
    expect(target.assumption).toMatchObject({ value: '3.5 %', source: expect.stringContaining('Hague') });
    expect(target.lever?.ticks.map(({ at }) => at)).toEqual(['2 %', '3.5 %', '5 %']);
  });

  it('what a reader asks of a published figure: publisher, title, edition and series', () => {
    expect(entry('spending.observedCoreShare').sources).toEqual([
      expect.objectContaining({ series: 'nato.coreShare', edition: '2026-07', publisher: 'NATO' }),
    ]);
  });
});

describe('the order', () => {
  it('of every chapter derives before it uses: an input of the same sector and year stands first', () => {
    for (const sector of sectors) {
      const order = readingOrder(model, sector);
      order.forEach((q, i) => {
        for (const input of inputsOf(q).now) expect(order.indexOf(input), model.names.get(q)).toBeLessThan(i);
      });
    }
  });
});

describe('the pages', () => {
  const anchors = new Map(
    [...files].map(([name, text]) => [name, new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id))]),
  );

  it('link only to anchors that exist', () => {
    let links = 0;
    for (const [name, text] of files) {
      if (!name.endsWith('.md')) continue;
      for (const [, page, anchor] of text.matchAll(/\]\(([a-z]+\.md)?#([^)]+)\)/g)) {
        expect(anchors.get(page ?? name)?.has(anchor), `${name} → ${page ?? ''}#${anchor}`).toBe(true);
        links++;
      }
    }
    expect(links).toBeGreaterThan(4000);
  });

  it('judge nothing in the words of their own', () => {
    const own = CHAPTERS.map(({ title, question }) => `${title} ${question}`).join(' ');
    expect(judgementsIn(`${own} ${files.get('README.md')}`)).toEqual([]);
  });
});

describe('the diagram', () => {
  const small: Book = {
    version: '0',
    quantities: [],
    chapters: [
      { id: 'a', title: 'A', question: '', quantities: ['a.x'], rests: { b: 1 } },
      { id: 'b', title: 'B', question: '', quantities: ['b.y', 'b.z'], rests: { a: 4 } },
    ],
  };

  it('has an arrow for each chapter that names quantities of another, with their number', () => {
    expect(arrowsIn(small)).toEqual([
      { from: 0, to: 1, count: 4 },
      { from: 1, to: 0, count: 1 },
    ]);
    expect(diagramMermaid(small)).toBe('flowchart TD\n  a["A"]\n  b["B"]\n  a -->|4| b\n  b -->|1| a');
    // 0.8 + 0.5 √4 = 1.8 and 0.8 + 0.5 √1 = 1.3
    expect([...diagramSVG(small).matchAll(/stroke-width="([\d.]+)"/g)].map(([, width]) => width)).toEqual([
      '1.8',
      '1.3',
    ]);
  });

  it('draws as many arcs as the chapters have arrows, and a box for each chapter', () => {
    const svg = diagramSVG(book);
    expect(svg.match(/class="arc"/g)).toHaveLength(arrowsIn(book).length);
    expect(svg.match(/<rect /g)).toHaveLength(CHAPTERS.length);
  });
});
