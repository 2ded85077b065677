/** The fonts of a brief, by the names under which the build leaves them. */

/** Families with the file of their variable font and the weights that pictures need. */
export const FONTS = [
  { name: 'inter', family: 'Inter', range: '100 900', weights: [400, 600] },
  { name: 'source-serif-4', family: 'Source Serif 4', range: '200 900', weights: [600] },
] as const;
