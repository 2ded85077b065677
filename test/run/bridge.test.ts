/** The bridge from pinned to newest figures: one number by hand, steps that add up, the model before data, settings after. */
import { expect, it } from 'vitest';
import { scenarioFile } from '../../src/export/scenarioFile.ts';
import { bridgeText } from '../../src/report/bridgeText.ts';
import { bridgeOf } from '../../src/run/bridge.ts';
import { openShipped } from '../../src/shipped.ts';
import { call } from '../cli/built.ts';

const text = 'title: Pinned\nextends: hague-2035\neditions:\n  nato: 2025-08\n';
const desk = openShipped();
const id = desk.add({ file: 'pinned.yaml', text });

it('tells what an edition revised: the share of Poland in 2025, by hand', () => {
  const { steps, lines } = bridgeOf(desk, id, {}, ['spending.coreShare[POL,2025]']);
  expect(steps).toEqual([{ label: 'nato: 2025-08 → 2026-07', kind: 'data' }]);
  const [line] = lines;
  // NATO gave 4.48 % in August 2025 and 4.25 % in July 2026: −0.23 points.
  expect(line!.before).toBeCloseTo(0.0448, 4);
  expect(line!.after).toBeCloseTo(0.0425, 4);
  expect(line!.changes[0]).toBeCloseTo(-0.0023, 4);
  const told = bridgeText(bridgeOf(desk, id, {}, ['spending.coreShare[POL,2025]']));
  expect(told).toMatch(/2025-08 → 2026-07 +−0\.2\d points/);
});

it('adds up from end to end, data first, then settings in their order', () => {
  const set = { 'spending.coreTarget': '4 %', 'spending.delivery': '90 %' };
  const { steps, lines, pinned, newest } = bridgeOf(desk, id, { set });
  expect(steps.map((step) => step.kind)).toEqual(['data', 'setting', 'setting']);
  expect(pinned.manifest.digest).toBe(desk.run(id).manifest.digest);
  expect(newest.manifest.digest).toBe(desk.run('hague-2035', { set }).manifest.digest);
  for (const { before, changes, after, residual } of lines) {
    expect(before + changes.reduce((a, b) => a + b, 0) + residual).toBeCloseTo(after, 3);
    expect(Math.abs(residual)).toBeLessThanOrEqual(Math.abs(after) * 1e-9);
  }
  expect(lines[0]!.changes.every((change) => change !== 0)).toBe(true);
});

const COST = 'burden.groupExtraCost[NATO_EXCEPT_US,2035]';
const exported = scenarioFile(desk.run(id));
const costWas = Number(/burden\.groupExtraCost\[NATO_EXCEPT_US,2035\]: (\S+)/.exec(exported)![1]);
/** The export as an older version would have written it: the extra cost 10 bn lower. */
const older = exported
  .replace('engine: 0.1.0', 'engine: 0.0.9')
  .replace(`${COST}: ${costWas}`, `${COST}: ${costWas - 10e9}`);

it('begins with the model where an older version recorded other numbers: 10 bn, by hand', () => {
  const bridge = bridgeOf(desk, desk.add({ file: 'older.yaml', text: older }), {
    set: { 'spending.delivery': '90 %' },
  });
  expect(bridge.steps).toEqual([
    { label: 'model: 0.0.9 → 0.1.0', kind: 'model' },
    { label: 'nato: 2025-08 → 2026-07', kind: 'data' },
    { label: 'spending.delivery=90 %', kind: 'setting' },
  ]);
  const [cost, ...others] = bridge.lines;
  expect(cost!.before).toBe(costWas - 10e9);
  expect(cost!.changes[0]).toBeCloseTo(10e9, 3);
  expect(others.map((line) => line.changes[0])).toEqual(others.map(() => 0));
  for (const { before, changes, after, residual } of bridge.lines) {
    expect(before + changes.reduce((a, b) => a + b, 0) + residual).toBeCloseTo(after, 3);
    expect(Math.abs(residual)).toBeLessThanOrEqual(Math.abs(after) * 1e-9);
  }
  // The steps behind the first are those of the same scenario without anything recorded.
  const { lines } = bridgeOf(desk, id, { set: { 'spending.delivery': '90 %' } });
  expect(bridge.lines.map((line) => line.changes.slice(1))).toEqual(lines.map((line) => line.changes));
  const said = bridgeText(bridge).replace(/\s+/g, ' ');
  expect(said).toMatch(/recorded .+ model: 0\.0\.9 → 0\.1\.0 .*\+10/);
  expect(said).toContain('It holds changes of the model, and also corrections within an edition');
});

it('takes no step of the model where the same numbers come out, and says why where it cannot tell', () => {
  const own = desk.add({ file: 'exported.yaml', text: exported });
  const kinds = (bridge: ReturnType<typeof bridgeOf>) => [bridge.model, ...bridge.steps.map((step) => step.kind)];
  expect(kinds(bridgeOf(desk, own))).toEqual(['compared', 'data']);
  expect(kinds(bridgeOf(desk, own, { editions: { nato: '2024-06' } }))).toEqual(['other editions', 'data']);
  expect(kinds(bridgeOf(desk, own, { horizon: 2030 }))).toEqual(['other numbers', 'data']);
  expect(kinds(bridgeOf(desk, id))).toEqual(['not recorded', 'data']);
  const fresh = desk.add({ file: 'fresh.yaml', text: scenarioFile(desk.run('hague-2035')) });
  expect(kinds(bridgeOf(desk, fresh))).toEqual(['compared']);
});

it('tells one number that moved in the same version', () => {
  const edited = exported.replace(`${COST}: ${costWas}`, `${COST}: 0`);
  const { steps, lines } = bridgeOf(desk, desk.add({ file: 'edited.yaml', text: edited }));
  expect(steps[0]).toEqual({ label: 'recorded → computed again by 0.1.0', kind: 'model' });
  expect([lines[0]!.before, lines[0]!.changes[0]]).toEqual([0, costWas]);
});

it('is printed by the command line, with what it cannot tell', async () => {
  const { code, stdout } = await call(['run', 'hague-2035', '--edition', 'nato=2025-08', '--edition', 'newest']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/nato: 2025-08 → 2026-07/);
  expect(stdout.replace(/\s+/g, ' ')).toMatch(/no change of the model is told apart/);
  const nothing = await call(['run', 'hague-2035', '--edition', 'newest']);
  expect(nothing.stdout.replace(/\s+/g, ' ')).toMatch(/pins no edition that has moved on/);
});
