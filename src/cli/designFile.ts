/** A design file with the scenario files that it names, as a sweep here or as a request that another machine can open. */
import { dirname, join } from 'node:path';
import { openSweep, scenariosOf, VERSION, type ScenarioText, type Sweep, type SweepRequest } from '../index.ts';
import { textIn } from './inFiles.ts';
import { addFile, deskFor, type RunOptions } from './options.ts';

/** The sweep of a design file. @throws UsageError, ScenarioError */
export async function openDesign(
  path: string,
  options: Pick<RunOptions, 'data'>,
): Promise<{ readonly sweep: Sweep; readonly request: SweepRequest }> {
  const desk = deskFor(options);
  const design = { file: path, text: textIn(path, 'a design file (.yaml)') };
  const scenarios: ScenarioText[] = [];
  for (const name of await scenariosOf(design))
    addFile(desk, join(dirname(path), name), (text) => scenarios.push(text));
  return { sweep: await openSweep(desk, design), request: { version: VERSION, design, scenarios } };
}

/** The sweep of a request, opened on a desk of its own. @throws ScenarioError */
export async function openRequest(
  { design, scenarios }: SweepRequest,
  options: Pick<RunOptions, 'data'>,
): Promise<Sweep> {
  const desk = deskFor(options);
  for (const scenario of scenarios) desk.add(scenario);
  return openSweep(desk, design);
}
