/** Results in the formats that other people's tools read: a run in, files as bytes out. */
import { EquationError } from '../language/errors.ts';
import { suggest } from '../language/nearest.ts';
import type { Run } from '../run/run.ts';
import type { UncertainRun } from '../run/uncertain.ts';
import { aboutExport, type About } from './about.ts';
import { FORMATS, isFormat, type ExportFile, type Format } from './format.ts';
import { computedIn, MAIN_QUANTITIES, selected } from './selection.ts';
import type { Subjects } from './workbook.ts';

/** What may be said about an export. */
export interface ExportOptions {
  /** Public names, or first halves of names for whole files of the model; by default everything that is computed, in CSV the main table. */
  readonly quantities?: readonly string[];
  /** Everything that is computed, in CSV too. */
  readonly all?: boolean;
  /** File name of the main file; by default the scenario with the ending of the format. */
  readonly file?: string;
  /** What the column "scenario" says; by default the scenario's id and what was set on top of it. */
  readonly name?: string;
  /** How the sheets of a workbook gather the files of the model. */
  readonly subjects?: Subjects;
  /** The run with its draws, for quantiles beside each value; draw the quantities that {@link exportedQuantities} names. */
  readonly uncertain?: UncertainRun;
}

/** Public names of what an export holds. @throws EquationError on an unknown quantity */
export const exportedQuantities = (run: Run, format: Format, options: ExportOptions = {}): readonly string[] =>
  quantitiesFor(run, format, options).map((q) => run.model.names.get(q)!);

const ENDINGS: Readonly<Record<Format, string>> = {
  ...{ csv: '.csv', parquet: '.parquet', iamc: '.csv', json: '.json', xlsx: '.xlsx', zip: '.zip' },
  ...{ vensim: '.mdl', xmile: '.xmile' },
};

/** The files of an export, the main one first; runs in Node and in browsers. @throws EquationError on an unknown format or quantity, FigureError where the sources cannot be read */
export async function exportRun(run: Run, format: Format, options: ExportOptions = {}): Promise<readonly ExportFile[]> {
  if (!isFormat(format)) {
    const known = Object.keys(FORMATS);
    throw new EquationError(
      `There is no format "${format}".${suggest(String(format), known)} Formats: ${known.join(', ')}.`,
    );
  }
  if (options.uncertain && (format === 'vensim' || format === 'xmile'))
    throw new EquationError(
      `A model as ${format} holds no draws; leave them out, or export results as csv, parquet, iamc, json, xlsx or zip.`,
    );
  const about = aboutExport(run, quantitiesFor(run, format, options), options.name, options.uncertain);
  const file = options.file ?? `${run.manifest.scenario}${ENDINGS[format]}`;
  return write(about, format, file, options);
}

function quantitiesFor(run: Run, format: Format, { quantities, all = false }: ExportOptions) {
  if (quantities !== undefined) return selected(run.model, quantities);
  return format === 'csv' && !all ? selected(run.model, MAIN_QUANTITIES) : computedIn(run.model);
}

/** Each format is loaded when it is first asked for. */
async function write(about: About, format: Format, file: string, options: ExportOptions) {
  switch (format) {
    case 'csv':
      return (await import('./csv.ts')).toCsv(about, file);
    case 'parquet':
      return (await import('./parquet.ts')).toParquet(about, file);
    case 'iamc':
      return (await import('./iamc.ts')).toIamc(about, file);
    case 'json':
      return (await import('./json.ts')).toJson(about, file);
    case 'xlsx':
      return (await import('./workbook.ts')).toWorkbook(about, file, options.subjects);
    case 'zip':
      return (await import('./zip.ts')).toZip(about, file);
    case 'vensim':
    case 'xmile':
      return (await import('./interchange/files.ts')).toModelFile(about, format, file);
  }
}
