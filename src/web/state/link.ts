/** A scenario as the part of a link behind `#`, and back; what comes in is text of unknown origin and only ever becomes strings. */
import type { Settings } from '../model/facts.ts';
import { PARTS, USUAL_PART, type Part } from './resultView.ts';

/** Longest link that is read, in characters. */
export const LONGEST = 2048;

/** What a link holds: a page, settings, and the version that made it. */
export interface Link {
  readonly path: string;
  readonly settings: Settings;
  /** Percent of draws that ranges hold. */
  readonly part: Part;
  readonly version: string;
  /** Short name of the editions it was made on; empty where it has none. */
  readonly figures: string;
  /** The editions themselves, publisher by publisher, as far as they can be pinned. */
  readonly pins: Settings['editions'];
}

/** The link of a page and its settings; throws nothing away, so it may be longer than {@link LONGEST}. */
export function writeLink({ path, settings, part, version, figures, pins }: Link): string {
  const words: [string, string][] = [['s', settings.scenario]];
  for (const [target, written] of settings.set) words.push([`-${target}`, written]);
  for (const [publisher, edition] of settings.editions) words.push([`e.${publisher}`, edition]);
  words.push(['v', version], ['d', figures], ['seed', String(settings.seed)]);
  if (part !== USUAL_PART) words.push(['r', String(part)]);
  if (pins.length > 0) words.push(['f', pins.map((pin) => pin.join('.')).join(',')]);
  return `#${path}?${words.map(([key, value]) => `${tame(key)}=${tame(value)}`).join('&')}`;
}

/** The link in a page's hash; where it holds no scenario, `fallback` is taken. @throws Error in one sentence when it cannot be read. */
export function readLink(hash: string, fallback: Settings): Link {
  if (hash.length > LONGEST) throw new Error(`This link is longer than ${LONGEST} characters and was not read.`);
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const words = new URLSearchParams(query);
  const set: [string, string][] = [];
  const editions: [string, string][] = [];
  for (const [key, value] of words) {
    if (key.startsWith('-')) set.push([key.slice(1), value]);
    if (key.startsWith('e.')) editions.push([key.slice(2), value]);
  }
  const seed = Number(words.get('seed') ?? fallback.seed);
  return {
    path: /^\/[\w/-]*$/.test(path) ? path : '/',
    settings: {
      scenario: words.get('s') ?? fallback.scenario,
      ...{ set, editions },
      seed: Number.isSafeInteger(seed) && seed >= 0 ? seed : fallback.seed,
    },
    part: PARTS.find((part) => String(part) === words.get('r')) ?? USUAL_PART,
    version: words.get('v') ?? '',
    figures: words.get('d') ?? '',
    pins: (words.get('f') ?? '').split(',').flatMap(pinIn),
  };
}

/** `nato.2026-07` as a pin; anything else is left out. */
function pinIn(text: string): Settings['editions'] {
  const [, publisher, edition] = /^(\w{1,20})\.([\w.-]{1,40})$/.exec(text) ?? [];
  return publisher === undefined || edition === undefined ? [] : [[publisher, edition]];
}

/** Keeps brackets, commas and blanks readable in the address bar. */
const tame = (text: string) =>
  encodeURIComponent(text)
    .replace(/%20/g, '+')
    .replace(/%5B/g, '[')
    .replace(/%5D/g, ']')
    .replace(/%2C/g, ',')
    .replace(/%2F/g, '/');

/** Eight characters that change when any edition does (FNV-1a, 32 bits). */
export function figuresName(editions: Readonly<Record<string, string>>): string {
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify(Object.entries(editions).sort()))
    hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
