/** An equation laid out for a page: every quantity a link, each case of a choice and each branch of a condition on its own line. */
import type { Expression } from '../../language/expression.ts';
import { print, printCondition, type Namer } from '../../language/print.ts';

/** Lines of Markdown; a nested case is indented by two spaces for each level. */
export function equationLines(e: Expression, name: Namer, level = 0): readonly string[] {
  const indent = '  '.repeat(level);
  const branch = (title: string, value: Expression): string[] => {
    if (!isSplit(value)) return [`${indent}- ${title}: ${print(value, name)}`];
    return [`${indent}- ${title}:`, ...equationLines(value, name, level + 1)];
  };
  if (e.kind === 'choose')
    return [
      ...(level === 0 ? [`by ${name(e.by, false)}:`, ''] : [`${indent}- by ${name(e.by, false)}:`]),
      ...e.cases.flatMap(({ option, value }) =>
        branch(`\`${option}\``, value).map((line) => (level ? `  ${line}` : line)),
      ),
    ];
  if (e.kind === 'when')
    return [...branch(`if ${printCondition(e.condition, name)}`, e.then), ...branch('otherwise', e.otherwise)];
  return [`${indent}${print(e, name)}`];
}

/** Whether an expression takes lines of its own. */
const isSplit = (e: Expression) => e.kind === 'choose' || e.kind === 'when';
