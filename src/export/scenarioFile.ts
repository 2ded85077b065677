/** The scenario of a run as a file of its own: everything taken over from its parents is written out. */
import { stringify } from 'yaml';
import { pinsFor } from '../figures/pins.ts';
import { BRIDGED } from '../run/bridge.ts';
import { cellNamed, valueAt } from '../run/read.ts';
import type { Run } from '../run/run.ts';
import type { Recorded, Setting } from '../scenarios/scenario.ts';

/**
 * YAML that gives the same run again with the same version, also after newer editions have come; it extends nothing, and records
 * what it gave, so that a later version can say what has moved.
 */
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
    engine: manifest.version,
    editions: pinsFor(run.model, run.catalogue(), story.editions),
    horizon: story.horizon,
    ...(last.size ? { set: Object.fromEntries([...last].map(([target, s]) => [target, written(s)])) } : {}),
    recorded: recordedOf(run),
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

/** The digest, and the numbers that a bridge compares, as far as the model has them. */
function recordedOf(run: Run): Recorded {
  const names = BRIDGED.filter((name) => run.model.quantities.has(name.replace(/\[.*/, '')));
  const numbers = names.map((name) => {
    const full = name.replace(']', `,${run.story.horizon}]`);
    return [full, valueAt(run, cellNamed(run, full))] as const;
  });
  return { digest: run.manifest.digest, numbers: Object.fromEntries(numbers) };
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
