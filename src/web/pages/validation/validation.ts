/** Published results beside ours: what the file of results holds, and how the page groups and writes it. */
import { fixed } from '../../../browser.ts';

/** How a check or a case ends. */
export type Ending = 'within tolerance' | 'outside' | 'shown only';

/** One number of a case. */
export interface CheckFacts {
  readonly name: string;
  readonly published: string;
  readonly ours: readonly number[];
  readonly unit: string;
  readonly difference?: { readonly kind: 'relative' | 'absolute'; readonly size: number };
  readonly tolerance?: string;
  readonly because?: string;
  readonly verdict: Ending;
  readonly readings: readonly string[];
}

/** One published result with its checks. */
export interface CaseFacts {
  readonly id: string;
  readonly claim: string;
  readonly source: {
    readonly publisher: string;
    readonly title: string;
    readonly date: string;
    readonly url: string;
    readonly grade: string;
  };
  readonly convention: string;
  readonly standing: string;
  readonly verdict?: Ending;
  readonly scenario: string;
  readonly editions: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
  readonly checks: readonly CheckFacts[];
  readonly notRunnable?: string;
  readonly comment?: string;
}

type Count = { readonly within: number; readonly outside: number; readonly shown: number };

/** The file of results. */
export interface Validation {
  readonly version: string;
  readonly summary: readonly { readonly standing: string; readonly cases: Count; readonly checks: Count }[];
  readonly cases: readonly CaseFacts[];
}

/** A group of cases with what its standing means. */
export interface Group {
  readonly standing: string;
  readonly meaning: string;
  readonly cases: readonly CaseFacts[];
  readonly count: Count;
}

const MEANINGS: Readonly<Record<string, string>> = {
  evidence: 'The reading was stated by the publisher, or inferred before ours was computed.',
  'read back':
    'No evidence on the model: the figures of the claim are inputs, and only the arithmetic on them is tested.',
  'chosen after seeing': 'No evidence: the reading was chosen after seeing our result.',
  memory: 'No evidence: the published figure is from memory.',
  calibration: 'No evidence: parameters were fitted to the result.',
};

/** Cases by standing, evidence first; within a standing those outside their tolerance first. */
export function grouped({ summary, cases }: Validation): readonly Group[] {
  const worst = (c: CaseFacts) => (c.verdict === 'outside' ? 0 : 1);
  return summary.map(({ standing, checks }) => ({
    ...{ standing, meaning: MEANINGS[standing] ?? '', count: checks },
    cases: cases
      .filter((c) => c.standing === standing && c.notRunnable === undefined && c.checks.length > 0)
      .sort((a, b) => worst(a) - worst(b)),
  }));
}

/** Cases that cannot be run here, each with its reason. */
export const notRunnable = ({ cases }: Validation): readonly CaseFacts[] =>
  cases.filter((c) => c.notRunnable !== undefined);

/** The finding: how many published numbers are met where meeting them is evidence. */
export function finding({ summary }: Validation): string {
  const own = summary.find((s) => s.standing === 'evidence');
  if (!own) return 'No case counts as evidence';
  const { within, outside } = own.checks;
  const cases = own.cases;
  return `${within} of ${within + outside} published numbers that count as evidence are met within tolerance; ${cases.outside} of ${cases.within + cases.outside} cases ${cases.outside === 1 ? 'is' : 'are'} not`;
}

/** Ours in the unit of the published number. */
export const oursInWords = ({ ours, unit }: CheckFacts): string =>
  `${ours.map((x) => written(x)).join(' and ')}${unit === '' || unit === 'year' ? '' : ` ${unit}`}`;

function written(x: number): string {
  if (Number.isInteger(x)) return x >= 1900 && x < 2100 ? String(x) : fixed(x, 0);
  const decimals = Math.max(0, Math.min(6, 3 - Math.floor(Math.log10(Math.abs(x)))));
  return fixed(x, decimals);
}

/** How far ours lies from the published number. */
export function differenceInWords({ difference, unit }: CheckFacts): string {
  if (!difference) return '–';
  const { kind, size } = difference;
  const isShare = unit === '%' || kind === 'relative';
  const text = fixed(isShare ? size * 100 : size, kind === 'relative' ? 1 : 2);
  const words = kind === 'relative' ? ' %' : unit === '%' ? ' points' : '';
  return `${size > 0 && /[1-9]/.test(text) ? '+' : ''}${text}${words}`;
}

/** The single cell that a reading is, where the open model can show how it comes about; years and arithmetic are left as words. */
export const cellIn = (reading: string): string | undefined =>
  /^[a-z]\w*\.[a-z]\w*(\[[\w,\s]*\])?$/i.test(reading.trim()) ? reading.trim() : undefined;
