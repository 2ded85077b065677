/** The files that a run can be taken away as. */
import type { ExportFormat } from '../../browser.ts';

/** One of them, as the menu offers it. */
export interface Offer {
  readonly format: ExportFormat;
  readonly label: string;
  readonly words: string;
  /** Media type of the file. */
  readonly type: string;
}

/** Results, for those who compute on. */
export const FILES: readonly Offer[] = [
  { format: 'csv', label: 'CSV', words: 'the main table, one value a row', type: 'text/csv' },
  {
    ...{ format: 'xlsx', label: 'XLSX', words: 'workbook, a sheet a subject' },
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  {
    format: 'parquet',
    label: 'Parquet',
    words: 'all results, for DuckDB, R, pandas',
    type: 'application/vnd.apache.parquet',
  },
  { format: 'iamc', label: 'IAMC', words: 'all results, years in columns, for pyam', type: 'text/csv' },
  { format: 'json', label: 'JSON', words: 'all results and what they rest on', type: 'application/json' },
  { format: 'zip', label: 'Zip', words: 'tables, code lists, sources, citation', type: 'application/zip' },
];

/** The model itself, for other simulators. */
export const MODELS: readonly Offer[] = [
  { format: 'vensim', label: 'Vensim', words: 'equations and settings (.mdl)', type: 'text/plain' },
  { format: 'xmile', label: 'XMILE', words: 'for Stella, PySD and others', type: 'application/xml' },
];
