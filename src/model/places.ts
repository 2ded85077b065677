/** Where the equations repeat: the states, the groups they form, and the groups that sums run over. */
import { dimension, grouping, subset } from '../language/quantity.ts';

/** The 32 members of NATO since March 2024, by ISO 3166 alpha-3. */
export const ALLIES = [
  ...['ALB', 'BEL', 'BGR', 'CAN', 'CZE', 'DEU', 'DNK', 'ESP', 'EST', 'FIN', 'FRA', 'GBR', 'GRC', 'HRV', 'HUN', 'ISL'],
  ...['ITA', 'LTU', 'LUX', 'LVA', 'MKD', 'MNE', 'NLD', 'NOR', 'POL', 'PRT', 'ROU', 'SVK', 'SVN', 'SWE', 'TUR', 'USA'],
] as const;

/** States outside NATO that give aid or could give troops. */
export const PARTNERS = ['AUS', 'AUT', 'CHE', 'CYP', 'IRL', 'JPN', 'KOR', 'MLT', 'NZL'] as const;

/** The 32 allies, then the nine partners. */
export const state = dimension('state', 'states', [...ALLIES, ...PARTNERS]);

const without = (...left: readonly string[]) => ALLIES.filter((code) => !left.includes(code));
const OUTSIDE_THE_EU = ['ALB', 'CAN', 'GBR', 'ISL', 'MKD', 'MNE', 'NOR', 'TUR', 'USA'];
const EU_NATO = without(...OUTSIDE_THE_EU);
const EU27 = [...EU_NATO, 'AUT', 'CYP', 'IRL', 'MLT'];

/** Each group with its members today; a test holds the lists against the dated memberships of `data/groups.csv`. */
export const GROUP_MEMBERS = {
  NATO: ALLIES,
  EUROPEAN_NATO: without('CAN', 'USA'),
  NATO_EXCEPT_US: without('USA'),
  NATO_WITH_FORCES: without('ISL'),
  EU27,
  EU_NATO,
  EU27_UK_NO: [...EU27, 'GBR', 'NOR'],
  EURO_AREA: EU27.filter((code) => !['CZE', 'DNK', 'HUN', 'POL', 'ROU', 'SWE'].includes(code)),
  BALTIC: ['EST', 'LTU', 'LVA'],
  NORDIC: ['DNK', 'FIN', 'ISL', 'NOR', 'SWE'],
  PARTNERS,
} as const;

/** The groups that totals are shown for; "Europe" is never used without saying which. */
export const group = dimension('group', 'groups', Object.keys(GROUP_MEMBERS));

/** States gathered into groups. */
export const members = grouping('members of the group', state, group, GROUP_MEMBERS);

export const nato = subset('NATO', state, GROUP_MEMBERS.NATO);
export const natoWithForces = subset('NATO allies with armed forces', state, GROUP_MEMBERS.NATO_WITH_FORCES);
export const europeanNato = subset('European NATO', state, GROUP_MEMBERS.EUROPEAN_NATO);
export const natoExceptUS = subset('NATO without the United States', state, GROUP_MEMBERS.NATO_EXCEPT_US);
export const unitedStates = subset('the United States', state, ['USA']);
export const germany = subset('Germany', state, ['DEU']);
