/** Every way in that is tried. */
import { openShipped } from '../../src/shipped.ts';
import { commandSurfaces } from './commands.ts';
import { expressionSurfaces } from './expressions.ts';
import { numberSurfaces } from './numbers.ts';
import { scenarioSurfaces } from './scenarios.ts';
import type { Surface } from './surface.ts';
import { tableSurfaces } from './tables.ts';
import { upstreamSurfaces } from './upstream.ts';

/** All surfaces on a desk of their own; `root` is the folder of the product and ends with a slash. */
export async function allSurfaces(root: string): Promise<readonly Surface[]> {
  const desk = openShipped();
  const run = desk.run('hague-2035');
  return [
    ...scenarioSurfaces(desk),
    ...numberSurfaces,
    ...expressionSurfaces(desk, run),
    ...tableSurfaces(desk, run, root),
    ...(await upstreamSurfaces()),
    ...commandSurfaces,
  ];
}
