/** Texts that have broken other programs, and texts spoilt by chance: what the fuzzing feeds in. */
import fc from 'fast-check';

/** Names that every object has, look-alikes of ours, and names that no screen shows. */
const NAMES: readonly string[] = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__'],
  ...[
    '',
    ' ',
    '.',
    '..',
    '...',
    '/',
    '\\',
    '[]',
    '[[',
    ']',
    '{}',
    '*',
    '&a',
    '<<',
    '!!js',
    '%',
    '#',
    '---',
    '- ',
    ': ',
  ],
  ...['РОL', 'PОL', 'ＰＯＬ', 'pol', 'Pol', 'P0L', 'POL\u200b', '\ufeffPOL', 'POL\u0000', 'P\u0301OL', 'ÞOL', '🇵🇱'],
  ...['spending.coreTarget', 'spending.coreTаrget', 'spending.coreTarget ', 'spending..coreTarget', 'spending.'],
  ...['spending.extraCost', 'spending.ramp', 'financing.taxShare', 'hague-2035', 'hаgue-2035', 'EU27', 'NATO', 'DEU'],
  ...['\u001b[2J', '\u0000', '\u202e', '\ud800', '\udfff', '\u2028', '\r', '\t', '\n', '\ufffe', 'ﬁ', 'ẞ', 'İ'],
  ...['2035', '1e9', '0x7f3', '٢٠٣٥', '２０３５', '2035-2030', '2030–2035', '1066', '9999', '-1', '02035', '2035.0'],
];

/** Numbers as people, spreadsheets and vandals write them. */
const NUMBERS: readonly string[] = [
  ...['0', '-0', '+0', '−0', '1', '-1', '3.5', '2.5', '100', '0.035', '.5', '5.', '00', '007', '1e3', '1E3', '1e+3'],
  ...['1e400', '-1e400', '1e-400', '1e308', '5e-324', '9007199254740993', '1'.repeat(400), `0.${'0'.repeat(400)}1`],
  ...['NaN', 'Infinity', '-Infinity', '.inf', '.nan', 'null', 'true', 'yes', '~', '0x10', '0o17', '0b11', '1_000'],
  ...['2,5', '2.500,00', '1,000', '1,00', '1 000', '1\u00a0000', '1\u202f000', '1.000.000', '1,000,0', '12,34,567'],
  ...['５', '٣', '½', '²', 'Ⅷ', '1/2', '3½', '1:30', '2030-01-01', '5-', '--5', '+-5', '5e', 'e5', '5e5e5', '1..2'],
];

/** Units, near-units and what stands behind a number by mistake. */
const UNITS: readonly string[] = [
  ...['', ' ', '%', ' %', ' %%', '％', ' percent', ' percnt', ' pp', ' share', ' index', ' 1', '‰', ' %/year', ' bn'],
  ...[' bn USD2025/year', ' USD2025/year', ' USD2O25/year', ' usd2025/year', ' USD2025', ' USD2025/year/year', ' year'],
  ...[' EUR', ' $', '€', ' bn bn', ' USD2025*year', ' /year', ' year/', ' soldiers', ' soldier', ' km²', ' km2', ' k'],
  ...[
    ' m',
    ' мln',
    ' USD1800',
    ' USD99999',
    ' NCU',
    ' PPP',
    ' brigade',
    ' brigades/year',
    ' # comment',
    ' !!',
    '\u0000',
  ],
];

/** A name, mostly a bad one. */
export const name: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
);

/** A number with a unit, mostly a bad one. */
export const measure: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...NUMBERS), fc.constantFrom(...UNITS))
  .map((parts) => parts.join(''));

/** A piece of text that is put somewhere. */
const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: name },
  { weight: 4, arbitrary: measure },
  {
    weight: 1,
    arbitrary: fc.tuple(name, fc.integer({ min: 2, max: 5000 })).map(([text, n]) => text.repeat(n).slice(0, 20_000)),
  },
);

/** One change of a text; places are parts of its length, so that they fit any text. */
export interface Edit {
  readonly how: 'put' | 'cut' | 'double' | 'number' | 'word' | 'lines' | 'end' | 'indent' | 'flip';
  readonly at: number;
  readonly to: number;
  readonly piece: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  how: fc.constantFrom<Edit['how']>(
    ...(['number', 'number', 'number', 'word', 'word', 'put', 'cut'] as const),
    ...(['double', 'lines', 'end', 'indent', 'flip'] as const),
  ),
  at: fc.integer({ min: 0, max: 9999 }).map((n) => n / 10_000),
  to: fc.integer({ min: 0, max: 9999 }).map((n) => n / 10_000),
  piece,
});

/** A short list: none in a tenth of all cases, one in half of them. */
export const few = <T>(one: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant<T[]>([]) },
    { weight: 5, arbitrary: one.map((x) => [x]) },
    { weight: 4, arbitrary: fc.array(one, { minLength: 2, maxLength: most }) },
  );

/** One of some sound texts, spoilt in up to four places; one in ten is left sound. */
export function spoilt(sound: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...sound), few(edit, 4)).map(([text, edits]) => edits.reduce(edited, text));
}

/** A text with one edit made. */
export function edited(text: string, { how, at, to, piece }: Edit): string {
  const [a, b] = [Math.floor(at * text.length), Math.floor(to * text.length)].sort((x, y) => x - y) as [number, number];
  switch (how) {
    case 'put':
      return text.slice(0, a) + piece + text.slice(a);
    case 'cut':
      return text.slice(0, a) + text.slice(Math.min(b, a + 200));
    case 'double':
      return text.slice(0, b) + text.slice(a, Math.min(b, a + 400)) + text.slice(b);
    case 'number':
      return near(text, a, /\d[\d.,]*/g, piece);
    case 'word':
      return near(text, a, /[A-Za-z][\w.]*/g, piece);
    case 'lines': {
      const lines = text.split('\n');
      const [i, j] = [Math.floor(at * lines.length), Math.floor(to * lines.length)];
      [lines[i], lines[j]] = [lines[j]!, lines[i]!];
      return lines.join('\n');
    }
    case 'end':
      return text.slice(0, a);
    case 'indent':
      return text.replace(/\n/g, (end, i: number) => (i > a && i < b ? `${end} ` : end));
    case 'flip':
      return (
        text.slice(0, a) +
        String.fromCharCode((text.charCodeAt(a) || 0) ^ (1 << (piece.length % 8))) +
        text.slice(a + 1)
      );
  }
}

/** The first match at or behind a place, replaced. */
function near(text: string, from: number, pattern: RegExp, by: string): string {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? text.slice(0, match.index) + by + text.slice(match.index + match[0].length) : text + by;
}

/** Bytes with some of them changed, cut off or written twice; one in ten is left sound. */
export function spoiltBytes(sound: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const change = fc.record({
    how: fc.constantFrom('set', 'set', 'set', 'cut', 'end', 'double'),
    at: fc.double({ min: 0, max: 0.9999, noNaN: true }),
    byte: fc.integer({ min: 0, max: 255 }),
  });
  return fc.tuple(fc.constantFrom(...sound), few(change, 6)).map(([bytes, changes]) =>
    changes.reduce((now, { how, at, byte }) => {
      const i = Math.floor(at * now.length);
      if (how === 'end') return now.slice(0, i);
      if (how === 'cut') return new Uint8Array([...now.subarray(0, i), ...now.subarray(i + byte)]);
      if (how === 'double') return new Uint8Array([...now.subarray(0, i), ...now.subarray(Math.max(0, i - byte))]);
      const next = now.slice();
      next[i] = byte;
      return next;
    }, bytes),
  );
}
