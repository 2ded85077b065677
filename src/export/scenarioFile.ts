/** The scenario of a run as a file of its own: everything taken over from its parents is written out. */
import { stringify } from 'yaml';
import type { Run } from '../run/run.ts';
import type { Setting } from '../scenarios/scenario.ts';

/** YAML that gives the same run again with the same version and figures; it extends nothing. */
export function scenarioFile(run: Run): string {
  const { story, manifest } = run;
  const last = new Map<string, Setting>();
  for (const s of story.settings) {
    last.delete(s.target);
    last.set(s.target, s);
  }
  const scenario = {
    title: story.title,
    ...(story.summary === '' ? {} : { summary: story.summary }),
    ...(Object.keys(story.editions).length ? { editions: story.editions } : {}),
    horizon: story.horizon,
    ...(last.size ? { set: Object.fromEntries([...last].map(([target, s]) => [target, written(s)])) } : {}),
  };
  const editions = Object.entries(manifest.editions).map(([series, edition]) => `#   ${series}: ${edition}`);
  return [
    `# ${manifest.lineage.join(' < ')}, as run by burdenshift ${manifest.version}`,
    `# digest ${manifest.digest}`,
    stringify(scenario, { lineWidth: 100 }),
    '# Editions that were read:',
    ...editions,
    '',
  ].join('\n');
}

function written(s: Setting) {
  const unit = s.quantity.unit === '1' ? '' : ` ${s.quantity.unit}`;
  const [low, high, distribution] = s.range ?? [];
  return {
    value: s.written,
    ...(low === undefined ? {} : { low: `${low}${unit}`, high: `${high}${unit}`, distribution }),
    ...(s.source === undefined ? {} : { source: s.source }),
    ...(s.because === undefined ? {} : { because: s.because }),
  };
}
