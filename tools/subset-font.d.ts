/** What the build uses of subset-font, which brings no types. */
declare module 'subset-font' {
  /** A font with these letters only, at fixed places on its axes. */
  const subsetFont: (
    font: Uint8Array,
    letters: string,
    options: {
      readonly targetFormat: 'truetype';
      readonly variationAxes: Readonly<Record<string, number>>;
    },
  ) => Promise<Uint8Array>;
  export default subsetFont;
}
