/** What a campaign found, as a file in trust/results/; docs/trust.md is made from these files and nothing else. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

/** One number that a campaign found. */
export interface Figure {
  /** In words that stand alone: "scenario files, mutated". */
  readonly what: string;
  readonly value: number;
  /** "inputs", "s", "MB", "%", … */
  readonly unit: string;
}

/** Rows of words or numbers under a head, for what has more than one number to a row. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What a campaign found, where, when, and the command that finds it again. */
export interface Result {
  /** Name of the file without its ending; a section of the page. */
  readonly name: string;
  /** Day, as 2027-01-31. */
  readonly date: string;
  /** Processor, cores and Node. */
  readonly machine: string;
  readonly command: string;
  readonly figures: readonly Figure[];
  readonly table?: Table;
  /** Sentences: what was not tried, what survived and why. */
  readonly notes?: readonly string[];
}

const FOLDER = 'trust/results';

/** The machine that this process runs on. */
export function machineHere(): string {
  return `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`;
}

/** Write trust/results/NAME.json with today's date and this machine; run from the root, as `npm run trust NAME` does. */
export function writeResult(found: Omit<Result, 'date' | 'machine'>, root = process.cwd()): void {
  const { name, command, ...rest } = found;
  const result: Result = {
    ...{ name, date: new Date().toISOString().slice(0, 10), machine: machineHere(), command },
    ...rest,
  };
  mkdirSync(join(root, FOLDER), { recursive: true });
  writeFileSync(join(root, FOLDER, `${name}.json`), `${JSON.stringify(checked(result, name), null, 2)}\n`);
}

/** All results, by name. @throws Error that names the file and the field that is not as it should be */
export function readResults(root = process.cwd()): ReadonlyMap<string, Result> {
  if (!existsSync(join(root, FOLDER))) return new Map();
  const files = readdirSync(join(root, FOLDER)).filter((file) => file.endsWith('.json'));
  return new Map(
    files.sort().map((file) => {
      const name = file.replace(/\.json$/, '');
      return [name, checked(JSON.parse(readFileSync(join(root, FOLDER, file), 'utf8')), name)];
    }),
  );
}

function checked(read: unknown, name: string): Result {
  const result = read as Partial<Result>;
  const wanted = (field: string, isRight: boolean, what: string): void => {
    if (!isRight) throw new Error(`${FOLDER}/${name}.json: "${field}" is not ${what}.`);
  };
  wanted('name', result.name === name, `"${name}"`);
  wanted('date', /^\d{4}-\d\d-\d\d$/.test(result.date ?? ''), 'a day such as 2027-01-31');
  for (const field of ['machine', 'command'] as const)
    wanted(field, isText(result[field]), 'a text with something in it');
  wanted('figures', Array.isArray(result.figures) && result.figures.every(isFigure), 'a list of { what, value, unit }');
  const { table, notes } = result;
  wanted('table', !table || table.rows.every((row) => row.length === table.head.length), 'as wide as its head');
  wanted('notes', !notes || notes.every(isText), 'a list of sentences');
  return result as Result;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isFigure = (figure: Partial<Figure>) =>
  isText(figure.what) && Number.isFinite(figure.value) && isText(figure.unit);
