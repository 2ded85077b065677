/** A sweep as the page of futures holds it. */
import type { Futures, SweepManifest } from '../../browser.ts';

/** A sweep with its manifest and all its columns. */
export interface OpenSweep extends Futures {
  readonly manifest: SweepManifest;
}
