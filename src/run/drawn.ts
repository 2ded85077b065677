/** The part of runs with draws that needs the engine; loaded when bands are first asked for. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { runDraws } from '../engine/run.ts';
import { EquationError } from '../language/errors.ts';
import { quantityNamed } from '../language/model.ts';
import type { Run } from './run.ts';
import { BAND_QUANTITIES, type DrawWishes, type UncertainRun } from './uncertain.ts';

/** See `runUncertain`. */
export async function drawRun(run: Run, wishes: DrawWishes): Promise<UncertainRun> {
  const { quantities = BAND_QUANTITIES, method = 'sobol', ...rest } = wishes;
  const outputs = quantities.map((name) => computedNamed(run, name));
  const { bands, digest, blurred } = await runDraws(run.model, run.inputs, { ...rest, method, outputs });
  const centralDigest = run.manifest.digest;
  const { draws, seed } = wishes;
  const manifest = { ...run.manifest, draws, seed, method, centralDigest, digest: digestOfBoth(centralDigest, digest) };
  return { run, bands, manifest, blurred };
}

/** One digest for the central run and its bands. */
const digestOfBoth = (central: string, bands: string) => bytesToHex(sha256(utf8ToBytes(`${central}\n${bands}\n`)));

function computedNamed(run: Run, name: string) {
  const quantity = quantityNamed(run.model, name);
  if (quantity.kind === 'variable' || quantity.kind === 'stock') return quantity;
  throw new EquationError(`${name} is given, not computed; bands are of what a run computes.`);
}
