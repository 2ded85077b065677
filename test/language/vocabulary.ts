/** The words that test equations are made of: two dimensions, and one quantity of each sort and unit. */
import {
  choice,
  curve,
  dimension,
  eq,
  grouping,
  parameter,
  stock,
  subset,
  variable,
  year,
} from '../../src/language/quantity.ts';

const because = 'a value for a test';
const assumed = { value: 1, because };

export const state = dimension('state', 'state', ['EST', 'FRA', 'POL']);
export const group = dimension('group', 'group', ['east', 'west']);
export const frontline = subset('frontline', state, ['EST', 'POL']);
export const groups = grouping('groups', state, group, { east: ['EST', 'POL'], west: ['FRA'] });

export const a = parameter({ label: 'a', unit: '1', assumed });
export const b = parameter({ label: 'b', unit: '1', assumed });
export const c = parameter({ label: 'c', unit: '1', assumed });
export const d = parameter({ label: 'd', unit: '1', assumed });
export const share = parameter({ label: 'share', unit: 'percent', over: [state], assumed });
export const gdp = parameter({ label: 'GDP', unit: 'USD2025/year', over: [state, year], assumed });
export const budget = parameter({ label: 'budget', unit: 'NCU/year', over: [state], assumed });
export const rate = parameter({ label: 'rate', unit: 'NCU/USD2025', over: [state], assumed });
export const aid = parameter({ label: 'aid', unit: 'EUR/year', assumed });
export const wealth = parameter({ label: 'wealth', unit: 'USD2025', assumed });
export const troops = parameter({ label: 'troops', unit: 'soldier', over: [state], assumed });
export const start = parameter({ label: 'start', unit: 'year', assumed });
export const weight = parameter({ label: 'weight', unit: '1', over: [group], assumed });

export const mode = choice({
  label: 'mode',
  options: { hold: 'keep the latest share', plans: 'follow the plans' },
  initially: 'hold',
  because,
});
export const stance = choice({
  label: 'stance',
  over: [state],
  options: { low: 'low', high: 'high' },
  initially: 'low',
  because,
});
export const strain = curve({
  label: 'strain',
  input: 'soldier',
  unit: 'percent',
  points: [
    [0, 0],
    [10, 1],
  ],
  because,
});
export const flow = variable({ label: 'flow', unit: 'USD2025/year', before: gdp, over: [state], equals: eq`${gdp}` });
export const debt = stock({ label: 'debt', unit: 'USD2025', opening: wealth, grows: () => eq`sum(${flow}, ${state})` });
export { year };
