/** The brief as data: its numbers are those of the run, its sources are published, its words are safe wherever they go. */
import { beforeAll, describe, expect, it } from 'vitest';
import { briefOf, type Brief } from '../../src/brief/brief.ts';
import type { BriefWishes } from '../../src/brief/context.ts';
import { briefFiles } from '../../src/brief/files.ts';
import { briefHtml } from '../../src/brief/html.ts';
import { briefMarkdown } from '../../src/brief/markdown.ts';
import { footnotesOf } from '../../src/brief/sources.ts';
import type { Table, TableCell } from '../../src/chart/types.ts';
import { ALLIES } from '../../src/model/places.ts';
import { headline, plain } from '../../src/report/headline.ts';
import { cellNamed, read, valueAt } from '../../src/run/read.ts';
import type { Run } from '../../src/run/run.ts';
import { openShipped } from '../../src/shipped.ts';
import { statementOf } from '../../src/statements/statements.ts';
import { desk } from '../run/shipped.ts';
import { textOf } from '../export/runs.ts';

const wishes = (more: Partial<BriefWishes> = {}): BriefWishes => ({ allies: ALLIES, ...more });
const GROUP = ['NATO_EXCEPT_US'];
let run: Run;
let other: Run;
let brief: Brief;
beforeAll(async () => {
  run = desk.run('brussels-2025');
  other = desk.run('hague-2035');
  brief = await briefOf(run, wishes());
});

const valueOf = (cell: TableCell) => (typeof cell === 'string' ? NaN : cell.value);
const row = ({ rows }: Table, label: string) => rows.find(([first]) => String(first).trim() === label)!;
const words = ({ sentence }: Brief) => sentence.map((p) => (typeof p === 'string' ? p : p.text)).join('');

describe('the numbers of a brief', () => {
  it('begin with the headline of the run, each number at its cell', () => {
    expect(words(brief)).toBe(plain(headline(run)));
    const numbers = brief.sentence.filter((p) => typeof p !== 'string');
    expect(numbers.length).toBeGreaterThan(5);
    const [first] = numbers;
    // 798.5 bn, as the headline says.
    expect(valueAt(run, cellNamed(run, first!.cell)) / 1e9).toBeCloseTo(Number(/[\d.]+/.exec(first!.text)![0]), 1);
  });

  it('are those of the run in every chart that names cells', () => {
    const cells = brief.charts.flatMap(({ table }) => table.rows.flat());
    const named = cells.filter((cell) => typeof cell !== 'string' && cell.cell !== undefined);
    expect(named.length).toBeGreaterThan(300);
    for (const cell of named as { value: number; cell: string }[])
      expect(cell.value, cell.cell).toBe(valueAt(run, cellNamed(run, cell.cell)));
  });

  it('add up over five and ten years: the total is what was added up in between', () => {
    const [, y2030, y2035, five, ten] = row(brief.totals.table, 'Extra core spending, allies without the US');
    expect(brief.totals.table.head).toEqual(['', '2030', '2035', 'total 2027–2031', 'total 2027–2036']);
    const cumulative = (year: number) => read(run, 'burden.groupCumulativeExtra', GROUP, year);
    expect(valueOf(y2030!)).toBe(read(run, 'burden.groupExtraCost', GROUP, 2030));
    expect(valueOf(y2035!)).toBe(read(run, 'burden.groupExtraCost', GROUP, 2035));
    expect(valueOf(five!) / (cumulative(2031) - cumulative(2026))).toBeCloseTo(1, 9);
    expect(valueOf(ten!) / (cumulative(2036) - cumulative(2026))).toBeCloseTo(1, 9);
  });

  it('show allies that add up to the alliance, and uses that add up to what the shift takes', () => {
    const { rows } = brief.totals.table;
    const start = rows.findIndex(([label]) => label === 'The shift takes');
    const column = (lines: Table['rows']) => lines.reduce((sum, line) => sum + valueOf(line[4]!), 0);
    const parts = (from: number) =>
      rows.slice(from).slice(
        0,
        rows.slice(from).findIndex(([l]) => !String(l).startsWith('  ')),
      );
    expect(column(parts(1)) / valueOf(rows[0]![4]!)).toBeCloseTo(1, 9);
    expect(column(parts(start + 1)) / valueOf(rows[start]![4]!)).toBeCloseTo(1, 9);
  });

  it('are written with one decimal', () => {
    const cells = brief.totals.table.rows.flatMap((line) => line.slice(1));
    for (const cell of cells) expect((cell as { text: string }).text).toMatch(/^−?[\d,]+\.\d$/);
  });

  it('say what moves the main number: at the high end of its range it is what a run with that setting gives', () => {
    const [first] = brief.assumptions.table.rows;
    const [name] = [...run.model.quantities].find(([, q]) => q.label === first![0])!;
    const high = /to (.*)$/.exec(String(first![1]))![1]!;
    const moved = desk.run('brussels-2025', { set: { [name]: high } });
    expect(valueOf(first![2]!)).toBe(read(moved, 'burden.groupExtraCost', GROUP, 2035));
    expect(valueOf(first![2]!)).not.toBe(read(run, 'burden.groupExtraCost', GROUP, 2035));
  });

  it('come with the verdicts of the statements', () => {
    const own = statementOf(run, 'S3')!.verdicts;
    const told = brief.statements.find((s) => s.id === 'S3')!;
    expect([told.observed, told.scenario]).toEqual(
      ['observed', 'scenario'].map((m) => own.find((v) => v.moment === m)!.kind),
    );
    expect(brief.statements).toHaveLength(10);
  });
});

describe('what a brief rests on', () => {
  it('is named: publisher, title, edition and place, each footnote used', () => {
    expect(brief.sources.length).toBeGreaterThan(5);
    const nato = brief.sources.find((s) => s.publisher === 'NATO' && s.edition === '2026-07')!;
    expect(nato).toMatchObject({ grade: 'A', locator: 'core defence expenditure, share of GDP table' });
    for (const s of brief.sources)
      expect(
        [s.title, s.locator].every((text) => text.length > 3),
        s.title,
      ).toBe(true);
    const used = new Set(brief.charts.flatMap((chart) => chart.notes));
    expect([...used].sort((a, b) => a - b)).toEqual(brief.sources.map((s) => s.number));
  });

  it('follows the edition that is read', () => {
    const earlier = desk.run('brussels-2025', { editions: { nato: '2025-08' } });
    const { notes } = footnotesOf(earlier, [{ cells: ['spending.coreShare[POL,2035]'] }]);
    expect(notes.find((s) => s.publisher === 'NATO')!.edition).toBe('2025-08');
  });

  it('is the run with that digest, in every file', () => {
    const { digest } = run.manifest;
    expect(brief.digest).toBe(digest);
    const [html, markdown] = briefFiles(brief).map(({ bytes }) => textOf(bytes));
    expect(html).toContain(`<meta name="burdenshift-digest" content="${digest}">`);
    expect(markdown).toContain(`Digest \`${digest}\``);
  });
});

describe('a brief of one ally', () => {
  it('tells its own numbers', async () => {
    const own = await briefOf(run, wishes({ ally: 'ESP' }));
    expect(own.title).toBe('Brussels 2025, seen from Spain');
    expect(words(own)).toMatch(/^Under “Brussels 2025”, Spain spends \$66\.8 bn more in 2035/);
    const [line] = own.totals.table.rows;
    expect(valueOf(line![2]!)).toBe(read(run, 'spending.extraCost', ['ESP'], 2035));
    expect(own.charts.map((chart) => chart.title).join()).toMatch(/Spain is number 6 of 31/);
  });

  it('says so where a state has no armed forces, or no figures on debt', async () => {
    const iceland = await briefOf(run, wishes({ ally: 'ISL' }));
    expect(words(iceland)).toBe('Iceland has no armed forces, and no target in this model.');
    expect(briefHtml(iceland)).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('a brief beside another run', () => {
  it('puts both numbers and their difference side by side', async () => {
    const both = await briefOf(run, wishes({ compare: other }));
    const [a, b] = [run, other].map((r) => read(r, 'burden.groupExtraCost', GROUP, 2035) / 1e9) as [number, number];
    expect(words(both)).toContain(`$${a.toFixed(1)} bn`);
    expect(words(both)).toContain(`$${b.toFixed(1)} bn, $${(a - b).toFixed(1)} bn less`);
    const [line] = both.totals.table.rows;
    expect(valueOf(line![6]!)).toBe(valueOf(line![4]!) - valueOf(line![5]!));
    expect(both.settings.rows).toContainEqual({ what: 'core target', value: '3.5 % → 5 %', by: '' });
  });
});

describe('words of a scenario', () => {
  const TITLE = 'A <b>"bold" & _new_</b> | story';
  it('cannot leave their place in any file', async () => {
    const text = `title: '${TITLE}'\nsummary: '</p><script>alert(1)</script> [x](javascript:1)'\nextends: hague-2035\n`;
    const fresh = openShipped();
    const own = fresh.run(fresh.add({ file: 'wild.yaml', text }));
    const made = await briefOf(own, wishes());
    const html = briefHtml(made);
    expect(html).not.toMatch(/<script|<b>"bold"/);
    expect(html).toContain('&lt;b&gt;&quot;bold&quot; &amp; _new_&lt;/b&gt;');
    const markdown = briefMarkdown(made, (chart) => `${chart}.svg`);
    expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\)\[x\]\(/);
    for (const { name, bytes } of briefFiles(made))
      if (name.endsWith('.svg')) expect(textOf(bytes), name).not.toMatch(/<script|<b>/);
  });
});

it('gives the same bytes of the same run', async () => {
  const again = briefFiles(await briefOf(desk.run('brussels-2025'), wishes()));
  expect(again).toEqual(briefFiles(brief));
});
