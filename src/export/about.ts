/** What every export says of itself, whatever its format. */
import type { Run } from '../run/run.ts';
import type { UncertainRun } from '../run/uncertain.ts';
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
  /** The run with its draws, where quantiles are exported. */
  readonly uncertain: UncertainRun | undefined;
}

/** What an export of some quantities says of itself. @throws FigureError where the tables of figures cannot be read */
export function aboutExport(
  run: Run,
  quantities: readonly Computed[],
  name = nameOf(run),
  uncertain?: UncertainRun,
): About {
  const isWhole = quantities.length === run.model.order.length;
  return { run, quantities, name, origins: originsOf(run, quantities), isWhole, uncertain };
}

/** Name and value of each fact that identifies the run, in a fixed order. */
export function manifestLines({
  run,
  name,
  quantities,
  isWhole,
  uncertain,
}: About): readonly (readonly [string, string])[] {
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
    [
      'kind',
      uncertain ? WITH_DRAWS : 'central run: every assumption at its central value, nothing drawn, so there is no seed',
    ],
    ...drawnLines(uncertain),
    ['quantities', `${quantities.length}${isWhole ? ' (all that the model computes)' : ''}`],
    ['licence', `${LICENCE} for these results; each source keeps its own, see the sources`],
  ];
}

const WITH_DRAWS =
  'central run, and quantiles over draws of the numbers that have a range: shares of runs, not probabilities';

/** How a run was drawn; `digest` is that of the central run, `drawnDigest` covers it and every quantile. */
const drawnLines = (uncertain: UncertainRun | undefined): readonly (readonly [string, string])[] =>
  uncertain
    ? [
        ['draws', String(uncertain.manifest.draws)],
        ['seed', String(uncertain.manifest.seed)],
        ['method', uncertain.manifest.method],
        ['drawnDigest', uncertain.manifest.digest],
      ]
    : [];

/** The identifying facts and everything the run rests on, as plain data for JSON. */
export function manifestOf(about: About) {
  const { run, name, isWhole, uncertain } = about;
  const { draws, seed, method, digest: drawnDigest } = uncertain?.manifest ?? {};
  const { scenario, title, lineage, version, editions, years, horizon, digest } = run.manifest;
  return {
    ...{ name, scenario, title, summary: run.story.summary, lineage, engine: 'burdenshift', version, digest },
    ...{ horizon, years, isWhole, licence: LICENCE, editions },
    ...(uncertain ? { draws, seed, method, drawnDigest } : {}),
  };
}

/** How the digest can be computed anew from an export that holds all quantities. */
export const DIGEST_IN_WORDS =
  'The digest is SHA-256 over every computed quantity in the order of their public names (by code unit): the name in UTF-8, a zero byte, then its values as little-endian doubles, year by year and within a year in the order of the rows.';
