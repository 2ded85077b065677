/** Accounts close, in every scenario that ships: parts make up totals, stocks are their opening plus flows, the ledger balances. */
import { describe, expect, it } from 'vitest';
import { membersAt, placesOf } from '../../../src/engine/layout.ts';
import { evaluate } from '../../../src/engine/walk.ts';
import { quantityNamed } from '../../../src/language/model.ts';
import type { Stock, Variable } from '../../../src/language/quantity.ts';
import { GROUP_MEMBERS, state } from '../../../src/model/places.ts';
import { placeIn } from '../../../src/explain/inputs.ts';
import type { Run } from '../../../src/run/run.ts';
import { openShipped } from '../../../src/shipped.ts';

const CENT = 0.01;
const desk = openShipped();
const { model } = desk.furniture;
const runs = desk.scenarioIds.map((id) => [id, desk.run(id)] as const);
const groups = Object.entries<readonly string[]>(GROUP_MEMBERS);
const nameOf = (q: Variable | Stock) => model.names.get(q)!;

/** Shares, ratios, years and amounts per head are no sums over members. */
const RATIOS = ['share', 'shareDifference', '1', 'year', 'index'];
const isRatio = (q: Variable | Stock) => RATIOS.includes(q.unit) || q.unit.endsWith('/person');
/** Group quantities with another equation, and the quantities of the states that they must add up. */
const BUILT: Readonly<Record<string, readonly string[]>> = {
  'burden.groupCumulativeExtra': ['spending.cumulativeExtra'],
  'ledger.groupUses': ['ledger.uses'],
  'ledger.groupResidual': ['ledger.residual'],
  'ledger.groupCumulativeResidual': ['ledger.cumulativeResidual'],
  'posture.groupBill': ['posture.procurementBill', 'posture.operatingBill'],
};

const computed = (name: string) => quantityNamed(model, name) as Variable | Stock;
const at = (run: Run, q: Variable | Stock, y: number, place: number) =>
  run.result.values.get(q)![y * placesOf(q) + place]!;
const byGroup = model.order.filter((q) => q.over.some((d) => d.name === 'group'));

/** Where the equation is a plain sum over the members: the quantity that it adds up. */
function addedUp(q: Variable | Stock): Variable | Stock | undefined {
  const e = q.equation();
  if (q.kind === 'stock' || e.kind !== 'reduce' || e.by !== 'sum' || e.of.kind !== 'name') return undefined;
  return e.of.of.kind === 'variable' || e.of.of.kind === 'stock' ? e.of.of : undefined;
}

/** The members' values added one by one in the order of the list, at the group's other places. */
function sumOfMembers(run: Run, part: Variable | Stock, group: string, others: readonly string[], y: number): number {
  const rest = placesOf(part) / state.members.length;
  const other = Array.from({ length: rest }, (_, i) => membersAt(part, i).slice(1)).findIndex(
    (names) => names.join() === others.join(),
  );
  const members = groups.find(([name]) => name === group)![1];
  return members.reduce((sum, code) => sum + at(run, part, y, state.members.indexOf(code) * rest + other), 0);
}

function differencesFrom(
  run: Run,
  whole: Variable | Stock,
  parts: readonly (Variable | Stock)[],
  tolerance: number,
): string[] {
  const wrong: string[] = [];
  run.inputs.years.forEach((year, y) => {
    for (let place = 0; place < placesOf(whole); place++) {
      const [group, ...others] = membersAt(whole, place);
      const sum = parts.reduce((total, part) => total + sumOfMembers(run, part, group!, others, y), 0);
      const value = at(run, whole, y, place);
      if (!(Math.abs(value - sum) <= tolerance))
        wrong.push(`${nameOf(whole)}[${group},${year}] ${value}, members ${sum}`);
    }
  });
  return wrong;
}

describe('parts make up totals', () => {
  it('every amount of a group is a sum over its members, or is named with what it must add up', () => {
    const unknown = byGroup.filter((q) => !addedUp(q) && !isRatio(q) && !(nameOf(q) in BUILT));
    expect(unknown.map(nameOf)).toEqual([]);
    const gone = Object.keys(BUILT).filter((name) => !byGroup.some((q) => nameOf(q) === name));
    expect(gone).toEqual([]);
  });

  it.each(runs)('%s: a group is exactly the sum of its members, added in the order of the list', (_, run) => {
    const sums = byGroup.filter(addedUp);
    expect(sums.length).toBeGreaterThan(25);
    expect(sums.flatMap((q) => differencesFrom(run, q, [addedUp(q)!], 0))).toEqual([]);
  });

  it.each(runs)('%s: what is built from group sums equals the sum of the members to the cent', (_, run) => {
    const pairs = Object.entries(BUILT).map(([whole, parts]) => [computed(whole), parts.map(computed)] as const);
    expect(pairs.flatMap(([whole, parts]) => differencesFrom(run, whole, parts, CENT))).toEqual([]);
  });

  it.each(runs)('%s: NATO is European NATO with Canada and the United States', (_, run) => {
    const q = computed('burden.groupCoreSpending');
    const own = computed('spending.coreSpending');
    const group = (name: string) => groups.findIndex(([known]) => known === name);
    for (const y of run.inputs.years.keys()) {
      const others = ['CAN', 'USA'].reduce((sum, code) => sum + at(run, own, y, state.members.indexOf(code)), 0);
      expect(at(run, q, y, group('NATO')) - at(run, q, y, group('EUROPEAN_NATO')) - others).toBeCloseTo(0, 2);
    }
  });

  it.each(runs)('%s: shares of the alliance add up to 1', (_, run) => {
    for (const name of ['burden.shareOfAllianceSpending', 'burden.shareOfAllianceGDP'])
      for (const y of run.inputs.years.keys()) {
        const q = computed(name);
        const sum = state.members.reduce((total, _, place) => total + at(run, q, y, place), 0);
        expect(sum).toBeCloseTo(1, 12);
      }
  });
});

describe('stocks are their opening and what came since', () => {
  const stocks = model.order.filter((q): q is Stock => q.kind === 'stock');

  it.each(runs)('%s', (_, run) => {
    const wrong: string[] = [];
    for (const q of stocks)
      run.inputs.years.forEach((year, y) => {
        for (let place = 0; place < placesOf(q); place++) {
          const opening =
            y > 0 ? at(run, q, y - 1, place) : q.opening === 0 ? 0 : run.result.values.get(q.opening)![place]!;
          const flow = evaluate(q.equation(), placeIn(q, place), y, run.result, run.inputs);
          if (at(run, q, y, place) !== opening + flow) wrong.push(`${nameOf(q)}[${membersAt(q, place)},${year}]`);
        }
      });
    expect(stocks.length).toBeGreaterThan(15);
    expect(wrong).toEqual([]);
  });

  it.each(runs)('%s: cumulative extra spending is the extra spending of all years so far', (_, run) => {
    const [total, flow] = [computed('spending.cumulativeExtra'), computed('spending.extraCost')];
    for (let place = 0; place < placesOf(total); place++) {
      let sum = 0;
      for (const y of run.inputs.years.keys()) expect(at(run, total, y, place)).toBe((sum += at(run, flow, y, place)));
    }
  });
});

describe('the ledger closes to the cent', () => {
  const PARTS = ['ledger.aidUse', 'ledger.munitionsUse', 'ledger.forceUse', 'ledger.postureUse'];
  const GROUP_PARTS = [
    'ledger.groupAidUse',
    'ledger.groupMunitionsUse',
    'ledger.groupForceUse',
    'ledger.groupPostureUse',
  ];

  it.each(runs)('%s: sources less uses are the residual, for every state, group and year', (_, run) => {
    const wrong: string[] = [];
    const balance = (sources: string, uses: string, residual: string, parts: readonly string[]) => {
      const q = computed(residual);
      for (const y of run.inputs.years.keys())
        for (let place = 0; place < placesOf(q); place++) {
          const used = parts.reduce((sum, part) => sum + at(run, computed(part), y, place), 0);
          const left = at(run, computed(sources), y, place) - used;
          if (!(Math.abs(at(run, computed(uses), y, place) - used) < CENT)) wrong.push(`${uses} ${place} ${y}`);
          if (!(Math.abs(at(run, q, y, place) - left) < CENT)) wrong.push(`${residual} ${place} ${y}`);
        }
    };
    balance('ledger.sources', 'ledger.uses', 'ledger.residual', PARTS);
    balance('ledger.groupSources', 'ledger.groupUses', 'ledger.groupResidual', GROUP_PARTS);
    expect(wrong).toEqual([]);
  });

  it.each(runs)('%s: no money for the same aid is counted twice: paid inside and apart make up the aid', (_, run) => {
    const [inside, apart, all] = ['ledger.aidUse', 'ledger.paidApart', 'aid.replacementBill'].map(computed);
    for (const y of run.inputs.years.keys())
      for (let place = 0; place < placesOf(all!); place++)
        expect(at(run, inside!, y, place) + at(run, apart!, y, place)).toBeCloseTo(at(run, all!, y, place), 2);
  });
});

describe('the empty scenario is its baseline', () => {
  const run = runs.find(([id]) => id === 'today')![1];
  const valuesOf = (name: string) => run.result.values.get(computed(name))!;

  it.each([
    ['spending.coreSpending', 'spending.baselineSpending'],
    ['burden.groupCoreSpending', 'burden.groupBaselineSpending'],
    ['fiscal.debtRatio', 'fiscal.debtRatioWithout'],
    ['fiscal.implicitRate', 'fiscal.implicitRateWithout'],
    ['budget.interestBill', 'budget.interestBillWithout'],
    ['budget.netLending', 'budget.netLendingWithout'],
    ['budget.deficit', 'budget.deficitWithout'],
    ['aid.bill', 'donors.total'],
    ['aid.given', 'donors.baseline'],
  ])('%s equals %s bit for bit', (name, baseline) => expect(valuesOf(name)).toEqual(valuesOf(baseline)));

  /** Whatever is extra, a bill or money of the ledger; the price of one soldier or round is none. */
  const EXTRA =
    /(\bextra|\.cumulativeExtra|ExtraCost|Extra$|[bB]ill$|Difference$|\.difference|^ledger\.|\.replacement$)/;
  const NOT_EXTRA = new Set([
    'aid.bill',
    'budget.interestBill',
    'ledger.loanYears',
    'ledger.paidOutOfLoans',
    'munitions.shareOfBill',
  ]);
  const extra = model.order.filter((q) => EXTRA.test(nameOf(q)) && !NOT_EXTRA.has(nameOf(q)));

  it('has nothing extra: every bill and every extra is exactly 0', () => {
    const paysSince = /[pP]aysSince$/;
    const zero = extra.filter((q) => !paysSince.test(nameOf(q)));
    expect(zero.length).toBeGreaterThan(50);
    expect(zero.filter((q) => run.result.values.get(q)!.some((x) => x !== 0)).map(nameOf)).toEqual([]);
  });
});
