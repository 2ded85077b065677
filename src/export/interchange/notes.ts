/** What stands beside a line: label, public name, and where its numbers come from. */
import type { Origin } from '../../figures/origin.ts';
import { print } from '../../language/print.ts';
import type { Parameter, Stock, Variable } from '../../language/quantity.ts';
import type { Run } from '../../run/run.ts';

/** The note of a parameter at one place, with the sources of its values in all years. */
export function parameterNote(run: Run, p: Parameter, place: number): string {
  const years = p.byYear ? run.inputs.years.map((_, y) => y) : [0];
  const sources = new Set(years.map((y) => sourceOf(run, run.originOf(p, place, y))).filter((s) => s !== ''));
  return `${p.label} (${run.model.names.get(p)!}). Source: ${[...sources].join('; ')}`;
}

/** The note of a computed quantity, with its equation in words. */
export const computedNote = (run: Run, q: Variable | Stock): string =>
  `${q.label} (${run.model.names.get(q)!}). ${q.kind === 'stock' ? 'Grows by' : 'Equals'} ${print(q.equation())}`;

function sourceOf(run: Run, origin: Origin): string {
  switch (origin.kind) {
    case 'figure':
      return [
        ...new Set(
          origin.figures.map((f) => {
            const source = run.catalogue().sources.get(f.source);
            return `${source?.publisher ?? f.source}, ${source?.title ?? f.series}, edition ${f.edition}`;
          }),
        ),
      ].join('; ');
    case 'assumed':
      return `assumed: ${origin.assumption.because}${origin.assumption.source ? ` (${origin.assumption.source})` : ''}`;
    case 'missing':
      return `no figure published: ${origin.because}`;
    case 'open':
      return '';
    case 'set':
      return `set to ${origin.setting.written}${origin.setting.because ? `: ${origin.setting.because}` : ''}`;
  }
}
