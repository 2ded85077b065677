/** Which pins of a run could not be met, since a series has no edition of that name. */
import { pinOf } from '../figures/bind.ts';
import { openEditions } from '../figures/pins.ts';
import type { Run } from './run.ts';

/** A series that is read in another edition than its publisher is pinned to. */
export interface UnmetPin {
  readonly series: string;
  readonly wanted: string;
  /** The newest edition of the series. */
  readonly read: string;
}

/** The unmet pins of a run, by name of the series; none where nothing is pinned. */
export function unmetPins({ model, story: { editions }, catalogue }: Run): readonly UnmetPin[] {
  if (Object.keys(editions).length === 0) return [];
  return [...openEditions(model, catalogue(), editions)].flatMap(([series, read]) => {
    const wanted = pinOf(series, editions);
    return wanted === undefined || wanted === read ? [] : [{ series, wanted, read }];
  });
}
