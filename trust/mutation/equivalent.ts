/** Faults that survive because no input tells them from the code, each looked at, with the reason; the score counts them apart. */

const TYPES = 'a guard that only the type checker needs: without it the value is undefined, and counts as no';
const SPEED = 'a shortcut, or a value kept: left out, the same values come later';
const CHECK = 'a check in the kernel that is left out where it is not needed: made everywhere, it changes no value';
const BOUND = 'at the bound itself both sides give the same number';
const UNSEEN = 'what the fault adds or takes is never looked at';

/** A fault by the one line that holds it. */
export interface Equivalent {
  readonly file: string;
  /** A part of the line that no other line of the file has. */
  readonly line: string;
  readonly original: string;
  readonly replacement: string;
  /** Why nothing can notice it, in words that stand alone. */
  readonly reason: string;
}

type Row = readonly [line: string, original: string, replacement: string, reason: string];
const inFile = (file: string, ...rows: readonly Row[]): readonly Equivalent[] =>
  rows.map(([line, original, replacement, reason]) => ({ file, line, original, replacement, reason }));

const ADDED = '["Stryker was here"]';
const LAST_YEAR = "if (e.kind === 'lastYear') return e.of.kind === 'variable' && e.of.before === undefined;";
const OTHERWISE = "return e.kind !== 'number' && e.kind !== 'year' && e.kind !== 'name';";

export const EQUIVALENT: readonly Equivalent[] = [
  ...inFile('src/language/checkUnits.ts', ["if (unit !== 'any' && unit.size > 0)", "unit !== 'any'", 'true', TYPES]),
  // The first point of a curve follows none.
  ...inFile('src/language/declared.ts', ['if (back < 0) return c;', 'back < 0', 'back <= 0', BOUND]),
  ...inFile(
    'src/language/model.ts',
    ["[...(q.kind === 'variable' && q.observed", "q.kind === 'variable'", 'true', TYPES],
    ['const beginning =', "q.kind === 'variable'", 'true', TYPES],
    ["if (input.kind === 'parameter' && input.from", "input.kind === 'parameter'", 'true', TYPES],
    ['const open: Quantity[] = []', '[]', ADDED, UNSEEN],
  ),
  ...inFile('src/language/nearest.ts', [
    '> likely ? Infinity',
    'Math.abs(other.length - word.length) > likely',
    'false',
    SPEED,
  ]),
  ...inFile(
    'src/language/parse.ts',
    ['for (let op = this.peek(); op !== undefined', 'op !== undefined', 'true', TYPES],
    // A word with a letter in it begins with one, unless it begins with a digit, which is asked before.
    ['if (/^[A-Za-z]/.test(', '/^[A-Za-z]/', '/[A-Za-z]/', UNSEEN],
    ['if (operator === undefined ||', 'operator === undefined', 'false', TYPES],
  ),
  ...inFile('src/language/quantity.ts', ['parameter({ over = [],', '[]', ADDED, UNSEEN]),
  ...inFile(
    'src/language/units.ts',
    ['MEASURE.exec(text) ?? []', '[]', ADDED, UNSEEN],
    // A base whose powers cancel is taken out of the unit.
    ['const above =', 'p > 0', 'p >= 0', BOUND],
    ['const below =', 'p < 0', 'p <= 0', BOUND],
  ),
  // A number has the unit of its parameter, so that nothing is asked of it being bare.
  ...inFile('src/language/values.ts', ["const measure = typeof written === 'number'", 'true', 'false', UNSEEN]),
  ...inFile(
    'src/engine/walk.ts',
    // One place too many is the first place again, written where next year is written later.
    ['for (let place = 0; place < places;', 'place < places', 'place <= places', UNSEEN],
    ['if (column === undefined) {', 'column === undefined', 'true', SPEED],
    // A place set to nothing is read like one that is not there.
    ['if (outer === undefined)', 'outer === undefined', 'false', UNSEEN],
  ),
  ...inFile(
    'src/engine/arithmetic.ts',
    ['let c = x > 710', 'x > 710', 'x >= 710', BOUND],
    ['c = c < -746', 'c < -746', 'c <= -746', BOUND],
    // The smallest normal number × 2^54 has the same digits, and the exponent is put back.
    ['const tiny = x < K.smallestNormal', 'x < K.smallestNormal', 'x <= K.smallestNormal', BOUND],
    // Of zero only its size is looked at.
    ['const size = x < 0', 'x < 0', 'x <= 0', UNSEEN],
    ['const clear =', 'y > 1e300', 'y >= 1e300', BOUND],
    ['const clear =', 'y < -1e300', 'y <= -1e300', BOUND],
    ['let bounded = sum > 1025', 'sum > 1025', 'sum >= 1025', BOUND],
    ['bounded = bounded < -1080', 'bounded < -1080', 'bounded <= -1080', BOUND],
    // Anything to the power 0 is 1, which is said last.
    ['const rising = y > 0', 'y > 0', 'y >= 0', UNSEEN],
  ),
  // Of a share of one half the middle has answered before.
  ...inFile(
    'src/engine/normal.ts',
    ['const tail = Math.sqrt', 'q < 0', 'q <= 0', UNSEEN],
    ['return q < 0 ? -size', 'q < 0', 'q <= 0', UNSEEN],
  ),
  ...inFile('src/engine/curve.ts', ['if (x <= firstX)', 'x <= firstX', 'x < firstX', BOUND]),
  ...inFile(
    'src/engine/emit/lower.ts',
    // A choice is read by its own slot; none is ever named as a number.
    ["if (q.kind === 'parameter' || q.kind === 'choice')", "q.kind === 'choice'", 'false', TYPES],
    ['const computed =', "q.kind === 'variable' || q.kind === 'stock'", 'true', TYPES],
    // The first segment is the one that is there when none is picked.
    ['      segments', 'segments', 'segments', UNSEEN],
    ['if (value === undefined) this.read.set', 'value === undefined', 'true', SPEED],
    [LAST_YEAR, "e.kind === 'lastYear'", 'false', CHECK],
    [LAST_YEAR, "e.of.kind === 'variable' && e.of.before === undefined", 'true', CHECK],
    [
      LAST_YEAR,
      "e.of.kind === 'variable' && e.of.before === undefined",
      "e.of.kind === 'variable' || e.of.before === undefined",
      CHECK,
    ],
    [LAST_YEAR, "e.of.kind === 'variable'", 'true', CHECK],
    [LAST_YEAR, 'e.of.before === undefined', 'true', CHECK],
    [OTHERWISE, "e.kind !== 'number' && e.kind !== 'year' && e.kind !== 'name'", 'true', CHECK],
    [
      OTHERWISE,
      "e.kind !== 'number' && e.kind !== 'year' && e.kind !== 'name'",
      "e.kind !== 'number' && e.kind !== 'year' || e.kind !== 'name'",
      CHECK,
    ],
    [OTHERWISE, "e.kind !== 'number' && e.kind !== 'year'", 'true', CHECK],
    [OTHERWISE, "e.kind !== 'number' && e.kind !== 'year'", "e.kind !== 'number' || e.kind !== 'year'", CHECK],
    [OTHERWISE, "e.kind !== 'number'", 'true', CHECK],
    [OTHERWISE, "e.kind !== 'year'", 'true', CHECK],
    [OTHERWISE, "e.kind !== 'name'", 'true', CHECK],
  ),
  ...inFile(
    'src/engine/emit/plan.ts',
    ["if (task.kind === 'opening') return", '[]', ADDED, UNSEEN],
    ['const all = [...reads.now', '[]', ADDED, UNSEEN],
    ['const computed = (q: Quantity)', "q.kind === 'variable' || q.kind === 'stock'", 'true', UNSEEN],
    ['const computed = (q: Quantity)', '[]', ADDED, UNSEEN],
    // What a sum needs is needed by whatever needs the sum.
    ['const inner = reductionsIn(e, false)', 'false', 'true', UNSEEN],
    ['const reads = readsOf(e, false)', 'false', 'true', UNSEEN],
    // A variable is calculated after what it begins from; one without a beginning has none to wait for.
    ['const openings = task.kind', "task.kind === 'quantity' && task.of.kind === 'stock'", 'true', UNSEEN],
    ['const openings = task.kind', "task.of.kind === 'stock'", 'true', UNSEEN],
    // A sum and an opening are read by other loops than their own, and kept for that.
    ["if (task.kind !== 'quantity' || asked", "task.kind !== 'quantity'", 'false', UNSEEN],
  ),
  ...inFile(
    'src/engine/summary/histogram.ts',
    ['if (least === most) return [', 'least === most', 'false', SPEED],
    ['if (least === most) return [', 'least === 0', 'true', SPEED],
    ['if (draws.length > 64) return true', 'draws.length > 64', 'true', SPEED],
    // Zeros alone were answered before.
    ['if (draws[i] === 0) return true', 'draws[i] === 0', 'true', SPEED],
    ['if (draws[i] === 0) return true', 'draws[i] === 0', 'draws[i] !== 0', SPEED],
    ['for (; SEEN[slot] !== 0;', 'draws[SEEN[slot]! - 1] === draws[i]', 'true', SPEED],
    ['  return false;', 'false', 'true', SPEED],
    ['for (let i = 0; i < BINS && this.next', 'this.next < SHARES.length', 'true', SPEED],
    ['for (let i = 0; i < BINS && this.next', 'this.next < SHARES.length', 'this.next <= SHARES.length', SPEED],
    // After the last bin all quantiles are there, unless there are no draws; then they are missing either way.
    ['for (let i = 0; i < BINS && this.next', 'i < BINS', 'true', UNSEEN],
    ['for (let i = 0; i < BINS && this.next', 'i < BINS', 'i <= BINS', UNSEEN],
    ['if (this.bins[i] === 0) continue', 'this.bins[i] === 0', 'false', SPEED],
    ['if (share > 0) this.piece', 'share > 0', 'true', SPEED],
    ['if (share > 0) this.piece', 'share > 0', 'share >= 0', SPEED],
    ['if (left > 0) this.piece', 'left > 0', 'true', SPEED],
    ['if (left > 0) this.piece', 'left > 0', 'left >= 0', SPEED],
    ['if (!isExact && width > this.widest)', 'width > this.widest', 'width >= this.widest', BOUND],
    ['if (count > 0 && below + count >= rank)', 'count > 0', 'true', SPEED],
    ['if (count > 0 && below + count >= rank)', 'count > 0', 'count >= 0', SPEED],
  ),
];
