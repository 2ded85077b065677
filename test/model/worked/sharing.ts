/** Numbers of the rules by which states share what is missing, worked out by hand. */
import { allKinds, dollars, sumOver } from './allocations.ts';
import { workedIn, type Example } from './example.ts';
import { ALL, EU27, EUROPEAN_NATO, of, over } from './imf.ts';
import { attributedTo } from './institutions.ts';

/** Aid of all kinds in 2025, which goes on in 2026 at constant prices. */
export const present = (code: string) => allKinds((kind) => dollars(code, kind, 2025));

/** What of the aid of the EU institutions of 2026 falls on the state, all kinds. */
export const attributed = (code: string) => allKinds((kind) => attributedTo(code, kind));

/** A state's part of the output of the European allies in 2026. */
export const byGDP = (code: string) => of(code).gdp2026 / over(EUROPEAN_NATO, 'gdp2026');

const UNION_AND_NEIGHBOURS = [...EU27, 'GBR', 'NOR'];
const EXCEPT_US = ALL.filter((code) => code !== 'USA');
const perHead = (code: string) => of(code).gdp2026 / of(code).people2026;

/** GDP per head of the European allies together, in 2026. */
const MEAN_PER_HEAD = over(EUROPEAN_NATO, 'gdp2026') / over(EUROPEAN_NATO, 'people2026');

/** United Nations, resolution 55/5 B: 80 % relief for each per cent below the mean. */
const relief = (code: string) => 0.8 * Math.max(0, 1 - perHead(code) / MEAN_PER_HEAD);
const assessable = (code: string) => of(code).gdp2026 * (1 - relief(code));
const byCapacity = (code: string) => assessable(code) / sumOver(EUROPEAN_NATO, assessable);

/** Kiel Institute, Policy Brief 186: the level at which Europe would replace the United States, share of GDP. */
export const ASKED = 0.0021;
export const asked = (code: string) => ASKED * of(code).gdp2026;

export const sharing: readonly Example[] = [
  ...workedIn('today', [
    ['sharing.isSharer[POL]', 1, 'a European ally'],
    ['sharing.isSharer[TUR]', 1, 'a European ally'],
    ['sharing.isSharer[CAN]', 0, 'an ally outside Europe'],
    ['sharing.isSharer[AUT]', 0, 'no ally'],
    ['sharing.sharersGDP[2026]', over(EUROPEAN_NATO, 'gdp2026'), '30 states, GDP of 2025 and one year of growth'],
    ['sharing.sharersPopulation[2026]', over(EUROPEAN_NATO, 'people2026'), '30 states'],
    ['sharing.shareByGDP[POL,2026]', byGDP('POL'), 'GDP over that of 30 states'],
    ['sharing.shareByGDP[USA,2026]', 0, 'does not share'],
    ['sharing.share[POL,2026]', byGDP('POL'), 'by GDP'],
    ['sharing.sharersAid[2026]', sumOver(EUROPEAN_NATO, present), 'what 30 states gave in 2025'],
    ['sharing.shareByAid[DNK,2026]', present('DNK') / sumOver(EUROPEAN_NATO, present), 'aid over that of 30 states'],
    ['sharing.shareByAid[CAN,2026]', 0, 'does not share'],
    ['sharing.relief[POL,2026]', relief('POL'), 'four fifths of the part below the mean GDP per head'],
    ['sharing.relief[DEU,2026]', 0, 'above the mean GDP per head'],
    ['sharing.shareByCapacity[POL,2026]', byCapacity('POL'), 'GDP less relief, over that of 30 states'],
    ['sharing.shareByCapacity[DEU,2026]', byCapacity('DEU'), 'GDP, over that of 30 states less their relief'],
    ['sharing.shareByCapacity[USA,2026]', 0, 'does not share'],
    [
      'sharing.shareByPopulation[POL,2026]',
      of('POL').people2026 / over(EUROPEAN_NATO, 'people2026'),
      'people over those of 30 states',
    ],
    ['sharing.shareByPopulation[USA,2026]', 0, 'does not share'],
    ['sharing.sharersWeight', 30, '30 states of weight 1'],
    ['sharing.shareByWeight[POL,2026]', 1 / 30, 'one of 30 states of the same weight'],
    ['sharing.presentAid[DEU,2026]', present('DEU'), 'its own aid'],
    ['sharing.aidAsked[DEU,2026]', asked('DEU'), '0.21 % of GDP'],
    ['sharing.setByShare[DEU,2026]', 0, 'the rule splits a sum'],
  ]),
  ...workedIn(
    'today',
    [
      ['sharing.isSharer[AUT]', 1, 'a member of the EU'],
      ['sharing.isSharer[NOR]', 1, 'a neighbour'],
      ['sharing.isSharer[TUR]', 0, 'neither'],
      ['sharing.sharersGDP[2026]', over(UNION_AND_NEIGHBOURS, 'gdp2026'), '29 states'],
      ['sharing.share[DNK,2026]', present('DNK') / sumOver(UNION_AND_NEIGHBOURS, present), 'by present aid'],
    ],
    { set: { 'sharing.sharers': 'europeanUnionAndNeighbours', 'sharing.rule': 'donors' } },
  ),
  ...workedIn(
    'today',
    [
      ['sharing.share[POL,2026]', byCapacity('POL'), 'by capacity'],
      ['sharing.setByShare[POL,2026]', 0, 'the rule splits a sum'],
    ],
    { set: { 'sharing.rule': 'capacity' } },
  ),
  ...workedIn(
    'today',
    [
      ['sharing.isSharer[JPN]', 1, 'a state of the model'],
      ['sharing.isSharer[USA]', 0, 'the state whose aid is missing'],
      ['sharing.share[JPN,2026]', of('JPN').people2026 / over(EXCEPT_US, 'people2026'), 'by population, 40 states'],
    ],
    { set: { 'sharing.sharers': 'allExceptUS', 'sharing.rule': 'perHead' } },
  ),
  ...workedIn(
    'today',
    [
      ['sharing.sharersWeight', 32, '29 states of weight 1 and one of weight 3'],
      ['sharing.shareByWeight[POL,2026]', 3 / 32, 'a weight of 3 among 32'],
      ['sharing.shareByWeight[CAN,2026]', 0, 'does not share'],
      ['sharing.share[POL,2026]', 3 / 32, 'by the weights that are set'],
      ['sharing.share[DEU,2026]', 1 / 32, 'by the weights that are set'],
    ],
    { set: { 'sharing.rule': 'custom', 'sharing.customWeight[POL]': '3' } },
  ),
  ...workedIn(
    'today',
    [
      ['sharing.shareByAid[POL,2026]', byGDP('POL'), 'by GDP where nobody gives'],
      ['sharing.shareByWeight[POL,2026]', byGDP('POL'), 'by GDP where no weight is set'],
      ['sharing.share[POL,2026]', byGDP('POL'), 'by GDP where no weight is set'],
    ],
    { set: { 'sharing.rule': 'custom', 'sharing.customWeight': '0', 'donors.published': '0 EUR/year' } },
  ),
  ...workedIn(
    'today',
    [
      ['sharing.share[POL,2026]', 0, 'nothing is split'],
      ['sharing.setByShare[POL,2026]', asked('POL') - present('POL'), 'up to 0.21 % of GDP'],
      ['sharing.setByShare[NOR,2026]', asked('NOR') - present('NOR'), 'down to 0.21 % of GDP'],
      ['sharing.setByShare[JPN,2026]', 0, 'does not share'],
    ],
    { set: { 'sharing.rule': 'rate', 'aid.replaced': '80 %' } },
  ),
  ...workedIn(
    'today',
    [
      ['sharing.share[POL,2026]', 0, 'nothing is split'],
      [
        'sharing.presentAid[POL,2026]',
        present('POL') + attributed('POL'),
        'its own aid and its part of that of the EU',
      ],
      [
        'sharing.setByShare[POL,2026]',
        0.005 * of('POL').gdp2026 - present('POL') - attributed('POL'),
        'up to 0.5 % of GDP',
      ],
      ['sharing.setByShare[DNK,2026]', 0, 'gives more already'],
    ],
    {
      set: { 'sharing.rule': 'floor', 'sharing.levelOfState': 'withInstitutions', 'sharing.shareOfGDPAsked': '0.5 %' },
    },
  ),
  ...workedIn(
    'today',
    [
      ['sharing.share[POL,2026]', 0, 'nothing is split'],
      ['sharing.aidAsked[POL,2026]', 0.0012 * of('POL').gdp2026, '0.12 % of GDP'],
      ['sharing.setByShare[NOR,2026]', 0.0012 * of('NOR').gdp2026, 'on top of what it gives'],
    ],
    { set: { 'sharing.rule': 'increment', 'sharing.shareOfGDPAsked': '0.12 %' } },
  ),
];
