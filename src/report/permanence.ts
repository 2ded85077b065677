/** Whether a scenario still gives what its file recorded, and is read in the editions that it pins, in a sentence each. */
import { pinOf } from '../figures/bind.ts';
import { openEditions } from '../figures/pins.ts';
import type { Run } from '../run/run.ts';

/**
 * What sets a run apart from what its file says of its making: another version, or another digest; undefined where nothing
 * does. With changes of the caller on top (`isChanged`) the digest must differ, so that the version alone is compared.
 */
export function permanenceRemark({ story, manifest }: Run, isChanged: boolean): string | undefined {
  const { engine, recorded } = story;
  const isOther = engine !== undefined && engine !== manifest.version;
  const isMoved = !isChanged && recorded !== undefined && recorded.digest !== manifest.digest;
  if (!isOther && !isMoved) return undefined;
  const maker = isOther ? `was written by version ${engine} and is run by ${manifest.version}` : '';
  const short = (digest: string) => digest.slice(0, 16);
  const digests = isMoved
    ? `gives digest ${short(manifest.digest)} where its file recorded ${short(recorded.digest)}`
    : isChanged || recorded === undefined
      ? ''
      : 'gives the digest that its file recorded';
  const told = [maker, digests].filter((words) => words !== '').join('; it ');
  return `${manifest.scenario} ${told}. "--edition newest" shows what has moved.`;
}

/** Series told by name in one remark; further ones are counted. */
const MOST_TOLD = 3;

/** The series that have no edition of the name to which their publisher is pinned, and what is read instead; undefined where there is none. */
export function pinRemark({ model, story: { editions }, catalogue }: Run): string | undefined {
  if (Object.keys(editions).length === 0) return undefined;
  const stray = [...openEditions(model, catalogue(), editions)].flatMap(([series, read]) => {
    const pin = pinOf(series, editions);
    return pin === undefined || pin === read ? [] : [`${series} has no edition ${pin} and is read in ${read}`];
  });
  if (stray.length === 0) return undefined;
  const more = stray.length > MOST_TOLD ? `; so it is with ${stray.length - MOST_TOLD} more series` : '';
  return `${stray.slice(0, MOST_TOLD).join('; ')}${more}. Its newest edition is read where a series lacks the pinned one.`;
}
