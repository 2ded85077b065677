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

/** The known name closest to `word`, or undefined when none is near enough to be a likely slip. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const name of known) {
    const tail = name.slice(name.lastIndexOf('.') + 1);
    const d = Math.min(
      distance(word.toLowerCase(), name.toLowerCase()),
      distance(word.toLowerCase(), tail.toLowerCase()) + 0.5,
    );
    if (d < least) [best, least] = [name, d];
  }
  const isLikely = least < word.length && least <= Math.max(2, word.length / 2.5);
  return isLikely ? best : undefined;
}

/** `" Did you mean x?"`, or nothing; for the end of an error message. */
export function suggest(word: string, known: Iterable<string>): string {
  const name = nearest(word, known);
  return name === undefined ? '' : ` Did you mean "${name}"?`;
}
