/** The sentence that a brief begins with: of the alliance, of one ally, or of two runs side by side. */
import { membersAt } from '../engine/layout.ts';
import { rangedHeadline, type RangedPiece } from '../report/bands.ts';
import { baselineInWords, headline } from '../report/headline.ts';
import { finding } from '../report/panels/ally.ts';
import type { RunView } from '../report/panels/runView.ts';
import { dollars, percent } from '../report/panels/words.ts';
import { cellNamed } from '../run/read.ts';
import { GROUP, type Context } from './context.ts';

/** A piece of the sentence; a number names the cell it is. */
export type BriefPiece =
  string | { readonly text: string; readonly cell: string; /** Where 80 % of runs lie. */ readonly range?: string };

/** The sentence. */
export function sentenceOf(c: Context): readonly BriefPiece[] {
  const { view, other, ally } = c;
  if (other) return ally === undefined ? groupsBeside(view, other) : alliesBeside(view, other, ally);
  if (ally !== undefined) return finding(view, ally);
  const pieces: readonly RangedPiece[] = view.uncertain ? rangedHeadline(view.uncertain) : headline(c.run);
  return pieces.map((piece) => named(c, piece));
}

function named({ view }: Context, piece: RangedPiece): BriefPiece {
  if (typeof piece === 'string') return piece;
  const { quantity, place, yearIndex } = piece.cell;
  const members = quantity.over.length === 0 ? [] : membersAt(quantity, place);
  const cell = view.cell(view.run.model.names.get(quantity)!, members, view.years[yearIndex]);
  return { text: piece.text, cell, ...(piece.range ? { range: piece.range } : {}) };
}

/** The cell whose sensitivity the brief shows: the first number of its sentence. */
export function mainCell(c: Context) {
  const first = sentenceOf(c).find((piece) => typeof piece !== 'string');
  const name = typeof first === 'object' ? first.cell : c.view.cell('burden.groupExtraCost', [GROUP]);
  return cellNamed(c.run, name);
}

const money = (value: number) => dollars(value).replace('$−', '−$');

function groupsBeside(a: RunView, b: RunView): readonly BriefPiece[] {
  const year = a.horizon;
  const number = (
    v: RunView,
    name: string,
    write: (x: number) => string = money,
    members: readonly string[] = [GROUP],
  ) => ({
    text: write(v.at(name, members, year)),
    cell: v.cell(name, members, year),
  });
  const count = (x: number) => String(Math.round(x));
  const gap = a.at('burden.groupExtraCost', [GROUP], year) - b.at('burden.groupExtraCost', [GROUP], year);
  return [
    `Under “${a.title}”, the allies other than the United States spend `,
    number(a, 'burden.groupExtraCost'),
    ` more on core defence in ${year} than ${baselineInWords(a.run)}; under “${b.title}” `,
    number(b, 'burden.groupExtraCost'),
    `${baselineNote(a, b)}${gapInWords(gap)}. `,
    number(a, 'burden.alliesAtThreshold', count, ['3.5%']),
    ' and ',
    number(b, 'burden.alliesAtThreshold', count, ['3.5%']),
    ' of 31 allies with armed forces are then at or above 3.5 % of GDP. The shift as set takes ',
    number(a, 'ledger.groupUses'),
    ' and ',
    number(b, 'ledger.groupUses'),
    ' of it.',
  ];
}

const gapInWords = (gap: number) =>
  Math.abs(gap) < 5e7 ? ', the same' : `, ${money(Math.abs(gap))} ${gap > 0 ? 'less' : 'more'}`;

/** Said where the two runs count from different baselines. */
function baselineNote(a: RunView, b: RunView): string {
  const [x, y] = [baselineInWords(a.run), baselineInWords(b.run)];
  return x === y ? '' : ` than ${y}`;
}

function alliesBeside(a: RunView, b: RunView, code: string): readonly BriefPiece[] {
  const year = a.horizon;
  const number = (v: RunView, name: string, write: (x: number) => string = money) => ({
    text: write(v.at(name, [code], year)),
    cell: v.cell(name, [code], year),
  });
  const gap = a.at('spending.extraCost', [code], year) - b.at('spending.extraCost', [code], year);
  const share = (x: number) => percent(x, 2);
  return [
    `Under “${a.title}”, ${a.placeName(code)} spends `,
    number(a, 'spending.extraCost'),
    ` more on core defence in ${year} than ${baselineInWords(a.run).replace('each', 'it')}; under “${b.title}” `,
    number(b, 'spending.extraCost'),
    `${baselineNote(a, b)}${gapInWords(gap)}. Its share of GDP is `,
    number(a, 'spending.coreShare', share),
    ' and ',
    number(b, 'spending.coreShare', share),
    ', public debt ',
    number(a, 'fiscal.debtRatio', share),
    ' and ',
    number(b, 'fiscal.debtRatio', share),
    ' of GDP.',
  ];
}
