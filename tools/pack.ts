/** Leaves beside the built code what a run would otherwise make anew: the newest figures bound to the model, the shipped scenarios and their kernels. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { kernelFile, openShipped, packCentral, packGround, packScenario, VERSION } from '../src/index.ts';
import { packFonts } from './packFonts.ts';

const desk = openShipped();
const leave = (name: string, content: unknown) =>
  writeFileSync(new URL(`../${name}`, import.meta.url), JSON.stringify(content));
leave('ground.json', packGround(desk.ground({}), VERSION));
const { model, scenarios } = desk.furniture;
const textOf = (id: string) => scenarios.find((s) => s.file.endsWith(`/${id}.yaml`))!.text;
leave(
  'scenarios.json',
  Object.fromEntries(desk.scenarioIds.map((id) => [id, packScenario(desk.scenario(id)!, textOf(id), model)])),
);
mkdirSync(new URL('../kernels', import.meta.url), { recursive: true });
const kernels = desk.scenarioIds.map((id) => packCentral(model, desk.run(id).inputs));
for (const kernel of new Map(kernels.map((k) => [k.options, k])).values()) leave(kernelFile(kernel.options), kernel);
await packFonts(new URL('../fonts/', import.meta.url));
// npx runs the file itself, also where an earlier build was linked.
chmodSync(new URL('../cli.js', import.meta.url), 0o755);
