/** A link made on other figures: which editions it was made on, what they change, and how to go back to them. */
import { dollars } from '../../browser.ts';
import type { Opened, Ran, Settings } from '../model/facts.ts';
import type { Compared } from '../worker/questions.ts';
import type { Checked } from '../model/checked.ts';
import { figuresName, type Link } from './link.ts';
import { ResultView } from './resultView.ts';

/** Publisher and edition, as settings pin them. */
export type Pins = Settings['editions'];

/** The edition that each publisher stands at in a run; those whose series stand at editions of different kinds are left out. */
export function pinsOf(editions: Readonly<Record<string, string>>): Pins {
  const found = new Map<string, string[]>();
  for (const [series, edition] of Object.entries(editions)) {
    const publisher = series.slice(0, series.indexOf('.'));
    found.set(publisher, [...(found.get(publisher) ?? []), edition]);
  }
  found.delete('group');
  const kindOf = (edition: string) => edition.replace(/\d+/g, '#');
  return [...found]
    .filter(([, all]) => new Set(all.map(kindOf)).size === 1)
    .map(([publisher, all]) => [publisher, all.sort(byNumber).at(-1)!] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

/** The pins of a link that stand at another edition now. */
export function movedSince(then: Pins, editions: Readonly<Record<string, string>>): Pins {
  const now = new Map(pinsOf(editions));
  return then.filter(([publisher, edition]) => now.has(publisher) && now.get(publisher) !== edition);
}

/** What the reader may choose between. */
export interface Offer {
  /** Editions to pin for the numbers of then. */
  readonly past: Pins;
  readonly newest: Pins;
}

/** The number that says what the editions change. */
export const HEADLINE = 'burden.groupExtraCost';
const WHO = ['NATO_EXCEPT_US'];

/** What answers questions about settings of then. */
interface Asked {
  readonly opened: Opened;
  readonly check: (settings: Settings) => Promise<Checked>;
  readonly compare: (settings: readonly Settings[]) => Promise<Compared>;
}

/** Whether a link was made by another version or on other figures, in words, and the figures of then where they are at hand; empty where it was not. */
export async function remarkOn(
  link: Link,
  ran: Ran,
  asked: Asked,
): Promise<{ readonly words: string; readonly offer: Offer | undefined }> {
  const { version } = asked.opened;
  const versions =
    link.version !== '' && link.version !== version
      ? `This link was made with version ${link.version.slice(0, 20)}. Only version ${version} runs here, so its numbers may differ from those of then.`
      : '';
  const { words, offer } = await remarkOnFigures(link, ran, asked);
  return { words: [versions, words].filter(Boolean).join(' '), offer };
}

async function remarkOnFigures(link: Link, ran: Ran, { opened, check, compare }: Asked) {
  const moved = movedSince(link.pins, ran.editions);
  if (moved.length === 0) {
    const isSame = link.figures === '' || link.figures === figuresName(ran.editions);
    return { words: isSame ? '' : OTHER_FIGURES, offer: undefined };
  }
  const newest = ran.settings.editions;
  const { settings, faults } = await check({ ...ran.settings, editions: [...newest, ...moved] });
  const past = settings.editions;
  if (past.length === newest.length)
    return { words: `${faults[0] ?? ''} What is shown uses the newest figures.`, offer: undefined };
  const pins = past.filter(([publisher]) => moved.some(([known]) => known === publisher));
  const words = thenInWords(opened, ran, pins, await compare([settings, ran.settings]), link.figures);
  return { words, offer: { past, newest } };
}

const OTHER_FIGURES = 'This link was made on other editions of the figures; what is shown uses the newest ones.';

/** The difference between the figures of then and the newest, in one sentence. */
function thenInWords(opened: Opened, ran: Ran, pins: Pins, { runs }: Compared, figures: string): string {
  const [then, now] = runs.map(({ values, horizon }) =>
    new ResultView(opened, { ...ran, values, horizon }, undefined).at(HEADLINE, WHO),
  ) as [number, number];
  const isExact = figures === '' || figuresName(runs[0]!.editions) === figures;
  const nearly = isExact ? '' : ' Some series of then are no longer at hand; for them the newest stand in.';
  return `This link was made on ${inWords(pins)}. Extra spending of the allies other than the United States in ${ran.horizon} was ${dollars(then)} on the figures of then and is ${dollars(now)} on the newest, ${differenceInWords(now - then)}.${nearly}`;
}

const inWords = (pins: Pins) =>
  pins.map(([publisher, edition]) => `${NAMES[publisher] ?? publisher} ${edition}`.slice(0, 40)).join(', ');

/** What publishers are called, where it is not what their series begin with. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ nato: 'NATO', weo: 'IMF WEO', eda: 'EDA', ec: 'European Commission', kiel: 'Kiel tracker' },
  ...{ sipri: 'SIPRI', iiss: 'IISS', dmdc: 'DMDC' },
};

function differenceInWords(difference: number): string {
  if (Math.abs(difference) < 5e6) return 'the same';
  return `${dollars(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'}`;
}
