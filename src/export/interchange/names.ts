/** Names that engines of system dynamics take: words of letters and digits, the same name whatever the case. */

/** Names those engines keep for themselves. */
const KEPT = ['time', 'time step', 'initial time', 'final time', 'saveper', 'starttime', 'stoptime', 'dt'];

/** Gives out names, each once. */
export class LineNames {
  private readonly taken = new Set(KEPT);

  /** A readable name for some words, with a number behind it where it is taken. */
  take(...words: readonly string[]): string {
    const wish = legal(words.filter((word) => word !== '').join(' '));
    let name = wish;
    for (let n = 2; this.taken.has(name.toLowerCase()); n++) name = `${wish} no ${n}`;
    this.taken.add(name.toLowerCase());
    return name;
  }
}

/** `spending.extraCost` as `spending extra cost`. */
export const wordsOf = (publicName: string): string =>
  publicName.replace(/([a-z0-9])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

function legal(text: string): string {
  const words = text.replace(/[^A-Za-z0-9]+/g, ' ').trim();
  return /^[A-Za-z]/.test(words) ? words : `value ${words}`;
}
