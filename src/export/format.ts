/** The formats that results can be had in. */

/** A file to be written, or handed to a browser. */
export interface ExportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Each format with what it is good for. */
export const FORMATS = {
  csv: 'tidy table, one value a row, with a data package beside it',
  parquet: 'the same table for DuckDB, pandas, R or Arrow, typed and small',
  iamc: 'model, scenario, region, variable, unit, years wide; for pyam',
  json: 'series with everything they rest on, after a JSON Schema',
  xlsx: 'workbook, one sheet a subject, with sources and settings',
  zip: 'data package: results, code lists, sources, scenario, citation',
  vensim: 'the model itself with the settings in force, as Vensim text (.mdl)',
  xmile: 'the same as XMILE (OASIS), for Stella, SDEverywhere, PySD and others',
} as const;

/** Name of a format. */
export type Format = keyof typeof FORMATS;

/** Whether a text names a format. */
export const isFormat = (text: string): text is Format => Object.hasOwn(FORMATS, text);
