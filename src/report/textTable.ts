/** A table in plain text: the first column to the left, numbers to the right, a rule under the head. */

/** Lines of a table; a row of `null` is a rule; the columns of `left` hold words. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[] | null)[],
  left: readonly number[] = [0],
): string {
  const written = rows.filter((row) => row !== null);
  const widths = head.map((title, i) => Math.max(title.length, ...written.map((row) => (row[i] ?? '').length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (left.includes(i) ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd();
  const rule = '─'.repeat(widths.reduce((sum, w) => sum + w + 2, -2));
  return [line(head), rule, ...rows.map((row) => (row === null ? rule : line(row)))].join('\n');
}

/** Words broken into lines of at most `width` characters, each after `indent`. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line].join('\n');
}
