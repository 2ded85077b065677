/** How to cite a run and the publications behind it, after the Citation File Format 1.2. */
import { stringify } from 'yaml';
import { LICENCE, type About } from './about.ts';

/** CITATION.cff of an export. */
export function citationFile({ run, origins }: About): string {
  const { manifest } = run;
  const publications = [...new Map(origins.map((o) => [o.id, o])).values()];
  return stringify(
    {
      'cff-version': '1.2.0',
      message: 'Please cite the results with their digest, and the publications behind the figures you use.',
      type: 'dataset',
      title: `Burdenshift: results of the scenario "${manifest.title}"`,
      authors: [{ name: 'The Burdenshift authors' }],
      version: manifest.version,
      license: LICENCE,
      identifiers: [{ type: 'other', value: `sha256:${manifest.digest}`, description: 'digest of the run' }],
      references: publications.map((o) => ({
        type: 'data',
        title: o.title,
        authors: [{ name: o.publisher }],
        ...(/^\d{4}-\d{2}-\d{2}$/.test(o.published) ? { 'date-released': o.published } : {}),
        ...(/^\d{4}/.test(o.published) ? { year: Number(o.published.slice(0, 4)) } : {}),
        ...(/^https?:/.test(o.url) ? { url: o.url } : {}),
      })),
    },
    { lineWidth: 0 },
  );
}
