/** What every quantity declares: where its number comes from or why it is assumed, how far it may stray, in neutral words. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namedIn, partsOf, type Expression } from '../../../src/language/expression.ts';
import { inputsOf } from '../../../src/language/model.ts';
import { eq, parameter, type Parameter, type Quantity } from '../../../src/language/quantity.ts';
import { openShipped } from '../../../src/shipped.ts';
import { judgementsIn } from './wording.ts';

const desk = openShipped();
const { model } = desk.furniture;
const catalogue = desk.furniture.catalogue();
const nameOf = (q: Quantity) => model.names.get(q)!;
const SHORTEST_REASON = 20;

describe('numbers', () => {
  const numbersIn = (e: Expression): number[] =>
    e.kind === 'number' ? [e.value] : partsOf(e).flatMap((part) => numbersIn(part));

  it('stand in equations only as 0, 1 and 100', () => {
    const others = model.order.filter((q) => numbersIn(q.equation()).some((x) => x !== 0 && x !== 1 && x !== 100));
    expect(others.map(nameOf)).toEqual([]);
  });

  it.each(['2', '0.5', '10', '12', '1000'])('%s is refused where an equation is read', (number) => {
    const text = Object.assign([`${number} * `, ''], { raw: [`${number} * `, ''] });
    const price = parameter({ label: 'price', unit: 'USD', assumed: { value: 1, because: 'for the test' } });
    expect(() => eq(text, price)).toThrow(`Only 0, 1 and 100 may stand in an equation; give ${number} a name`);
  });

  it('come from a figure or an assumption, never both, never neither', () => {
    const both = model.parameters.filter((p) => (p.from === undefined) === (p.assumed === undefined));
    expect(both.map(nameOf)).toEqual([]);
  });
});

describe('reasons', () => {
  it('are given in at least twenty characters for every assumption, stand-in, choice and curve', () => {
    const reasons = [
      ...model.parameters.flatMap((p) => [
        [nameOf(p), p.assumed?.because] as const,
        [nameOf(p), p.from?.missing?.because] as const,
      ]),
      ...model.choices.map((c) => [nameOf(c), c.because] as const),
    ].filter(([, because]) => because !== undefined);
    expect(reasons.length).toBeGreaterThan(250);
    expect(reasons.filter(([, because]) => because!.trim().length < SHORTEST_REASON)).toEqual([]);
  });

  it('stand behind every published position of a lever', () => {
    const ticks = model.parameters.flatMap((p) => (p.lever?.ticks ?? []).map((tick) => [nameOf(p), tick] as const));
    expect(ticks.length).toBeGreaterThan(10);
    expect(ticks.filter(([, { label, source }]) => label.length < 3 || source.length < 4)).toEqual([]);
  });

  it('stand behind every setting of every scenario: a source or a because', () => {
    const bare = desk.scenarioIds.flatMap((id) =>
      desk.scenario(id)!.settings.filter((s) => (s.source ?? s.because ?? '').length < SHORTEST_REASON),
    );
    expect(bare.map((s) => `${s.file}:${s.line} ${s.target}`)).toEqual([]);
  });
});

/** Assumptions with one value only, other than definitions, levers and years, and why they have no range. */
const FIXED: Readonly<Record<string, string>> = {
  'spending.rampCurvature': 'shapes a ramp that a scenario chooses by name',
  'burden.rounding': 'half of the last digit that NATO prints',
  'equipment.guideline': 'the text of an agreement',
  'budget.deficitLimit': 'the text of a treaty',
  'budget.householdSize': 'budget.headcountError carries its range',
  'budget.workerShare': 'budget.headcountError carries its range',
  'institutions.partyToLoan': 'a list of parties to an agreement',
  'sharing.reliefGradient': 'the text of a resolution',
  'sharing.customWeight': 'weights that the user sets',
  'aid.statedInShare': 'whether a state says so, yes or no',
  'ukraine.borderOutsideControl': 'one published length',
  'forceCost.fieldMultiple': 'part of a published costing, reproduced as it stands',
  'russia.claimedShare': 'the claim that is examined',
};

describe('ranges', () => {
  const isDefinition = (p: Parameter) => /^a definition\b/.test(p.assumed!.because);
  const isFixed = (p: Parameter) =>
    p.assumed && p.assumed.low === undefined && !p.lever && p.unit !== 'year' && !isDefinition(p);

  it('have a low and a high end, or neither', () => {
    const half = model.parameters.filter((p) => (p.assumed?.low === undefined) !== (p.assumed?.high === undefined));
    expect(half.map(nameOf)).toEqual([]);
  });

  it('are declared for every assumption but definitions, levers, years, and those listed with a reason', () => {
    const fixed = model.parameters.filter(isFixed).map(nameOf);
    expect(fixed.filter((name) => !(name in FIXED))).toEqual([]);
    expect(Object.keys(FIXED).filter((name) => !fixed.includes(name))).toEqual([]);
  });
});

describe('figures', () => {
  const bound = model.parameters.flatMap((p) =>
    [p.from?.series ?? []].flat().map((series) => [nameOf(p), series] as const),
  );
  const ground = desk.ground({});

  it('are at hand for every series that a parameter names, whatever place or edition is written into it', () => {
    const gone = bound.filter(([name, written]) => {
      const p = model.quantities.get(name) as Parameter;
      const [series, edition] = written.split('@') as [string, string?];
      const members = p.over.find((d) => written.includes(`{${d.name}}`))?.members ?? [''];
      return members.some((member) => {
        const [known, fixed] = [series, edition].map((text) => text?.replace(/\{\w+\}/, member));
        if (!catalogue.series.has(known!)) return true;
        return fixed !== undefined && !catalogue.series.editions(known!).includes(fixed);
      });
    });
    expect(bound.length).toBeGreaterThan(150);
    expect(gone).toEqual([]);
  });

  it('of grade D are presented nowhere as sourced: no table holds one', () => {
    const memory = [...catalogue.series.keys()].flatMap((s) => catalogue.series.get(s)!.filter((f) => f.grade === 'D'));
    expect(memory).toEqual([]);
  });

  it('name a source that the tables describe, with publisher and title', () => {
    const unknown = new Set<string>();
    for (const p of model.parameters) {
      if (!p.from) continue;
      ground.inputs.values.get(p)!.forEach((_, i, all) => {
        const perYear = p.byYear ? all.length / ground.years.length : all.length;
        const origin = ground.originOf(p, i % perYear, p.byYear ? Math.floor(i / perYear) : 0);
        for (const f of origin.kind === 'figure' ? origin.figures : []) {
          const source = catalogue.sources.get(f.source);
          if (f.source !== 'membership' && !(source?.publisher && source.title)) unknown.add(f.source);
        }
      });
    }
    expect([...unknown]).toEqual([]);
  });

  it('of an assumption from memory are never given a source, unless only an end of the range is from memory', () => {
    const claimed = model.parameters.filter((p) => p.assumed?.source && /from memory/.test(p.assumed.because));
    const isCentral = claimed.filter((p) => !/the (high|low) end, [^;]* from memory/.test(p.assumed!.because));
    expect(isCentral.map(nameOf)).toEqual([]);
  });
});

describe('use', () => {
  const used = new Set(
    model.order.flatMap((q) => {
      const { now, lagged } = inputsOf(q);
      return [...now, ...lagged].filter((input) => input !== q);
    }),
  );

  it('every parameter and every choice has a user: none is set without effect', () => {
    expect([...model.parameters, ...model.choices].filter((q) => !used.has(q)).map(nameOf)).toEqual([]);
  });

  it('no bill of the states is lost: each goes into another amount, a total or the account', () => {
    const lost = model.order.filter(
      (q) => !used.has(q) && /\.(bill|\w*(Bill|Use))$/.test(nameOf(q)) && !/\.(group|cumulative)/.test(nameOf(q)),
    );
    expect(lost.map(nameOf)).toEqual([]);
  });

  it('every equation names something', () => {
    const empty = model.order.filter((q) => {
      const { now, lagged } = namedIn(q.equation());
      return now.length + lagged.length === 0 && JSON.stringify(q.equation()).includes('"year"') === false;
    });
    expect(empty.map(nameOf)).toEqual([]);
  });
});

describe('words', () => {
  const texts: (readonly [string, string])[] = [...model.quantities].flatMap(([name, q]) => {
    const own = q.kind === 'choice' ? [...Object.values(q.options), q.because] : [];
    const given = q.kind === 'parameter' ? [q.assumed?.because, q.from?.missing?.because] : [];
    const ticks = q.kind === 'parameter' ? (q.lever?.ticks ?? []).map((tick) => tick.label) : [];
    return [q.label, ...own, ...given, ...ticks].flatMap((text) => (text === undefined ? [] : [[name, text] as const]));
  });
  for (const id of desk.scenarioIds) {
    const { title, summary, settings } = desk.scenario(id)!;
    for (const text of [title, summary, ...settings.map((s) => s.because ?? '')]) texts.push([id, text]);
  }

  it('of labels, reasons, options and scenarios say what follows, and judge nothing', () => {
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.flatMap(([name, text]) => judgementsIn(text).map((word) => `${name}: ${word} — ${text}`))).toEqual([]);
  });

  it.each([
    ['Germany should pay more', ['should']],
    ['the laggards fail to pay their fair share', ['laggards', 'fail', 'fair']],
    ['a generous donor', ['generous']],
    ['if all allies reach 3.5 %, the cost is 100 bn', []],
  ])('the lint hears it: %s', (text, words) => expect(judgementsIn(text)).toEqual(words));

  it('labels are single lines without a full stop', () => {
    const odd = [...model.quantities].filter(([, q]) => /[.\n]$|\n/.test(q.label) || q.label.trim() !== q.label);
    expect(odd.map(([name]) => name)).toEqual([]);
  });

  it('scenarios are files of the folder, all of them at hand', () => {
    const files = readdirSync('scenarios').filter((file) => file.endsWith('.yaml'));
    expect(desk.scenarioIds).toEqual(files.sort().map((file) => file.replace('.yaml', '')));
    for (const file of files) expect(readFileSync(`scenarios/${file}`, 'utf8')).toMatch(/^title: /m);
  });
});
