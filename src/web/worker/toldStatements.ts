/** The ten statements held against a run, as plain data. */
import type { FurtherRooms, Rest, Run, Sentence, StatementResult, Value } from '../../browser.ts';
import type { ToldRest, ToldSentence, ToldStatement, ToldValue } from './questions.ts';

/** How many cells behind a derived number are named. */
const FEW = 6;

/** Every statement with its numbers, words and sources. */
export function toldStatements(run: Run, { statementsOf, nameOf }: FurtherRooms): readonly ToldStatement[] {
  const plain = (value: Value): ToldValue => ({
    text: value.text,
    name: nameOf(value),
    cells: [...new Set(cellsOf(value, nameOf))].slice(0, FEW),
  });
  return statementsOf(run).map((s) => told(s, plain));
}

type Plain = (value: Value) => ToldValue;

const sentence = (s: Sentence, plain: Plain): ToldSentence =>
  s.map((piece) => (typeof piece === 'string' ? piece : plain(piece)));

function told(s: StatementResult, plain: Plain): ToldStatement {
  return {
    ...{ id: s.id, title: s.title, source: s.source, measure: s.measure, test: s.test },
    claim: sentence(s.claim, plain),
    definitions: s.definitions.map((d) => ({
      ...{ label: d.label, value: plain(d.value), year: d.year, moment: d.moment, absent: d.absent },
      outcome: d.outcome && { holds: d.outcome.holds, words: sentence(d.outcome.words, plain) },
      rest: restOf(d.rest),
    })),
    conflicts: s.conflicts.map((c) => ({
      words: sentence(c.words, plain),
      values: c.values.map(({ who, value, rest }) => ({ who, value: plain(value), rest: restOf(rest) })),
    })),
    implies: s.implies.map((words) => sentence(words, plain)),
    tables: s.tables.map(({ title, head, rows }) => ({
      ...{ title, head },
      rows: rows.map(({ label, cells }) => ({
        label,
        cells: cells.map((c) => (typeof c === 'string' ? c : plain(c))),
      })),
    })),
    verdicts: s.verdicts.map(({ moment, kind, words }) => ({ moment, kind, words: sentence(words, plain) })),
  };
}

function cellsOf(value: Value, nameOf: FurtherRooms['nameOf']): readonly string[] {
  switch (value.basis.kind) {
    case 'cell':
      return [nameOf(value)];
    case 'derived':
      return value.basis.of.flatMap((part) => cellsOf(part, nameOf));
    case 'count':
      return value.basis.counted.flatMap((part) => cellsOf(part, nameOf));
    default:
      return [];
  }
}

const restOf = ({ sources, otherSources, assumptions }: Rest): ToldRest => ({
  sources: sources.map((s) => ({
    said: `${s.publisher}, ${s.title}${s.published && !s.title.includes(s.published) ? `, ${s.published}` : ''}`,
    ...{ note: s.note, grade: s.grade, url: s.url.startsWith('https://') ? s.url : '' },
  })),
  otherSources,
  assumptions,
});
