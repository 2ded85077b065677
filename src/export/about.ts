/** What every export says of itself, whatever its format. */
import type { Run } from '../run/run.ts';
import { originsOf, type Origin } from './provenance.ts';
import type { Computed } from './selection.ts';
import { nameOf } from './series.ts';

/** The licence of the results; the figures behind them keep those of their publishers. */
export const LICENCE = 'MIT';

/** Which run an export holds, and what it rests on. */
export interface About {
  readonly run: Run;
  readonly quantities: readonly Computed[];
  /** What the run goes by in the column "scenario". */
  readonly name: string;
  readonly origins: readonly Origin[];
  /** Whether every computed quantity is held, so that the digest can be computed anew from the file. */
  readonly isWhole: boolean;
}

/** What an export of some quantities says of itself. @throws FigureError where the tables of figures cannot be read */
export function aboutExport(run: Run, quantities: readonly Computed[], name = nameOf(run)): About {
  const isWhole = quantities.length === run.model.order.length;
  return { run, quantities, name, origins: originsOf(run, quantities), isWhole };
}

/** Name and value of each fact that identifies the run, in a fixed order. */
export function manifestLines({ run, name, quantities, isWhole }: About): readonly (readonly [string, string])[] {
  const { manifest, story } = run;
  return [
    ['scenario', name],
    ['title', manifest.title],
    ['summary', story.summary],
    ['lineage', manifest.lineage.join(' < ')],
    ['engine', `burdenshift ${manifest.version}`],
    ['digest', manifest.digest],
    ['horizon', String(manifest.horizon)],
    ['years', manifest.years.join('-')],
    ['kind', 'central run: every assumption at its central value, nothing drawn, so there is no seed'],
    ['quantities', `${quantities.length}${isWhole ? ' (all that the model computes)' : ''}`],
    ['licence', `${LICENCE} for these results; each source keeps its own, see the sources`],
  ];
}

/** The identifying facts and everything the run rests on, as plain data for JSON. */
export function manifestOf(about: About) {
  const { run, name, isWhole } = about;
  const { scenario, title, lineage, version, editions, years, horizon, digest } = run.manifest;
  return {
    ...{ name, scenario, title, summary: run.story.summary, lineage, engine: 'burdenshift', version, digest },
    ...{ horizon, years, isWhole, licence: LICENCE, editions },
  };
}

/** How the digest can be computed anew from an export that holds all quantities. */
export const DIGEST_IN_WORDS =
  'The digest is SHA-256 over every computed quantity in the order of their public names (by code unit): the name in UTF-8, a zero byte, then its values as little-endian doubles, year by year and within a year in the order of the rows.';
