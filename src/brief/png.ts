/** Turns charts into PNG, in Node only: by a package that is loaded when this is first called. */

/** The package is missing, or there are no fonts to write words with. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
}

/** Pixels of a PNG for each of the drawing. */
const ZOOM = 2;

/** What writes an SVG as PNG, in the fonts of the files given. @throws PictureError where @resvg/resvg-js is not installed or no font is given */
export async function pngWriter(fontFiles: readonly string[]): Promise<(svg: string) => Uint8Array> {
  if (fontFiles.length === 0)
    throw new PictureError('Pictures need the fonts that "npm run build" leaves beside the code.');
  const { Resvg } = await import('@resvg/resvg-js').catch(() => {
    throw new PictureError(
      'PNG needs the package @resvg/resvg-js, which is not installed; "npm install @resvg/resvg-js@2.6.2" adds it.',
    );
  });
  const font = { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Inter' };
  return (svg) => new Uint8Array(new Resvg(svg, { font, fitTo: { mode: 'zoom', value: ZOOM } }).render().asPng());
}
