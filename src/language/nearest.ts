/** Which known name a reader probably meant. */

/** The edit distance (Levenshtein 1966) between two words, capped by their length. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}

/** Longest word that is taken for a slip of a name; the longest name of the model has some forty characters. */
const LONGEST = 80;

/** The known name closest to `word`, or undefined when none is near enough to be a likely slip. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  let best: string | undefined;
  const likely = Math.max(2, word.length / 2.5);
  let least = Infinity;
  const written = word.toLowerCase();
  // Words that differ more in length than in a likely slip need not be compared letter by letter.
  const from = (other: string) =>
    Math.abs(other.length - word.length) > likely ? Infinity : distance(written, other.toLowerCase());
  for (const name of known) {
    const d = Math.min(from(name), from(name.slice(name.lastIndexOf('.') + 1)) + 0.5);
    if (d < least) [best, least] = [name, d];
  }
  return least < word.length && least <= likely ? best : undefined;
}

/** `" Did you mean x?"`, or nothing; for the end of an error message. */
export function suggest(word: string, known: Iterable<string>): string {
  const name = nearest(word, known);
  return name === undefined ? '' : ` Did you mean "${name}"?`;
}
