/** Whether a scenario still gives what its file recorded, in a sentence. */
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
