/** SDEverywhere (Climate Interactive, MIT): compiles a model file to JavaScript and runs it; installed by bench.sh, never part of the product. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Folder that holds the engine when it is installed. */
export const ENGINE_FOLDER = join(process.cwd(), 'bench', 'interchange');

/** Whether the engine is installed. */
export const isInstalled = (): boolean => existsSync(join(ENGINE_FOLDER, 'node_modules', '@sdeverywhere', 'compile'));

interface Compiler {
  readonly parseModel: (text: string, kind: string) => unknown;
  readonly generateCode: (model: unknown, options: object) => string;
  readonly canonicalName: (name: string) => string;
  readonly resetState: () => void;
}
interface Runtime {
  readonly createSynchronousModelRunner: (model: unknown) => { readonly createOutputs: () => Outputs } & {
    readonly runModelSync: (inputs: readonly unknown[], outputs: Outputs) => Outputs;
  };
}
interface Outputs {
  readonly varIds: readonly string[];
  readonly varSeries: readonly { readonly points: readonly { readonly x: number; readonly y: number }[] }[];
}

/** As much of the generated code as is called here. */
interface Generated {
  readonly initConstants: () => void;
  readonly initLevels: () => void;
  readonly evalAux: () => void;
  readonly evalLevels: () => void;
  readonly setTime: (time: number) => void;
  readonly getInitialTime: () => number;
}

function simulate(model: Generated, years: number): void {
  const first = model.getInitialTime();
  model.setTime(first);
  model.initConstants();
  model.initLevels();
  for (let y = 0; y < years; y++) {
    model.setTime(first + y);
    model.evalAux();
    if (y + 1 < years) model.evalLevels();
  }
}

/** A model that the other engine has compiled. */
export interface Compiled {
  /** One run: the values of every line, year by year, by the engine's own ids. */
  readonly run: () => ReadonlyMap<string, readonly number[]>;
  /** One run that picks up no values, for timing: levels, then every year. */
  readonly runOnly: (years: number) => void;
  readonly idOf: (name: string) => string;
  readonly bytes: number;
}

/** Compile a model file; only the lines named `wanted` are kept in the outputs. */
export async function compileElsewhere(
  text: string,
  kind: 'vensim' | 'xmile',
  wanted: readonly string[],
): Promise<Compiled> {
  const load = createRequire(join(ENGINE_FOLDER, 'package.json'));
  const find = async (name: string) => (await import(pathToFileURL(load.resolve(name)).href)) as unknown;
  const compiler = (await find('@sdeverywhere/compile')) as Compiler;
  const runtime = (await find('@sdeverywhere/runtime')) as Runtime;
  compiler.resetState();
  const spec = { outputVarNames: wanted, outputVars: wanted.map(compiler.canonicalName), bundleListing: false };
  const code = compiler.generateCode(compiler.parseModel(text, kind), {
    ...{ spec, operations: ['generateJS'], extData: new Map(), directData: new Map(), modelDirname: '.' },
  });
  const model = await modelIn(code);
  const runner = runtime.createSynchronousModelRunner(model);
  const outputs = runner.createOutputs();
  const run = () => {
    const { varIds, varSeries } = runner.runModelSync([], outputs);
    return new Map(varIds.map((id, i) => [id, varSeries[i]!.points.map((p) => p.y)] as const));
  };
  return { run, runOnly: (years) => simulate(model, years), idOf: compiler.canonicalName, bytes: code.length };
}

/** The model of generated code, loaded as a module from a file of its own. */
async function modelIn(code: string): Promise<Generated> {
  const folder = mkdtempSync(join(tmpdir(), 'interchange-'));
  try {
    const file = join(folder, 'model.mjs');
    writeFileSync(file, code);
    const module = (await import(pathToFileURL(file).href)) as { readonly default: () => Promise<Generated> };
    return await module.default();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
