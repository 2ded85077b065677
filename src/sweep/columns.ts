/** The columns of a sweep in words and units, in the order in which they stand. */
import { valuesOf, type Design, type DesignLever, type Part } from './design.ts';
import type { InputColumn } from './inputColumns.ts';
import type { SweepColumn } from './manifest.ts';
import type { Points } from './points.ts';

/** Point, draw, scenario where there are several, levers, inputs, outcomes. */
export function columnsOf(design: Design, points: Points, inputs: readonly InputColumn[]): readonly SweepColumn[] {
  const several = design.scenario === undefined;
  const varied = design.parts.flatMap((part) => part.levers.map((_, i) => ({ part, i })));
  return [
    { name: 'point', role: 'point', label: 'number of the point of the design', unit: '' },
    { name: 'draw', role: 'draw', label: 'number of the draw; −1 for the central run', unit: '' },
    ...(several
      ? [{ name: 'scenario', role: 'scenario' as const, label: 'scenario', unit: '', options: points.scenarios }]
      : []),
    ...points.levers.map((lever, l) => leverColumn(lever, varied[l]!.part, varied[l]!.i)),
    ...inputs.map(({ name, parameter, low, high, movesAlso }) => ({
      ...{ name, role: 'input' as const, label: parameter.label, unit: parameter.unit, low, high },
      ...(movesAlso === undefined ? {} : { movesAlso }),
    })),
    ...design.outcomes.map(({ name, cell: { quantity }, threshold }) => ({
      ...{ name, role: 'outcome' as const, label: quantity.label, unit: quantity.unit },
      ...(threshold === undefined ? {} : { threshold }),
    })),
  ];
}

function leverColumn({ target, quantity }: DesignLever, part: Part, lever: number): SweepColumn {
  const facts = { name: target, role: 'lever' as const, label: quantity.label };
  if (quantity.kind === 'choice') {
    const options = Object.keys(quantity.options);
    return { ...facts, unit: '', options, used: valuesOf(part, lever)!.map((i) => options[i]!) };
  }
  const axis = part.kind === 'sobol' || part.kind === 'latin' ? part.axes[lever] : undefined;
  if (axis?.kind === 'interval') return { ...facts, unit: quantity.unit, low: axis.low, high: axis.high };
  const values = valuesOf(part, lever)!;
  const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  return { ...facts, unit: quantity.unit, low, high };
}
