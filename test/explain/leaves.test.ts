/** Explanations: every number rests on figures, assumptions, settings or stated absences, and on nothing else. */
import { describe, expect, it } from 'vitest';
import { placesOf, variesByYear } from '../../src/engine/layout.ts';
import { inputsUsed } from '../../src/explain/inputs.ts';
import { cellNamed, explain, leavesOf, type Cell, type Explanation, type Quantity } from '../../src/index.ts';
import { burdenshift } from '../../src/model/burdenshift.ts';
import { desk, run } from '../run/shipped.ts';

/** Scenarios with the most settings; the test below looks at the givens of all. */
const SCENARIOS = ['hague-slow', 'brussels-2025', 'us-leaves'];
const numberOf = new Map(burdenshift.order.map((q, i) => [q as Quantity, i]));
[...burdenshift.parameters, ...burdenshift.choices].forEach((q, i) => numberOf.set(q, -1 - i));

/** What is wrong with a leaf; empty when it is resolved. */
function flaw({ leaf, name }: Explanation): string {
  if (!leaf) return `${name} is neither computed nor given`;
  const said = (text: string | undefined) => text !== undefined && text.trim().length > 0;
  switch (leaf.kind) {
    case 'figure':
      return leaf.cited.length > 0 &&
        leaf.cited.every(
          ({ source, figure }) =>
            source && said(source.publisher) && said(source.title) && said(figure.edition) && said(figure.locator),
        )
        ? ''
        : `${name} names a figure without a source`;
    case 'assumed':
    case 'missing':
    case 'option':
      return said(leaf.because) ? '' : `${name} is ${leaf.kind} without a reason`;
    case 'set':
      return said(leaf.source) || said(leaf.because) ? '' : `${name} is set without a source or a reason`;
  }
}

describe('every number at its horizon', () => {
  it.each(SCENARIOS)(
    'of %s rests only on leaves that resolve',
    (scenario) => {
      const told = run(scenario);
      const yearIndex = told.inputs.years.indexOf(told.story.horizon);
      const seen = new Set<string>();
      const flaws = new Set<string>();
      let leaves = 0;
      const open: Cell[] = told.model.order.flatMap((quantity) =>
        Array.from({ length: placesOf(quantity) }, (_, place) => ({ quantity, place, yearIndex })),
      );
      for (let cell = open.pop(); cell; cell = open.pop()) {
        const key = `${numberOf.get(cell.quantity)}|${cell.place}|${cell.yearIndex}`;
        if (seen.has(key)) continue;
        seen.add(key);
        if (cell.quantity.kind === 'variable' || cell.quantity.kind === 'stock') {
          open.push(...inputsUsed(told, cell));
          continue;
        }
        leaves++;
        const wrong = flaw(explain(told, cell));
        if (wrong) flaws.add(wrong);
      }
      expect([...flaws]).toEqual([]);
      expect(leaves).toBeGreaterThan(1000);
    },
    120_000,
  );
});

describe('every given number of every shipped scenario', () => {
  it.each(desk.scenarioIds)(
    '%s: each parameter and choice, at each place and year, says where it comes from',
    (scenario) => {
      const told = run(scenario);
      const flaws = new Set<string>();
      for (const q of [...told.model.parameters, ...told.model.choices])
        for (let place = 0; place < placesOf(q); place++)
          for (const yearIndex of variesByYear(q) ? [0, 12, told.inputs.years.length - 1] : [0]) {
            const wrong = flaw(explain(told, { quantity: q, place, yearIndex }));
            if (wrong) flaws.add(wrong);
          }
      expect([...flaws]).toEqual([]);
    },
  );
});

describe('an explanation', () => {
  const told = run('hague-2035');

  it('opens only the branch that was taken', () => {
    // The floor holds Poland at its baseline; the option taken is "baseline", and its own leaf says so.
    const names = leavesOf(told, cellNamed(told, 'spending.extraCost[POL,2035]')).map((l) => l.name);
    expect(names).toContain('spending.floor');
    expect(names).not.toContain('spending.growthLimit'); // stands behind absorption: limited, which is off
    expect(names).not.toContain('spending.announcedShare'); // stands behind baseline: plans, which is not chosen
  });

  it('follows another option when it is chosen', () => {
    const limited = run('hague-slow');
    const names = leavesOf(limited, cellNamed(limited, 'spending.extraCost[ITA,2035]')).map((l) => l.name);
    expect(names).toContain('spending.growthLimit');
  });

  it('names the publisher, edition and place in the source of the figure it ends at', () => {
    const leaf = explain(told, cellNamed(told, 'spending.observedCoreShare[POL,2026]')).leaf!;
    if (leaf.kind !== 'figure') return expect.fail('not a figure');
    const [{ figure, source }] = leaf.cited as [(typeof leaf.cited)[number]];
    expect([source.publisher, figure.edition, figure.value, figure.estimate]).toEqual(['NATO', '2026-07', 4.68, true]);
    expect(figure.locator).not.toBe('');
  });

  it('has the value of the run at its top, and each input has its own', () => {
    const top = explain(told, cellNamed(told, 'spending.extraCost[FRA,2035]'));
    const [spending, baseline] = top.inputs();
    expect(top.value).toBe(spending!.value - baseline!.value);
  });

  it('refuses names, places and years that are not there', () => {
    expect(() => cellNamed(told, 'spending.extraCosts[POL,2035]')).toThrow('Did you mean "spending.extraCost"?');
    expect(() => cellNamed(told, 'spending.extraCost[POLE,2035]')).toThrow('Did you mean "POL"?');
    expect(() => cellNamed(told, 'spending.extraCost')).toThrow('spending.extraCost[ALB,2035]');
    expect(() => cellNamed(told, 'spending.extraCost[POL,2055]')).toThrow('2014 to 2040, not 2055');
  });
});
