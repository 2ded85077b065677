/** Whether a scenario still gives what its file recorded, and is read in the editions that it pins, in a sentence each. */
import type { Run } from '../run/run.ts';
import { unmetPins } from '../run/unmetPins.ts';

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
export function pinRemark(run: Run): string | undefined {
  const unmet = unmetPins(run);
  if (unmet.length === 0) return undefined;
  const told = unmet
    .slice(0, MOST_TOLD)
    .map((pin) => `${pin.series} has no edition ${pin.wanted} and is read in ${pin.read}`);
  const more = unmet.length > MOST_TOLD ? `; so it is with ${unmet.length - MOST_TOLD} more series` : '';
  return `${told.join('; ')}${more}. Its newest edition is read where a series lacks the pinned one.`;
}
