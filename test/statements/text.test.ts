import { expect, it } from 'vitest';
import { statementsMarkdown } from '../../src/statements/markdown.ts';
import { withoutCells } from '../../src/statements/plainData.ts';
import { statementText } from '../../src/statements/text.ts';
import { toldOf } from './bench.ts';

const GOLDEN = ['hague-2035', 'brussels-2025'];
const PAGE = [
  'today',
  'brussels-2025',
  'hague-2035',
  'hague-slow',
  'us-stays',
  'us-leaves',
  'reassurance-force',
  'large-force',
];

it('reads as reviewed under The Hague and under Brussels', async () => {
  const text = GOLDEN.map((id) => {
    const { run, statements } = toldOf(id);
    return [`═══ ${run.story.title} ═══`, ...statements.map((s) => statementText(s, { isWhole: false }))].join('\n\n');
  });
  await expect(`${text.join('\n\n\n')}\n`).toMatchFileSnapshot('../golden/statements.txt');
});

it('keeps to a hundred columns outside tables', () => {
  for (const s of toldOf('hague-2035').statements)
    for (const line of statementText(s, { isWhole: false }).split('\n'))
      expect([...line].length).toBeLessThanOrEqual(100);
});

it('prints tables of at most 110 columns', () => {
  for (const s of toldOf('brussels-2025').statements)
    for (const line of statementText(s, { isWhole: true }).split('\n'))
      expect([...line].length, `${s.id}: ${line}`).toBeLessThanOrEqual(110);
});

it('is the page of the documentation', async () => {
  const told = PAGE.map((id) => ({ id, title: toldOf(id).run.story.title, statements: toldOf(id).statements }));
  await expect(statementsMarkdown(told)).toMatchFileSnapshot('../../docs/statements.md');
});

it('becomes plain data without model objects', () => {
  const json = JSON.stringify(toldOf('hague-2035').statements, withoutCells);
  expect(json.length).toBeLessThan(2_000_000);
  expect(json).toContain('"name":"russia.shareOfFederalBudget"');
  expect(json).not.toContain('"cell":{');
});
