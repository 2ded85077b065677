/** The numbers in a sentence somebody wrote, each with the kind of thing it counts. */

/** What a number of a claim counts. */
export type NumberKind =
  'share' | 'USD' | 'EUR' | 'RUB' | 'rounds' | 'ratio' | 'months' | 'people' | 'km' | 'km2' | 'allies' | 'bare';

/** A number of a claim. */
export interface ClaimNumber {
  /** As written. */
  readonly written: string;
  /** In base units: shares as 0.4, money and rounds in full. */
  readonly value: number;
  readonly kind: NumberKind;
  /** Half a unit of the last digit as written. */
  readonly precision: number;
  /** Position in the sentence. */
  readonly at: number;
}

/** Words for numbers, put into digits before reading. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\btwice\b/gi, '2 times'],
  [/\bdouble\b/gi, '2 times'],
  [/\btriple\b/gi, '3 times'],
  [/\btwo[- ]thirds\b/gi, '67 %'],
  [/\bthree[- ]quarters\b/gi, '75 %'],
  [/\bhalf\b/gi, '50 %'],
  [/\b(a|one)[- ]third\b/gi, '33 %'],
  [/\b(a|one)[- ]quarter\b/gi, '25 %'],
  [/\b(a|one)[- ]fifth\b/gi, '20 %'],
  ...['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, i) => [new RegExp(`\\b${word}\\b`, 'gi'), String(i + 2)] as const,
  ),
];

const SCALES: Readonly<Record<string, number>> = {
  ...{ trillion: 1e12, trn: 1e12, billion: 1e9, bn: 1e9, million: 1e6, mn: 1e6, m: 1e6, thousand: 1e3, k: 1e3 },
};

const NUMBER =
  /(?<![\w.,])(?:(US\$|USD|EUR|\$|€)\s?)?(\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?!\d)|\d+)(\.\d+)?(?:\s?(trillion|trn|billion|bn|million|mn|thousand|m|k)\b)?/gi;

const KINDS: readonly (readonly [NumberKind, RegExp])[] = [
  ['share', /^\s?(%|percent|per cent)/i],
  ['USD', /^\s?(US )?(dollars|USD)\b/i],
  ['EUR', /^\s?(euros?|EUR)\b/i],
  ['RUB', /^\s?(roubles|rubles|RUB)\b/i],
  ['ratio', /^(\s?times\b|-?fold\b|\s?x\b|\s?to 1\b|:1\b)/i],
  ['months', /^[ -]months?\b/i],
  ['km2', /^\s?(km²|km2|sq\.? ?km|square kilomet)/i],
  ['km', /^[ -]?(km\b|kilomet)/i],
  ['rounds', /^\s?([\w-]+ ){0,3}(shells|rounds|munitions|projectiles)\b/i],
  ['people', /^[ -]?([\w-]+ ){0,3}(troops|soldiers|personnel|servicemen|men|strong)\b/i],
  ['allies', /^\s?(of (the )?\d+ )?([\w-]+ ){0,2}(allies|countries|members|states)\b/i],
];

/** A sentence with its number words in digits. */
export const withDigits = (claim: string): string =>
  WORDS.reduce((text, [word, digits]) => text.replace(word, digits), claim);

/** The numbers of a sentence; calendar years are given by {@link yearsIn} instead. */
export function numbersIn(claim: string): readonly ClaimNumber[] {
  const text = withDigits(claim);
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const number = read(text, match);
    const isNumber = Number.isFinite(number.value) && !(number.kind === 'bare' && isYear(number.value));
    return isNumber ? [number] : [];
  });
}

function read(text: string, match: RegExpMatchArray): ClaimNumber {
  const at = match.index!;
  const [all, currency, whole = '', part = '', scaleWord] = match;
  const scale = scaleWord ? SCALES[scaleWord.toLowerCase()]! : 1;
  const after = text.slice(at + all.length);
  const kind = kindOf(currency, after);
  const factor = kind === 'share' ? 0.01 : scale;
  const digits = Number(whole.replace(/[^\d]/g, '') + part);
  const precision = 0.5 * 10 ** -Math.max(0, part.length - 1) * factor;
  const isRound = !part && !scaleWord && digits >= 1000;
  const unit = /^\s?(%|percent|per cent)/i.exec(after)?.[0] ?? '';
  return {
    ...{ written: `${all}${unit}`.trim(), value: digits * factor, kind, at },
    precision: isRound ? 0.5 * 10 ** trailingZeros(digits) : precision,
  };
}

function kindOf(currency: string | undefined, after: string): NumberKind {
  if (currency) return /€|EUR/i.test(currency) ? 'EUR' : 'USD';
  return KINDS.find(([, pattern]) => pattern.test(after))?.[0] ?? 'bare';
}

const trailingZeros = (n: number) => /0*$/.exec(String(n))![0].length;
const isYear = (n: number) => Number.isInteger(n) && n >= 1945 && n <= 2060;

/** The calendar years that a sentence names. */
export function yearsIn(claim: string): readonly number[] {
  return [...claim.matchAll(/\b(19[4-9]\d|20[0-5]\d)\b(?!\s?(%|troops|soldiers|shells|rounds|km))/g)].map((m) =>
    Number(m[1]),
  );
}
