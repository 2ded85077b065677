/** Reads how our number is found: a quantity at a place and time, and a closed arithmetic whose units are checked. */
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { variesByYear } from '../engine/layout.ts';
import { EquationError, UnitError } from '../language/errors.ts';
import { quantityNamed } from '../language/model.ts';
import { suggest } from '../language/nearest.ts';
import type { Quantity } from '../language/quantity.ts';
import { multiply, readMeasure, readUnit, sameUnit, writeUnit, type Unit } from '../language/units.ts';
import { readSettings } from '../scenarios/readSettings.ts';
import type { Vocabulary } from '../scenarios/setting.ts';
import { under, type YamlReader } from '../scenarios/yamlReader.ts';
import type { Span, Term } from './case.ts';

const KEYS = ['quantity', 'place', 'year', 'sum', 'mean', 'number', 'times', 'plus', 'minus', 'over', 'set'];
const EXAMPLE = '"{ quantity: prices.nominalGDP, place: DEU, year: 2025, times: 1 % }"';

/** A fault at a node, thrown so that one part of a file is given up and the next one read. */
class TermFault extends Error {
  constructor(
    readonly node: Node | undefined,
    message: string,
  ) {
    super(message);
  }
}

/** The term at a node; faults go to the reader and give undefined. */
export function readTerm(reader: YamlReader, node: Node | undefined, words: Vocabulary): Term | undefined {
  try {
    return new TermReader(reader, words).term(node, undefined);
  } catch (error) {
    if (!(error instanceof TermFault)) throw error;
    reader.fault(error.node, error.message);
    return undefined;
  }
}

interface Base {
  readonly base: Term['base'];
  readonly unit: Unit;
  readonly text: string;
}

class TermReader {
  constructor(
    private readonly reader: YamlReader,
    private readonly words: Vocabulary,
  ) {}

  term(node: Node | undefined, outer: Node | undefined): Term {
    if (!isMap(node)) throw new TermFault(node ?? outer, `A value is written like ${EXAMPLE}.`);
    this.reader.checkKeys(node, KEYS, 'a value');
    const { base, unit, text } = under(node, 'number') ? this.number(node) : this.quantity(node);
    const factors = this.factors(under(node, 'times'));
    const scaled = factors.reduce((product, f) => multiply(product, f.unit, 1), unit);
    const [plus, minus] = ['plus', 'minus'].map((key) => this.others(under(node, key), node, scaled)) as [
      Term[],
      Term[],
    ];
    const over = under(node, 'over') && this.term(under(node, 'over'), node);
    const sum = [
      [text, ...factors.map((f) => f.text)].join(' × '),
      ...plus.map((other) => `+ ${asPart(other)}`),
      ...minus.map((other) => `− ${asPart(other)}`),
    ].join(' ');
    return {
      base,
      times: factors.reduce((product, f) => product * f.value, 1),
      ...{ plus, minus, over },
      unit: over ? multiply(scaled, over.unit, -1) : scaled,
      settings: readSettings(this.reader, under(node, 'set'), this.words),
      text: over ? `${plus.length + minus.length ? `(${sum})` : sum} ÷ ${bracketed(over)}` : sum,
      at: { file: this.reader.file, ...this.reader.place(node) },
    };
  }

  /** Terms that are added or taken away; each must be in the unit of what it meets. */
  private others(node: Node | undefined, outer: Node, unit: Unit): Term[] {
    if (node === undefined) return [];
    return (isSeq(node) ? (node.items as Node[]) : [node]).map((item) => {
      const term = this.term(item, outer);
      if (sameUnit(term.unit, unit)) return term;
      throw new TermFault(item, `${term.text} is in ${writeUnit(term.unit)} and cannot meet ${writeUnit(unit)}.`);
    });
  }

  private number(node: YAMLMap): Base {
    const written = under(node, 'number');
    for (const key of ['quantity', 'place', 'year', 'sum', 'mean'])
      if (under(node, key)) throw new TermFault(under(node, key), `A value has "number" or "${key}", not both.`);
    const { value, unit, text } = this.measure(written, 'number');
    return { base: { kind: 'number', value }, unit, text };
  }

  private measure(node: Node | undefined, key: string) {
    const text = this.reader.words(node, key);
    if (text === undefined) throw new TermFault(node, `"${key}" takes a number with its unit, such as "1 %".`);
    try {
      return { ...readMeasure(text), text };
    } catch (error) {
      if (error instanceof UnitError) throw new TermFault(node, error.message);
      throw error;
    }
  }

  private factors(node: Node | undefined) {
    if (node === undefined) return [];
    const items = isSeq(node) ? (node.items as Node[]) : [node];
    return items.map((item) => this.measure(item, 'times'));
  }

  private quantity(node: YAMLMap): Base {
    const named = under(node, 'quantity');
    const name = this.reader.words(named, 'quantity');
    if (name === undefined) throw new TermFault(node, `A value names a quantity, like ${EXAMPLE}.`);
    const quantity = this.found(name, named);
    const members = this.members(name, quantity, under(node, 'place') ?? node);
    const span = this.span(name, quantity, node);
    const { unit } = readUnit(quantity.unit);
    const inside = [...members, ...yearsInWords(span)].join(',');
    const isSum = span.kind === 'sum';
    if (isSum && unit.get('year') !== -1)
      throw new TermFault(
        under(node, 'sum'),
        `${name} is in ${quantity.unit}, which is not an amount a year and cannot be summed over years; use "mean" or "year".`,
      );
    const text = `${span.kind === 'sum' || span.kind === 'mean' ? `${span.kind} of ` : ''}${name}${inside && `[${inside}]`}`;
    return {
      base: { kind: 'quantity', quantity, members, span },
      unit: isSum ? multiply(unit, new Map([['year', 1]]), 1) : unit,
      text,
    };
  }

  private found(name: string, node: Node | undefined): Quantity {
    try {
      const quantity = quantityNamed(this.words.model, name);
      if (quantity.kind !== 'choice') return quantity;
      throw new TermFault(
        node,
        `${name} is a choice between ${Object.keys(quantity.options).join(', ')}, not a number.`,
      );
    } catch (error) {
      if (error instanceof EquationError) throw new TermFault(node, error.message);
      throw error;
    }
  }

  private members(name: string, { over }: Quantity, node: Node): readonly string[] {
    const written = isScalar(node) ? String(node.value) : '';
    const parts = written === '' ? [] : written.split(',').map((part) => part.trim());
    if (parts.length !== over.length) {
      const wanted = over.map((d) => `one of the ${d.label}`).join(' and ');
      const example = over.map((d) => d.members[0]).join(', ');
      const message = over.length
        ? `${name} needs a place, ${wanted}: "place: ${example}".`
        : `${name} has a single place; leave out "place".`;
      throw new TermFault(node, message);
    }
    over.forEach((d, i) => {
      if (!d.members.includes(parts[i]!))
        throw new TermFault(
          node,
          `There is no "${parts[i]}" among the ${d.label} of ${name}.${suggest(parts[i]!, d.members)} Use one of ${d.members.slice(0, 6).join(', ')}${d.members.length > 6 ? ' …' : ''}.`,
        );
    });
    return parts;
  }

  private span(name: string, quantity: Quantity, node: YAMLMap): Span {
    const given = (['year', 'sum', 'mean'] as const).filter((key) => under(node, key));
    const [kind] = given;
    const at = under(node, kind ?? 'quantity');
    if (!variesByYear(quantity)) {
      if (kind) throw new TermFault(at, `${name} has one value for all years; leave out "${kind}".`);
      return { kind: 'none' };
    }
    if (!kind || given.length > 1)
      throw new TermFault(at, `${name} needs one of "year: 2030", "sum: 2026-2035" and "mean: 2022-2024".`);
    const written = this.reader.words(at, kind) ?? '';
    const match = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/.exec(written);
    if (!match || (kind === 'year' && match[2]))
      throw new TermFault(
        at,
        `"${kind}" takes ${kind === 'year' ? 'a year such as 2030' : 'years such as 2026-2035'}, not "${written}".`,
      );
    const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
    const [least, most] = this.words.years;
    if (first < least || last > most)
      throw new TermFault(at, `The model covers ${least} to ${most}, not ${first < least ? first : last}.`);
    if (last < first) throw new TermFault(at, `${written} runs backward; write ${last}-${first}.`);
    return { kind, first, last };
  }
}

const asPart = (term: Term) =>
  term.over === undefined && term.plus.length + term.minus.length ? `(${term.text})` : term.text;
const bracketed = (term: Term) => (/ [×+−÷] /.test(term.text) ? `(${term.text})` : term.text);

function yearsInWords(span: Span): string[] {
  if (span.kind === 'none') return [];
  return [span.first === span.last ? String(span.first) : `${span.first}-${span.last}`];
}
