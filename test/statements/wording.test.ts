import { describe, expect, it } from 'vitest';
import { inWords, type Sentence, type StatementResult } from '../../src/statements/statement.ts';
import type { Value } from '../../src/statements/value.ts';
import { cellNamed, valueAt } from '../../src/run/read.ts';
import { desk, toldOf } from './bench.ts';

/** Words that ask, blame, praise or play down; each as a whole word, with its forms. */
const LOADED =
  'should|shall|must|ought|needs? to|has to|have to|had better|urge\\w*|demand\\w*|recommend\\w*|deserve\\w*|owes?|fair\\w*|unfair\\w*|free[- ]?rid\\w*|freeload\\w*|' +
  'fail\\w*|generous\\w*|stingy|shame\\w*|disgrace\\w*|alarm\\w*|dangerous\\w*|threat\\w*|only|merely|just|mere|barely|hardly|finally|still|even|' +
  'good|bad|better|best|worse|worst|poor\\w*|strong\\w*|weak\\w*|huge|massive|vast|tiny|enormous|dramatic\\w*|significant\\w*|substantial\\w*|considerable|' +
  'unfortunately|fortunately|sadly|luckily|clearly|obviously|surely|of course|indeed|in fact|actually|simply|' +
  'insufficient\\w*|inadequate\\w*|adequate\\w*|unacceptable|reasonable|unreasonable|right|wrong|true|false|lie|lies|lied|myth|propaganda|' +
  'burden|laggard\\w*|leader|shirk\\w*|refuse\\w*|neglect\\w*|ambitious|impressive|disappoint\\w*|crisis|catastroph\\w*|collapse\\w*|regime|aggressor|' +
  'will be|likely to|probab\\w*|certain to';
const loaded = new RegExp(`\\b(${LOADED})\\b`, 'i');
/** What remains of a number once calendar years are gone. */
const digits = /\d/;
const withoutYears = (text: string) => text.replace(/\b(19|20)\d\d\b/g, '');

const SCENARIOS = desk.scenarioIds;

const sentencesOf = (s: StatementResult): readonly Sentence[] => [
  ...[[s.title], s.claim, [s.measure], [s.test]],
  ...s.implies,
  ...s.conflicts.map((c) => c.words),
  ...s.verdicts.map((v) => v.words),
  ...s.definitions.flatMap((d) => [[d.label], [d.absent ?? ''], d.outcome?.words ?? []]),
  ...s.tables.flatMap((t) => [[t.title], ...t.rows.map((row) => [row.label])]),
];

describe('the words of statements', () => {
  it('the list finds what it is for', () => {
    for (const text of [
      'Allies should pay',
      'it is only 2 %',
      'a failure to deliver',
      'Generous aid',
      'free-riding allies',
    ])
      expect(loaded.test(text), text).toBe(true);
    expect(loaded.test('If counted as core spending, then it does not hold.')).toBe(false);
  });

  it.each(SCENARIOS)('%s: no advice, no blame, no adjective of weight', (id) => {
    for (const s of toldOf(id).statements)
      for (const sentence of sentencesOf(s)) {
        const text = inWords(sentence).replaceAll(`“${toldOf(id).run.story.title}”`, '');
        expect(loaded.exec(text)?.[0] ?? '', `${s.id}: ${text}`).toBe('');
      }
  });

  it.each(SCENARIOS)(
    '%s: every number of a sentence is a piece with its origin; only years stand in the text',
    (id) => {
      for (const s of toldOf(id).statements)
        for (const sentence of sentencesOf(s))
          for (const piece of sentence) {
            if (typeof piece !== 'string') continue;
            const text = piece.replaceAll(`“${toldOf(id).run.story.title}”`, '');
            expect(digits.test(withoutYears(text)), `${s.id}: ${text}`).toBe(false);
          }
    },
  );

  it('a digit typed into a sentence would be found', () => {
    expect(digits.test(withoutYears('in 2035 it is 42 %'))).toBe(true);
    expect(digits.test(withoutYears('in 2035 it is named'))).toBe(false);
  });
});

/** Every number below a value. */
function* grounds(value: Value): Generator<Value> {
  yield value;
  if (value.basis.kind === 'derived') for (const v of value.basis.of) yield* grounds(v);
  if (value.basis.kind === 'count') for (const v of value.basis.counted) yield* grounds(v);
}

describe('the numbers of statements', () => {
  it.each(SCENARIOS)('%s: every cell named is in the model and gives the value shown', (id) => {
    const { run, statements } = toldOf(id);
    let cells = 0;
    for (const s of statements)
      for (const piece of [
        ...sentencesOf(s).flat(),
        ...s.definitions.map((d) => d.value),
        ...s.tables.flatMap((t) => t.rows.flatMap((r) => r.cells)),
      ])
        for (const v of typeof piece === 'string' ? [] : grounds(piece)) {
          expect(Number.isFinite(v.value), s.id).toBe(true);
          if (v.basis.kind !== 'cell') continue;
          cells++;
          const inside = [...v.basis.members, ...(v.basis.year === undefined ? [] : [v.basis.year])].join(',');
          expect(valueAt(run, cellNamed(run, `${v.basis.name}[${inside}]`))).toBe(v.value);
        }
    expect(cells).toBeGreaterThan(500);
  });

  it('every statement has a definition, a source and a verdict', () => {
    for (const s of toldOf('brussels-2025').statements) {
      expect(s.definitions.length, s.id).toBeGreaterThan(1);
      expect(s.verdicts.length, s.id).toBeGreaterThan(0);
      for (const d of s.definitions)
        expect(d.rest.sources.length + d.rest.assumptions, `${s.id}: ${d.label}`).toBeGreaterThan(0);
    }
  });

  it('no figure of grade D stands behind a statement', () => {
    for (const s of toldOf('brussels-2025').statements)
      for (const d of s.definitions) expect(d.rest.sources.map((c) => c.grade)).not.toContain('D');
  });

  it('the verdict is told from the outcomes, never typed', () => {
    for (const id of SCENARIOS)
      for (const s of toldOf(id).statements)
        for (const v of s.verdicts) {
          const outcomes = s.definitions.filter((d) => d.moment === v.moment && d.outcome).map((d) => d.outcome!.holds);
          const yes = outcomes.filter(Boolean).length;
          const kind = !outcomes.length
            ? 'nothing to test'
            : yes === 0
              ? 'does not hold'
              : yes === outcomes.length
                ? 'holds'
                : 'depends on the definition';
          expect(v.kind, `${id} ${s.id}`).toBe(kind);
        }
  });
});
