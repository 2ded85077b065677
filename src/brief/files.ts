/** A brief as files: HTML, Markdown, and every chart as a picture of its own. */
import { picture } from '../chart/svg.ts';
import { bytesOf } from '../export/exact.ts';
import type { ExportFile } from '../export/format.ts';
import type { Brief, NotedChart } from './brief.ts';
import { briefHtml } from './html.ts';
import { briefMarkdown } from './markdown.ts';
import type { Font } from './style.ts';

/** A chart as an SVG file with its title, its unit and its source line. */
export const chartSvg = ({ drawing, title, subtitle, source, alt }: NotedChart): string =>
  picture(drawing, { title, subtitle, source, alt });

/** Name of the picture of a chart, without its ending. */
export const chartName = ({ name }: Brief, chart: string): string => `${name}.${chart}`;

/** The files, HTML first; `png` turns an SVG into the bytes of a PNG, where that can be done. */
export function briefFiles(
  brief: Brief,
  { fonts = [], png }: { readonly fonts?: readonly Font[]; readonly png?: (svg: string) => Uint8Array } = {},
): readonly ExportFile[] {
  const pictures = brief.charts.flatMap((chart) => {
    const svg = chartSvg(chart);
    const name = chartName(brief, chart.id);
    return [{ name: `${name}.svg`, bytes: bytesOf(svg) }, ...(png ? [{ name: `${name}.png`, bytes: png(svg) }] : [])];
  });
  return [
    { name: `${brief.name}.html`, bytes: bytesOf(briefHtml(brief, fonts)) },
    { name: `${brief.name}.md`, bytes: bytesOf(briefMarkdown(brief, (chart) => `${chartName(brief, chart)}.svg`)) },
    ...pictures,
  ];
}
