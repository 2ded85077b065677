/** How far a box and a tree, found by different methods, tell the same futures apart. */
import { isOpen, missesOf, type Box } from './box.ts';
import { leavesOf, type Leaf, type Tree } from './cart.ts';
import type { Input } from './columns.ts';

/** Two ways of sorting the same futures, held against each other. */
export interface Agreement {
  /** Leaves of the tree that the comparison counts as of interest, the densest first. */
  readonly leaves: readonly Leaf[];
  /** Share of futures that both put on the same side. */
  readonly alike: number;
  /** Futures in both over futures in either (Jaccard 1901); 0 where both are empty. */
  readonly overlap: number;
  /** Places of the inputs that both restrict, that the boxes alone do, and that the tree's leaves alone do. */
  readonly both: readonly number[];
  readonly boxesOnly: readonly number[];
  readonly treeOnly: readonly number[];
}

/** Holds boxes against the leaves of a tree whose density is above `density`: one half unless said. */
export function agreementOf(inputs: readonly Input[], boxes: readonly Box[], tree: Tree, density = 0.5): Agreement {
  const all = leavesOf(tree);
  const rows = all.reduce((sum, leaf) => sum + leaf.count, 0);
  const leaves = all.filter((leaf) => leaf.density > density);
  const inLeaves = new Uint8Array(rows);
  for (const leaf of leaves) for (const row of leaf.rows) inLeaves[row] = 1;
  const misses = boxes.map((box) => missesOf(inputs, box));
  let [alike, both, either] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const [inBox, inLeaf] = [misses.some((list) => list[row] === 0), inLeaves[row] === 1];
    if (inBox === inLeaf) alike++;
    if (inBox && inLeaf) both++;
    if (inBox || inLeaf) either++;
  }
  const places = [...inputs.keys()];
  const isHeld = (list: readonly Box[], i: number) => list.some((box) => !isOpen(box[i]!));
  const byBox = places.filter((i) => isHeld(boxes, i));
  const byTree = places.filter((i) =>
    isHeld(
      leaves.map(({ box }) => box),
      i,
    ),
  );
  return {
    leaves,
    alike: alike / rows,
    overlap: either === 0 ? 0 : both / either,
    both: byBox.filter((i) => byTree.includes(i)),
    boxesOnly: byBox.filter((i) => !byTree.includes(i)),
    treeOnly: byTree.filter((i) => !byBox.includes(i)),
  };
}
