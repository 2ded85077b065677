/** Numbers with units: what is read must be what a person would read, or be refused. */
import fc from 'fast-check';
import { readMeasure } from '../../src/language/units.ts';
import { measure } from './nasty.ts';
import { Broken, surface, type Surface } from './surface.ts';

/** Factors of the units that the sound texts are written in. */
const FACTORS: Readonly<Record<string, string>> = {
  '': '1',
  ' %': '0.01',
  '%': '0.01',
  ' percent': '0.01',
  ' bn USD2025/year': '1000000000',
  ' thousand soldiers': '1000',
  ' m EUR': '1000000',
  ' year': '1',
};

/** A decimal number in digits, and the ways in which people write it. */
const decimal = fc
  .record({
    sign: fc.constantFrom('', '', '-', '+', '−'),
    whole: fc.oneof(fc.constantFrom('0', '7', '250', '1234', '1234567', '98765432101'), fc.nat(99_999).map(String)),
    part: fc.oneof(fc.constantFrom('', '', '5', '25', '001', '0'), fc.nat(999_999).map(String)),
    mark: fc.constantFrom('', '', ',', ' ', '\u00a0', '\u202f', '_', '.', "'", '،'),
    point: fc.constantFrom('.', '.', '.', ',', '·', '٫'),
    digits: fc.constantFrom(0x30, 0x30, 0x30, 0x30, 0xff10, 0x660, 0x966),
    unit: fc.constantFrom(...Object.keys(FACTORS)),
  })
  .map((given) => {
    const { sign, mark, point, digits, unit } = given;
    const grouped = given.whole.replace(/\B(?=(\d{3})+$)/g, mark);
    const text = sign + grouped + (given.part === '' ? '' : point + given.part);
    return {
      text: text.replace(/\d/g, (d) => String.fromCodePoint(digits + Number(d))) + unit,
      ...inEnglish(text.slice(sign.length), given),
      ...{ sign, unit, isPlain: digits === 0x30 },
    };
  });

interface Given {
  readonly whole: string;
  readonly part: string;
  readonly sign: string;
  readonly unit: string;
}

/** `1.234` and `1,234` mean two numbers in two countries; here the decimal mark is a point, as the product says. */
function inEnglish(text: string, { whole, part }: { whole: string; part: string }) {
  if (/^[1-9]\d{0,2}(,\d{3})+$/.test(text)) return { whole: text.replaceAll(',', ''), part: '' };
  const [, left, right] = /^(\d+)\.(\d{3})$/.exec(text) ?? [];
  return left === undefined ? { whole, part } : { whole: left, part: right! };
}

/** The nearest double to ±whole.part × factor, by whole-number arithmetic: another way to it than the one that is tested. */
function meant({ whole, part, sign, unit }: Given): number {
  const factor = FACTORS[unit]!;
  const shift = factor.startsWith('0.') ? -(factor.length - 2) : factor.length - 1;
  const exact = Number(`${BigInt(whole + part)}e${shift - part.length}`);
  return sign === '-' || sign === '−' ? -exact : exact;
}

/** The ways in that read a number. */
export const numberSurfaces: readonly Surface[] = [
  surface({
    name: 'numbers whose meaning is known, in many spellings',
    inputs: decimal,
    share: 150,
    sample: 1000,
    put: (given) => {
      const { value } = readMeasure(given.text);
      if (!given.isPlain) throw new Broken(`"${given.text}" has foreign digits and is read as ${value}.`);
      if (!Object.is(value, meant(given)) && !(value === 0 && meant(given) === 0))
        throw new Broken(`"${given.text}" is read as ${value}, and means ${meant(given)}.`);
    },
  }),
  surface({
    name: 'numbers and units, hostile',
    inputs: fc.oneof(
      measure,
      fc.tuple(measure, measure).map((two) => two.join('')),
    ),
    share: 100,
    sample: 500,
    put: (text) => {
      const { value } = readMeasure(text);
      if (!Number.isFinite(value)) throw new Broken(`"${text}" is read as ${value}.`);
      if (value === 0 && /[1-9]/.test(text.replace(/e.*|USD\d+|EUR\d+|km2/gi, '')))
        throw new Broken(`"${text}" is read as 0.`);
    },
  }),
];
