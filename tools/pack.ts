/** Leaves beside the built code what a run would otherwise make anew: the newest figures bound to the model, and the kernels of the shipped scenarios. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { kernelFile, openShipped, packCentral, packGround, VERSION } from '../src/index.ts';

const desk = openShipped();
const leave = (name: string, content: unknown) =>
  writeFileSync(new URL(`../${name}`, import.meta.url), JSON.stringify(content));
leave('ground.json', packGround(desk.ground({}), VERSION));
mkdirSync(new URL('../kernels', import.meta.url), { recursive: true });
const kernels = desk.scenarioIds.map((id) => packCentral(desk.furniture.model, desk.run(id).inputs));
for (const kernel of new Map(kernels.map((k) => [k.options, k])).values()) leave(kernelFile(kernel.options), kernel);
// npx runs the file itself, also where an earlier build was linked.
chmodSync(new URL('../cli.js', import.meta.url), 0o755);
