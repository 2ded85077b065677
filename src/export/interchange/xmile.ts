/** A sheet as an XMILE 1.0 file (OASIS, 2015), scalar subset: stocks, flows, auxiliaries and tables. */
import type { Formula, Line, Sheet, Test } from './sheet.ts';
import { isShare } from '../../language/units.ts';

const STRENGTH: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 };
const TO = { min: 'MIN', max: 'MAX', exp: 'EXP', log: 'LN' } as const;

/** The XML of the model; every IF stands alone in an equation of its own, which all readers of the format take. */
export function xmileText(sheet: Sheet): string {
  const { years, about, title, version } = sheet;
  const lines = new Apart(sheet.lines).all();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">',
    '<header>',
    `<vendor>burdenshift</vendor>`,
    `<product version="${escaped(version)}" lang="en">burdenshift</product>`,
    `<name>${escaped(title)}</name>`,
    `<caption>${escaped(about.join('. '))}</caption>`,
    '</header>',
    `<sim_specs method="euler" time_units="year"><start>${years[0]}</start><stop>${years[1]}</stop><dt>1</dt></sim_specs>`,
    '<model>',
    '<variables>',
    ...lines.map(element),
    '</variables>',
    '</model>',
    '</xmile>',
    '',
  ].join('\n');
}

/** Lines with every IF but an outermost one moved to a line of its own, and comparisons between names or numbers alone. */
class Apart {
  private readonly made: Line[] = [];
  private readonly taken: Set<string>;

  constructor(private readonly lines: readonly Line[]) {
    this.taken = new Set(lines.map((line) => line.name.toLowerCase()));
  }

  all(): readonly Line[] {
    for (const line of this.lines)
      if (line.kind === 'value' || line.kind === 'flow')
        this.made.push({ ...line, formula: this.outer(line.formula, line) });
      else this.made.push(line);
    return this.made;
  }

  private outer(f: Formula, of: Line): Formula {
    if (f.kind !== 'when') return this.inner(f, of);
    const then = this.inner(f.then, of);
    const otherwise = this.inner(f.otherwise, of);
    return this.decided(f.test, then, otherwise, of);
  }

  private decided(test: Test, then: Formula, otherwise: Formula, of: Line): Formula {
    if (test.kind === 'compare') {
      const left = this.atom(test.left, of);
      return { kind: 'when', test: { ...test, left, right: this.atom(test.right, of) }, then, otherwise };
    }
    const [yes, no] = [this.atom(then, of), this.atom(otherwise, of)];
    const rest = this.moved(this.decided(test.right, yes, no, of), of);
    return test.kind === 'and' ? this.decided(test.left, rest, no, of) : this.decided(test.left, yes, rest, of);
  }

  private atom(f: Formula, of: Line): Formula {
    const isAtom = f.kind === 'line' || f.kind === 'time' || (f.kind === 'number' && f.value >= 0);
    return isAtom ? f : this.moved(this.outer(f, of), of);
  }

  private inner(f: Formula, of: Line): Formula {
    switch (f.kind) {
      case 'number':
      case 'time':
      case 'step':
      case 'line':
        return f;
      case 'negate':
        return { ...f, of: this.inner(f.of, of) };
      case 'height':
        return { ...f, at: this.inner(f.at, of) };
      case 'call':
        return { ...f, inputs: f.inputs.map((x) => this.inner(x, of)) };
      case 'binary':
        return { ...f, left: this.inner(f.left, of), right: this.inner(f.right, of) };
      case 'when':
        return this.moved(this.outer(f, of), of);
    }
  }

  private moved(formula: Formula, { name: of, section }: Line): Formula {
    let n = 1;
    while (this.taken.has(`${of} step ${n}`.toLowerCase())) n++;
    const name = `${of} step ${n}`;
    this.taken.add(name.toLowerCase());
    this.made.push({ kind: 'value', name, unit: '', note: `A step of ${of}`, section, formula });
    return { kind: 'line', name };
  }
}

function element(line: Line): string {
  const notes = `<doc>${escaped(line.note)}</doc>${line.unit === '' ? '' : `<units>${escaped(unitOf(line.unit))}</units>`}`;
  const name = `name="${escaped(line.name)}"`;
  switch (line.kind) {
    case 'value':
      return `<aux ${name}>${notes}<eqn>${escaped(write(line.formula))}</eqn></aux>`;
    case 'flow':
      return `<flow ${name}>${notes}<eqn>${escaped(write(line.formula))}</eqn></flow>`;
    case 'stock':
      return `<stock ${name}>${notes}<eqn>${escaped(write(line.opening))}</eqn><inflow>${idOf(line.inflow)}</inflow></stock>`;
    case 'table': {
      const points = (i: 0 | 1) => line.points.map((p) => p[i]).join(',');
      return `<gf ${name} type="continuous">${notes}<xpts>${points(0)}</xpts><ypts>${points(1)}</ypts></gf>`;
    }
  }
}

const unitOf = (unit: string): string => (isShare(unit) || ['1', 'percent', 'index'].includes(unit) ? 'dmnl' : unit);
const idOf = (name: string): string => name.replaceAll(' ', '_');
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]!);

function write(f: Formula, floor = 0): string {
  switch (f.kind) {
    case 'number':
      return f.value < 0 ? `(${f.value})` : String(f.value);
    case 'time':
      return 'TIME';
    case 'step':
      return 'DT';
    case 'line':
      return idOf(f.name);
    case 'negate':
      return `(-(${write(f.of)}))`;
    case 'call':
      return `${TO[f.to]}(${f.inputs.map((x) => write(x)).join(', ')})`;
    case 'when':
      return `IF ${writeTest(f.test)} THEN ${write(f.then)} ELSE ${write(f.otherwise)}`;
    case 'height':
      return `LOOKUP(${idOf(f.table)}, ${write(f.at)})`;
    case 'binary': {
      const strength = STRENGTH[f.operator]!;
      const left = write(f.left, f.operator === '^' ? 5 : strength);
      const text = `${left} ${f.operator} ${write(f.right, strength + 1)}`;
      return strength < floor ? `(${text})` : text;
    }
  }
}

function writeTest(t: Test): string {
  if (t.kind === 'compare') return `${write(t.left)} ${t.operator} ${write(t.right)}`;
  return `(${writeTest(t.left)}) ${t.kind.toUpperCase()} (${writeTest(t.right)})`;
}
