/** One step of an explanation as plain data: the equation in words and in values, each input, and where given numbers come from. */
import {
  beginningOf,
  explain,
  isEarlier,
  fixed,
  print,
  writeNumber,
  writeUnitInWords,
  type Cell,
  type CitedFigure,
  type Explanation,
  type Leaf,
  type Run,
} from '../../browser.ts';
import type { Citation, ExplainNode, InputNode } from '../model/facts.ts';

/** The number at a cell, opened one step. */
export function explainCell(run: Run, cell: Cell): ExplainNode {
  const top = explain(run, cell);
  const start = beginningOf(top);
  const inputs = top.inputs().map((input) => (start !== top && isEarlier(input, top) ? start : input));
  return {
    ...nodeOf(run, top),
    equation: top.used && !top.isObserved ? print(top.used) : '',
    withValues: top.used && !top.isObserved ? withValues(top) : '',
    note: noteOf(top, start),
    inputs: termsOfASum(inputs) ?? inputs.map((input) => nodeOf(run, input)),
  };

  /** Where every input is the same quantity at another place, the places are the names, and the largest come first. */
  function termsOfASum(terms: readonly Explanation[]): readonly InputNode[] | undefined {
    if (terms.length < 3 || new Set(terms.map((term) => term.name)).size > 1) return undefined;
    const bySize = [...terms].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
    return bySize.map((term) => ({ ...nodeOf(run, term), label: placeInWords(run, term), place: '' }));
  }
}

function noteOf(top: Explanation, start: Explanation): string {
  if (top.isObserved) return 'Observed: a published figure stands in for the equation.';
  return start === top
    ? ''
    : `The same step every year since ${start.year! + 1}; the chain is opened at its beginning.`;
}

function nodeOf(run: Run, e: Explanation): InputNode {
  const isOption = e.leaf?.kind === 'option';
  return {
    cell: nameOf(e),
    label: e.label,
    place: placeInWords(run, e),
    value: isOption ? (e.leaf as { readonly option: string }).option : writeShort(e.value, e.unit),
    unit: isOption ? '' : writeUnitInWords(e.unit),
    citations: e.leaf ? citationsOf(e.leaf) : [],
    canOpen: !e.leaf,
  };
}

/** A number with the sign of its currency; the price base stands in the unit beside it. */
export function writeShort(value: number, unit: string): string {
  const sign = { USD: '$', EUR: '€' }[/^(USD|EUR)/.exec(unit)?.[1] ?? ''] ?? '';
  return `${sign}${writeNumber(value, unit)}`.replace(/^([$€])−/, '−$1');
}

const nameOf = (e: Explanation) => {
  const inside = [...e.members, e.year].filter((part) => part !== undefined);
  return inside.length > 0 ? `${e.name}[${inside.join(',')}]` : e.name;
};

const placeInWords = (run: Run, e: Explanation) =>
  [...e.members.map((m) => run.names.states[m] ?? run.names.groups[m] ?? m), e.year]
    .filter((part) => part !== undefined)
    .join(', ');

/** The equation with its values filled in, where it is short enough to be read. */
function withValues(e: Explanation): string {
  const inputs = e.inputs();
  if (inputs.length === 0 || inputs.length > 8) return '';
  const filled = print(e.used!, (q, isLagged) => {
    const same = inputs.filter((i) => i.cell.quantity === q);
    const found = isLagged ? same.find((i) => i.year === undefined || i.year === (e.year ?? 0) - 1) : same[0];
    return found ? writeNumber(found.value, found.unit) : q.label;
  });
  return `${filled} = ${writeNumber(e.value, e.unit)}`;
}

function citationsOf(leaf: Leaf): readonly Citation[] {
  switch (leaf.kind) {
    case 'figure':
      return leaf.cited.map((cited) => figureCitation(cited, leaf.how));
    case 'assumed': {
      const range = leaf.low === undefined ? '' : `, range ${leaf.low} to ${leaf.high}`;
      return [{ kind: 'assumed', said: `assumed${range}`, by: leaf.because, where: leaf.source ?? '', url: '' }];
    }
    case 'missing':
      return [{ kind: 'missing', said: 'no figure', by: leaf.because, where: '', url: '' }];
    case 'set': {
      const by = leaf.source ?? leaf.because ?? 'no reason given';
      return [{ kind: 'set', said: `set to ${leaf.written} by ${leaf.scenario}`, by, where: '', url: '' }];
    }
    case 'option':
      return [{ kind: 'option', said: leaf.meaning, by: leaf.because, where: '', url: '' }];
  }
}

const HOW = { published: '', between: ' (on the line between two figures)', held: ' (the last figure, held)' };

function figureCitation({ figure: f, source: s }: CitedFigure, how: keyof typeof HOW): Citation {
  const unit = f.unit === '1' ? '' : f.unit === 'percent' ? ' %' : ` ${f.unit}`;
  const year = f.year === undefined ? '' : ` in ${f.year}`;
  const decimals = (String(f.value).split('.')[1] ?? '').length;
  const value = Math.abs(f.value) >= 1e21 ? String(f.value) : fixed(f.value, Math.min(decimals, 10));
  return {
    kind: 'figure',
    said: `${value}${unit}${year}${f.estimate ? ', estimate' : ''}${HOW[how]}`,
    by: `${s.publisher}, ${s.title}, edition ${f.edition}${s.published ? `, published ${s.published}` : ''}`,
    where: `${f.locator} · grade ${f.grade} · ${f.file} line ${f.line}`,
    url: s.url.startsWith('https://') ? s.url : '',
  };
}
