/** A sweep in words: what was asked, and in how many futures each threshold is met. */
import { fixed, writeMeasure } from '../report/number.ts';
import { wrap } from '../report/textTable.ts';
import type { SweepColumn, SweepManifest } from './manifest.ts';

const WIDTH = 100;
const count = (n: number, noun: string) => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;

/** Title, size, levers, outcomes with the share of futures that meet their threshold, digest. */
export function sweepText(manifest: SweepManifest): string {
  const { title, points, draws, futures, columns, complete, digest, blocks } = manifest;
  const done = blocks.reduce((n, block) => n + block.futures, 0);
  const drawn = draws > 0 ? `, ${count(draws, 'draw')} at each, the same at every point` : ', each the central run';
  const part = done < futures ? `, of which ${done.toLocaleString('en')} are here` : '';
  const size = `${count(points, 'point')}${drawn}: ${count(futures, 'future')}${part}.`;
  const levers = columns.filter(({ role }) => role === 'lever' || role === 'scenario');
  const parts = [
    wrap(title, WIDTH),
    wrap(size, WIDTH),
    ...(levers.length > 0 ? [['varied', ...leverLines(levers)].join('\n')] : []),
    ['outcomes', ...outcomeLines(manifest, done)].join('\n'),
    complete ? `digest ${digest}` : 'Not complete: no digest yet.',
  ];
  return parts.join('\n\n');
}

function leverLines(levers: readonly SweepColumn[]): readonly string[] {
  return levers.flatMap(({ name, label, options, used = options, low, high, unit }) => [
    `  ${name}: ${used ? used.join(', ') : `${writeMeasure(low!, unit)} to ${writeMeasure(high!, unit)}`}`,
    ...(label === name ? [] : [wrap(label, WIDTH, '      ')]),
  ]);
}

function outcomeLines({ columns, blocks }: SweepManifest, done: number): readonly string[] {
  return columns
    .filter(({ role }) => role === 'outcome')
    .flatMap(({ name, label, unit, threshold }, i) => {
      const met = blocks.reduce((n, block) => n + (block.met[i] ?? 0), 0);
      const share = done > 0 ? `${fixed((met / done) * 100, 1)} % of the futures` : 'no future yet';
      const held = threshold ? ` ${threshold.written}: ${share}` : '';
      return [`  ${name}${held}`, wrap(`${label}${unit === '' ? '' : `, ${unit}`}`, WIDTH, '      ')];
    });
}
