/** A sheet as a Vensim model text (.mdl): equation, unit and comment of every line, in groups by file of the model. */
import type { Formula, Line, Sheet, Test } from './sheet.ts';
import { isShare } from '../../language/units.ts';

const STRENGTH: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 };
const TO = { min: 'MIN', max: 'MAX', exp: 'EXP', log: 'LN' } as const;

/** The text of the model; a year is a step, and a stock holds its value at the beginning of the year. */
export function vensimText(sheet: Sheet): string {
  const groups = new Map<string, Line[]>();
  for (const line of sheet.lines) groups.set(line.section, [...(groups.get(line.section) ?? []), line]);
  const sections = [...groups].map(([section, lines]) => [group(section), ...lines.map(equation)].join('\n'));
  return ['{UTF-8}', ...sections, control(sheet)].join('\n');
}

const STARS = '*'.repeat(56);
const group = (name: string, note = ''): string => `${STARS}\n\t.${name}\n${STARS}~\n\t\t${note}\n\t|\n`;

function control({ years, about }: Sheet): string {
  const of = (name: string, value: string, note: string) => `${name} = ${value}\n\t~\tyear\n\t~\t${note}\n\t|\n`;
  return [
    group('Control', about.map(plain).join('. ')),
    of('FINAL TIME', String(years[1]), 'The last year of the run.'),
    of('INITIAL TIME', String(years[0]), 'The first year of the run.'),
    of('SAVEPER', 'TIME STEP', 'Every year is kept.'),
    of('TIME STEP', '1', 'One year.'),
  ].join('\n');
}

function equation(line: Line): string {
  return `${folded(definition(line))}\n\t~\t${unitOf(line.unit)}\n\t~\t${plain(line.note)}\n\t|\n`;
}

function definition(line: Line): string {
  switch (line.kind) {
    case 'value':
    case 'flow':
      return `${line.name} = ${write(line.formula)}`;
    case 'stock':
      return `${line.name} = INTEG( ${line.inflow} , ${write(line.opening)} )`;
    case 'table':
      return `${line.name}( ${line.points.map(([x, y]) => `(${x},${y})`).join(' , ')} )`;
  }
}

/** Comments may not hold the signs that end them. */
const plain = (text: string): string => text.replace(/[~|\\"{}]/g, ' ').replace(/\s+/g, ' ');

const unitOf = (unit: string): string =>
  isShare(unit) || ['', '1', 'percent', 'index'].includes(unit) ? 'Dmnl' : unit;

/** Long equations go on in the next line after a backslash. */
function folded(text: string): string {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/ (?=[-+*/,=]|IF )/)) {
    if (current !== '' && current.length + word.length > 110) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current].join('\\\n\t\t');
}

function write(f: Formula, floor = 0): string {
  switch (f.kind) {
    case 'number':
      return f.value < 0 ? `(${f.value})` : String(f.value);
    case 'time':
      return 'Time';
    case 'step':
      return 'TIME STEP';
    case 'line':
      return f.name;
    case 'negate':
      return `(-(${write(f.of)}))`;
    case 'call':
      return `${TO[f.to]}( ${f.inputs.map((x) => write(x)).join(' , ')} )`;
    case 'when':
      return `IF THEN ELSE( ${writeTest(f.test)} , ${write(f.then)} , ${write(f.otherwise)} )`;
    case 'height':
      return `${f.table}( ${write(f.at)} )`;
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
  return `(${writeTest(t.left)}) :${t.kind.toUpperCase()}: (${writeTest(t.right)})`;
}
