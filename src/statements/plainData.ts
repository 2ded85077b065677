/** Statements as plain data: names of cells in place of the cells themselves. */

/** A replacer for `JSON.stringify` that leaves out model objects; `name`, `members` and `year` beside them say the same. */
export const withoutCells = (key: string, value: unknown): unknown => (key === 'cell' ? undefined : value);
