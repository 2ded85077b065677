/** What was measured of the workbench as a page: each target met or missed. */
import type { Measured, Spread } from './measure.ts';

/** The whole page, with the machine it was measured on. */
export function pageOf(machine: string, { firstLoad, ...found }: Measured): string {
  const files = Object.entries(firstLoad).sort(([, a], [, b]) => b - a);
  const fonts = files.filter(([name]) => name.endsWith('woff2')).reduce((sum, [, bytes]) => sum + bytes, 0);
  return `# What the workbench was measured to do

Written by \`npm run bench:web\` on ${machine}: the built workbench at 1440 × 900 pixels in Chromium without a graphics processor,
on the same two cores as the browser, its compositor, the draws and the script that drags. A real pointer drags the first lever
${found.steps} steps; a step begins when the page is given the event and ends after the frame in which the sentence and all
charts on the screen have changed. Ranges are timed from letting go until all are drawn.

| target | wanted | median | 95th percentile | |
|---|---:|---:|---:|---|
${[
  row('slider to paint, on the clock', 16, 'ms', found.toPaint),
  row('slider to paint, processor time of the page', 16, 'ms', found.processorTime),
  row('slider to the new numbers in the page', 16, 'ms', found.toPage),
  row('ranges of 1,000 draws', 150, 'ms', found.toBands),
  row('first visit until the first sentence', 2000, 'ms', found.interactive),
  row('script and data of the first load, gzip', 300, 'kB', only(found.firstLoadSize / 1000)),
].join('\n')}

The first load has ${files.length} files; fonts, not in the figure above, are another ${Math.round(fonts / 1000)} kB. Largest: ${files
    .filter(([name]) => !name.endsWith('woff2'))
    .slice(0, 3)
    .map(([name, bytes]) => `${name.replace(/^assets\/|-[\w-]{8}(?=\.)/g, '')} ${Math.round(bytes / 1000)} kB`)
    .join(', ')}.
`;
}

const only = (value: number): Spread => ({ p50: value, p95: NaN });

function row(name: string, limit: number, unit: string, { p50, p95 }: Spread): string {
  const write = (value: number) =>
    Number.isNaN(value) ? '' : `${value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1)} ${unit}`;
  const verdict = p50 <= limit ? 'met' : `missed by a factor of ${(p50 / limit).toFixed(2)}`;
  return `| ${name} | ≤ ${limit.toLocaleString('en')} ${unit} | ${write(p50)} | ${write(p95)} | ${verdict} |`;
}
