/** The bridge from pinned to newest figures as a table for the terminal. */
import type { Bridge, ModelStep } from '../run/bridge.ts';
import { writeDifference, writeMeasure } from './number.ts';
import { textTable, wrap } from './textTable.ts';

const WIDTH = 100;

/** Before, what each step adds, what is left over, after; and what the bridge can and cannot tell. */
export function bridgeText(bridge: Bridge): string {
  const { pinned, newest, steps, lines } = bridge;
  const { scenario, version } = pinned.manifest;
  const start = steps[0]?.kind === 'model' ? 'recorded' : 'pinned';
  const from = start === 'recorded' ? 'what its file recorded' : 'its pinned editions';
  const title = `${scenario}: from ${from} to the newest figures, version ${version}`;
  if (steps.length === 0)
    return `${title}\n\n${wrap(`Nothing separates the two: the scenario pins no edition that has moved on, and nothing is set on top. ${aboutModel(bridge)}`, WIDTH)}`;
  const tables = lines.map(({ label, unit, before, changes, after, residual, name }) => {
    const rows = [
      [start, writeMeasure(before, unit)],
      ...steps.map((step, i) => [step.label, signed(changes[i]!, unit)]),
      ['residual', signed(residual, unit)],
      ['newest', writeMeasure(after, unit)],
    ];
    return `${label}, ${name}\n${textTable(['', 'value or change'], rows)}`;
  });
  const notes = `Each step stands on those above it, so that another order would split the change otherwise; the residual is rounding. ${aboutModel(bridge)}`;
  return [
    title,
    ...tables,
    wrap(notes, WIDTH),
    `Digests: ${recordedDigest(bridge)}pinned ${pinned.manifest.digest.slice(0, 16)}, newest ${newest.manifest.digest.slice(0, 16)}.`,
  ].join('\n\n');
}

const signed = (value: number, unit: string) => `${value > 0 ? '+' : ''}${writeDifference(value, unit)}`;

function recordedDigest({ model, pinned }: Bridge): string {
  const digest = pinned.story.recorded?.digest;
  return model === 'compared' && digest !== undefined ? `recorded ${digest.slice(0, 16)}, ` : '';
}

const WHY_NOT: Readonly<Record<Exclude<ModelStep, 'compared'>, string>> = {
  'not recorded': 'the file records no numbers of one',
  'other editions': 'what the file records belongs to the editions that it pins, and others were asked for',
  'other numbers': 'the file does not record these numbers for this year',
};

/** What the bridge tells of the model, or why it tells nothing. */
function aboutModel({ model, steps, pinned: { manifest } }: Bridge): string {
  const { version } = manifest;
  if (model !== 'compared')
    return `Both ends are computed by version ${version}: what an earlier version of the model gave cannot be computed again here, and ${WHY_NOT[model]}, so no change of the model is told apart.`;
  if (steps[0]?.kind !== 'model')
    return `What the file recorded is what version ${version} computes from the same editions, to the last digit.`;
  return `The first step goes from what the file recorded to what version ${version} computes from the same settings and editions. It holds changes of the model, and also corrections within an edition and changes made to the file by hand, if there were any; these are not told apart.`;
}
