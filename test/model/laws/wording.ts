/** Words that praise, blame or advise, and would tell a reader what to think instead of what follows. */

const ADVICE = 'should|ought|must not|needs? to|had better|recommend\\w*|advis(?:e|es|ed|able)|urge[sd]?';
const BLAME =
  'fair(?:ly|ness)?|unfair\\w*|free[- ]?rid\\w*|laggards?|freeloader\\w*|delinquen\\w*|blame\\w*|guilt\\w*|shame\\w*|fail(?:s|ed|ing|ure)?|' +
  'neglect\\w*|betray\\w*|abandon\\w*|coward\\w*|aggressive\\w*|hostile|reckless\\w*|irresponsib\\w*|shirk\\w*';
const PRAISE =
  'good|bad|best|worst|better|worse|excellent|impressive\\w*|strong(?:ly|er|est)?|weak(?:ly|er|est)?|generous\\w*|ambitious\\w*|' +
  'courageous\\w*|brave|heroic\\w*|responsible|proper(?:ly)?|right(?:ly)?|wrong(?:ly)?';
const ALARM =
  'unfortunately|sadly|regrettabl\\w*|hopefully|obviously|clearly|of course|undoubtedly|alarming\\w*|dramatic\\w*|huge|massive\\w*|' +
  'shocking\\w*|crisis|disaster\\w*|catastroph\\w*|mere(?:ly)?|so-called|threat\\w*|dangerous\\w*|unacceptabl\\w*|crucial\\w*|vital(?:ly)?';

const JUDGEMENT = new RegExp(`\\b(?:${[ADVICE, BLAME, PRAISE, ALARM].join('|')})\\b`, 'gi');

/** To make something good is to make up for it. */
const IDIOM = /\bma(?:kes?|king|de) good\b/g;

/** The words of a text that judge, in the order they stand. */
export const judgementsIn = (text: string): readonly string[] =>
  [...text.replace(IDIOM, 'replace').matchAll(JUDGEMENT)].map(([word]) => word);
