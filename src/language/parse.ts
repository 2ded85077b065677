/** From the text of an equation to its tree; every mistake is shown with a caret under it. */
import { EquationError } from './errors.ts';
import type { Call, Comparison, Condition, Expression, Operator, Reduction } from './expression.ts';
import { suggest } from './nearest.ts';
import type { Choice, Hole, Quantity } from './quantity.ts';
import { tokenize, type Token } from './tokens.ts';

const STRENGTH: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 };
const NEGATION = 3;
const ARITY: Readonly<Record<Call, readonly [number, number]>> = {
  min: [2, 9],
  max: [2, 9],
  exp: [1, 1],
  log: [1, 1],
  clamp: [3, 3],
};
const REDUCTIONS = new Set(['sum', 'mean', 'min', 'max']);
const FUNCTIONS = [...Object.keys(ARITY), 'sum', 'mean', 'when', 'choose', 'lookup', 'lastYear'];
const COMPARISONS = new Set(['<', '<=', '>', '>=', '=']);

/** The tree of an equation given as the pieces of a tagged template and what fills its holes. @throws EquationError */
export function parse(text: readonly string[], holes: readonly Hole[]): Expression {
  const { tokens, shown } = tokenize(text, holes);
  return new Reader(tokens, shown).whole();
}

/** Reads left to right, one token ahead (Pratt 1973, "Top down operator precedence"). */
class Reader {
  private next = 0;
  constructor(
    private readonly tokens: readonly Token[],
    private readonly shown: string,
  ) {}

  whole(): Expression {
    const e = this.sum();
    if (this.next < this.tokens.length) {
      this.refuseComparison();
      this.fail(`Did not expect "${this.peek()}" here.`);
    }
    return e;
  }

  private peek(): string | undefined {
    return this.tokens[this.next]?.text;
  }

  private hole(): Hole | undefined {
    return this.tokens[this.next]?.hole;
  }

  private fail(message: string, at = this.next): never {
    throw new EquationError(message, this.shown, this.tokens[at]?.column ?? this.shown.length);
  }

  private expect(sign: string): void {
    if (sign === ')') this.refuseComparison();
    if (this.peek() !== sign) this.fail(`Expected "${sign}" here.`);
    this.next++;
  }

  private refuseComparison(): void {
    if (COMPARISONS.has(this.peek() ?? '')) this.fail('A comparison stands only in the condition of when(…).');
  }

  private take(sign: string): boolean {
    if (this.peek() !== sign) return false;
    this.next++;
    return true;
  }

  private sum(floor = 0): Expression {
    let left = this.term();
    for (let op = this.peek(); op !== undefined && (STRENGTH[op] ?? 0) > floor; op = this.peek()) {
      this.next++;
      const right = this.sum(op === '^' ? STRENGTH[op]! - 1 : STRENGTH[op]!);
      left = { kind: 'binary', operator: op as Operator, left, right };
    }
    return left;
  }

  private term(): Expression {
    const token = this.tokens[this.next] ?? this.fail('The equation ends too early.');
    this.next++;
    if (token.hole) return this.named(token.hole);
    if (token.text === '-') return { kind: 'negate', of: this.sum(NEGATION) };
    if (token.text === '(') {
      const inner = this.sum();
      this.expect(')');
      return inner;
    }
    if (/^\d/.test(token.text)) return this.number(token.text);
    if (/^[A-Za-z]/.test(token.text)) return this.application(token.text);
    return this.fail(`Did not expect "${token.text}" here.`, this.next - 1);
  }

  private number(text: string): Expression {
    if (text === '0' || text === '1' || text === '100') return { kind: 'number', value: Number(text) };
    return this.fail(`Only 0, 1 and 100 may stand in an equation; give ${text} a name as a parameter.`, this.next - 1);
  }

  private named(hole: Hole): Expression {
    switch (hole.kind) {
      case 'year':
        return { kind: 'year' };
      case 'parameter':
      case 'variable':
      case 'stock':
        return { kind: 'name', of: hole };
      case 'choice':
        return this.fail('A choice has no value of its own; use it as choose(choice, option: …).', this.next - 1);
      case 'curve':
        return this.fail('A curve has no value of its own; use it as lookup(curve, x).', this.next - 1);
      case 'dimension':
      case 'subset':
      case 'grouping':
        return this.fail(`A ${hole.kind} has no value of its own; use it as sum(x, ${hole.label}).`, this.next - 1);
    }
  }

  private application(name: string): Expression {
    if (!FUNCTIONS.includes(name))
      this.fail(
        `"${name}" is not a function of this language.${suggest(name, FUNCTIONS)} Quantities go into holes: \${…}.`,
        this.next - 1,
      );
    this.expect('(');
    if (name === 'when') return this.when();
    if (name === 'choose') return this.choose();
    if (name === 'lookup') return this.lookup();
    if (name === 'lastYear') return this.lastYear();
    return this.call(name as Call | Reduction);
  }

  private call(name: Call | Reduction): Expression {
    const start = this.next - 2;
    const inputs: Expression[] = [];
    do {
      const hole = this.hole();
      if (hole && (hole.kind === 'dimension' || hole.kind === 'subset' || hole.kind === 'grouping')) {
        if (!REDUCTIONS.has(name)) this.fail(`${name} does not run along ${hole.label}; sum, mean, min and max do.`);
        if (inputs.length !== 1) this.fail(`Write it as ${name}(x, ${hole.label}) with one value before it.`);
        this.next++;
        this.expect(')');
        return { kind: 'reduce', by: name as Reduction, of: inputs[0]!, along: hole };
      }
      inputs.push(this.sum());
    } while (this.take(','));
    this.expect(')');
    const arity = ARITY[name as Call];
    if (!arity) this.fail(`${name} needs a dimension or group to run along: ${name}(x, states).`, start);
    const [least, most] = arity;
    if (inputs.length < least || inputs.length > most) {
      const wanted = least < most ? `${least} to ${most} values` : least === 1 ? '1 value' : `${least} values`;
      this.fail(`${name} takes ${wanted}, not ${inputs.length}.`, start);
    }
    return { kind: 'call', to: name as Call, inputs };
  }

  private when(): Expression {
    const condition = this.condition();
    this.expect(',');
    const then = this.sum();
    this.expect(',');
    const otherwise = this.sum();
    this.expect(')');
    // oxlint-disable-next-line unicorn/no-thenable -- `then` is the branch of a when, never awaited
    return { kind: 'when', condition, then, otherwise };
  }

  private condition(): Condition {
    let left = this.together();
    while (this.take('or')) left = { kind: 'or', left, right: this.together() };
    return left;
  }

  private together(): Condition {
    let left = this.comparison();
    while (this.take('and')) left = { kind: 'and', left, right: this.comparison() };
    return left;
  }

  private comparison(): Condition {
    const left = this.sum();
    const operator = this.peek();
    if (operator === undefined || !COMPARISONS.has(operator)) this.fail('Expected a comparison here: < <= > >= or =.');
    this.next++;
    return { kind: 'compare', operator: operator as Comparison, left, right: this.sum() };
  }

  private choose(): Expression {
    const by = this.hole();
    if (by?.kind !== 'choice') this.fail('choose(…) begins with a choice: choose(${baseline}, hold: …, plans: …).');
    this.next++;
    const cases: { option: string; value: Expression }[] = [];
    while (this.take(',')) cases.push(this.option(by, cases));
    this.expect(')');
    const missing = Object.keys(by.options).filter((o) => !cases.some((c) => c.option === o));
    if (missing.length) this.fail(`choose(${by.label}) leaves out the option ${missing.join(', ')}.`, this.next - 1);
    return { kind: 'choose', by, cases };
  }

  private option(by: Choice, seen: readonly { option: string }[]): { option: string; value: Expression } {
    const option = this.peek() ?? this.fail('The equation ends too early.');
    const known = Object.keys(by.options);
    if (!known.includes(option))
      this.fail(`"${option}" is not an option of ${by.label}; they are ${known.join(', ')}.${suggest(option, known)}`);
    if (seen.some((c) => c.option === option)) this.fail(`The option ${option} appears twice.`);
    this.next++;
    this.expect(':');
    return { option, value: this.sum() };
  }

  private lookup(): Expression {
    const curve = this.hole();
    if (curve?.kind !== 'curve') this.fail('lookup(…) begins with a curve: lookup(${curve}, x).');
    this.next++;
    this.expect(',');
    const at = this.sum();
    this.expect(')');
    return { kind: 'lookup', curve, at };
  }

  private lastYear(): Expression {
    const of = this.hole();
    if (!of || !isComputed(of)) this.fail('lastYear(…) takes one variable or stock: lastYear(${debt}).');
    this.next++;
    this.expect(')');
    return { kind: 'lastYear', of };
  }
}

const isComputed = (hole: Hole): hole is Extract<Quantity, { kind: 'variable' | 'stock' }> =>
  hole.kind === 'variable' || hole.kind === 'stock';
