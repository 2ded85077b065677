/** States as publishers spell them. */

const SPELLINGS: readonly (readonly [code: string, ...names: string[]])[] = [
  ['ALB', 'Albania'],
  ['ARE', 'United Arab Emirates', 'UAE'],
  ['AUS', 'Australia'],
  ['AUT', 'Austria'],
  ['BEL', 'Belgium'],
  ['BGR', 'Bulgaria'],
  ['BIH', 'Bosnia and Herzegovina'],
  ['BLR', 'Belarus'],
  ['BRA', 'Brazil'],
  ['CAN', 'Canada'],
  ['CHE', 'Switzerland'],
  ['CHN', 'China'],
  ['CYP', 'Cyprus'],
  ['CZE', 'Czechia', 'Czech Republic', 'Czech Rep.'],
  ['DEU', 'Germany'],
  ['DNK', 'Denmark'],
  ['ESP', 'Spain'],
  ['EST', 'Estonia'],
  ['FIN', 'Finland'],
  ['FRA', 'France'],
  ['GBR', 'United Kingdom', 'UK'],
  ['GEO', 'Georgia'],
  ['GRC', 'Greece'],
  ['HRV', 'Croatia'],
  ['HUN', 'Hungary'],
  ['IND', 'India'],
  ['IRL', 'Ireland'],
  ['IRN', 'Iran'],
  ['ISL', 'Iceland'],
  ['ISR', 'Israel'],
  ['ITA', 'Italy'],
  ['JPN', 'Japan'],
  ['KAZ', 'Kazakhstan'],
  ['KOR', 'Korea, South', 'South Korea', 'Republic of Korea'],
  ['LTU', 'Lithuania'],
  ['LUX', 'Luxembourg'],
  ['LVA', 'Latvia'],
  ['MDA', 'Moldova'],
  ['MKD', 'North Macedonia', 'Republic of North Macedonia', 'The Republic of North Macedonia'],
  ['MLT', 'Malta'],
  ['MNE', 'Montenegro'],
  ['NLD', 'Netherlands', 'The Netherlands'],
  ['NOR', 'Norway'],
  ['NZL', 'New Zealand'],
  ['POL', 'Poland'],
  ['PRK', 'Korea, North', 'North Korea'],
  ['PRT', 'Portugal'],
  ['ROU', 'Romania'],
  ['RUS', 'Russia', 'Russian Federation'],
  ['SAU', 'Saudi Arabia'],
  ['SRB', 'Serbia'],
  ['SVK', 'Slovakia', 'Slovak Republic'],
  ['SVN', 'Slovenia'],
  ['SWE', 'Sweden'],
  ['TUR', 'Türkiye', 'Turkey'],
  ['TWN', 'Taiwan'],
  ['UKR', 'Ukraine'],
  ['USA', 'United States', 'United States of America', 'USA'],
];

const CODES = new Map(SPELLINGS.flatMap(([code, ...names]) => names.map((name) => [plainName(name), code] as const)));

/** The ISO 3166 alpha-3 code of a state under one of its published names, whatever footnote marks hang on it. */
export function codeOf(name: string): string | undefined {
  return CODES.get(plainName(name));
}

/** Published names, for suggestions. */
export function knownNames(): readonly string[] {
  return SPELLINGS.flatMap(([, ...names]) => names);
}

/** The codes that have a published name here. */
export function knownCodes(): readonly string[] {
  return SPELLINGS.map(([code]) => code);
}

/** A label without brackets, accents and footnote marks, in small letters: `Türkiye* (Liras)` is `turkiye`. */
export function plainName(label: string): string {
  return label
    .replace(/\([^)]*\)/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\p{No}\d*†‡§¶#]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
