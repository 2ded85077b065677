/** Fresh machines: a clean clone, no global tools and an empty npm cache, on each version of Node; `npm run trust fresh [20 22 24]`. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../test/web/site.ts';
import { writeResult } from './result.ts';

/** Version of Node → the npm that came with it. */
const NPM: Readonly<Record<string, string>> = { 20: '10', 22: '10', 24: '11' };
const SCENARIO = 'hague-2035';
const DRAWS = ['--draws', '2000', '--seed', '7', '--json', '--ally', 'POL', '--years', '2035'];

/** Tools of the system that a bare machine has too; node and npm are not among them. */
const SYSTEM = [
  'sh',
  'bash',
  'env',
  'git',
  'tar',
  'gzip',
  'uname',
  'sed',
  'cat',
  'ls',
  'rm',
  'mkdir',
  'cp',
  'df',
  'mount',
  // What Debian's launcher of Chromium calls.
  'grep',
  'expr',
  'find',
  'test',
  'mktemp',
  'dirname',
  'readlink',
];

/** How this machine reaches the registry: proxies and their certificates. */
const NETWORK = Object.fromEntries(
  Object.entries(process.env).filter(([name]) =>
    /^(https?_proxy|no_proxy|node_extra_ca_certs|ssl_cert_(file|dir))$/i.test(name),
  ),
);

interface Machine {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/** What one step printed. @throws Error with the end of its output where it failed */
function step(machine: Machine, command: string, words: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, [...words], {
    ...{ cwd, env: machine.env, encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'pipe'] },
  });
  if (status === 0) return stdout;
  const said = `${stdout}\n${stderr}`.match(/^ *(FAIL|Error|npm error).*/gm)?.join('\n') ?? stderr.slice(-3000);
  throw new Error(`"${command} ${words.join(' ')}" ended with ${status ?? error?.message}:\n${said}`);
}

/** A folder with one Node, its npm, the tools of a bare system, and nothing kept from before. */
function machineWith(node: string): Machine {
  const folder = mkdtempSync(join(tmpdir(), `burdenshift-fresh-${node}-`));
  const [bin, tools] = [join(folder, 'bin'), join(folder, 'tools')];
  for (const name of [bin, tools, join(folder, 'home'), join(folder, 'tmp')]) mkdirSync(name);
  const binary = `node-${process.platform}-${process.arch}`;
  execFileSync(
    'npm',
    [
      'install',
      '--silent',
      '--no-audit',
      '--no-fund',
      '--prefix',
      tools,
      `${binary}@${node}`,
      `npm@${NPM[node] ?? 'latest'}`,
    ],
    { stdio: 'inherit' },
  );
  symlinkSync(join(tools, 'node_modules', binary, 'bin/node'), join(bin, 'node'));
  for (const name of ['npm', 'npx']) symlinkSync(join(tools, `node_modules/npm/bin/${name}-cli.js`), join(bin, name));
  for (const name of SYSTEM) linkTool(name, bin);
  const env = {
    ...NETWORK,
    ...{ PATH: bin, HOME: join(folder, 'home'), TMPDIR: join(folder, 'tmp'), LANG: 'C.UTF-8', NO_COLOR: '1' },
    ...{ npm_config_cache: join(folder, 'cache'), npm_config_prefix: join(folder, 'prefix') },
    ...{ CHROMIUM: chromiumPath(), npm_config_update_notifier: 'false' },
  };
  return { folder, env };
}

function linkTool(name: string, bin: string): void {
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((place) => join(place, name))
    .find((path) => existsSync(path));
  if (found) symlinkSync(found, join(bin, name));
}

interface Found {
  readonly version: string;
  readonly npm: string;
  readonly started: number;
  readonly passed: number;
  readonly tested: number;
  readonly digest: string;
  readonly drawn: string;
}

/** The two commands of the README in a clean clone, then the package in an empty project. */
async function tryOn(node: string): Promise<Found> {
  const machine = machineWith(node);
  try {
    const clone = join(machine.folder, 'clone');
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', process.cwd(), clone]);
    const npm = (...words: string[]) => step(machine, 'npm', words, clone);
    const [started, headline] = timed(() => [npm('ci', '--no-audit', '--no-fund'), npm('start')].join(''));
    if (!headline.includes('Poland')) throw new Error(`"npm start" showed no table:\n${headline}`);
    const [digest, drawn] = await packageIn(machine, clone);
    rmSync(join(clone, 'dist'), { recursive: true });
    const [tested, tests] = timed(() => [npm('ci', '--no-audit', '--no-fund'), npm('test')].join(''));
    const passed = Number(/^ *Tests +(\d+) passed(?! *\|.*failed)/m.exec(tests)?.[1]);
    if (!passed) throw new Error(`"npm test" told no number of tests:\n${tests.slice(-2000)}`);
    const [version, ownNpm] = [
      ['node', '--version'],
      ['npm', '--version'],
    ].map(([tool, word]) => step(machine, tool!, [word!], clone).trim()) as [string, string];
    return { version, npm: ownNpm, started, passed, tested, digest, drawn };
  } finally {
    rmSync(machine.folder, { recursive: true, force: true });
  }
}

function timed(work: () => string): readonly [seconds: number, output: string] {
  const start = performance.now();
  const output = work();
  return [Math.round((performance.now() - start) / 1000), output];
}

/** The digest that command line, library and workbench of the packed package agree on, and that of 2,000 draws. @throws Error where they do not */
async function packageIn(machine: Machine, clone: string): Promise<readonly [central: string, draws: string]> {
  const project = join(machine.folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  step(machine, 'npm', ['run', '--silent', 'build'], clone);
  step(machine, 'npm', ['pack', '--silent', '--pack-destination', project], clone);
  const archive = readdirSync(project).find((name) => name.endsWith('.tgz'))!;
  step(machine, 'npm', ['install', '--no-audit', '--no-fund', `./${archive}`], project);
  const json = step(machine, 'npx', ['--no', '--', 'burdenshift', 'run', SCENARIO, '--json'], project);
  const ofCommand = (JSON.parse(json) as { manifest: { digest: string } }).manifest.digest;
  const script = `import { openShipped } from 'burdenshift'; console.log(openShipped().run('${SCENARIO}').manifest.digest);`;
  const ofLibrary = step(machine, 'node', ['--input-type=module', '-e', script], project).trim();
  const drawn = step(machine, 'npx', ['--no', '--', 'burdenshift', 'run', SCENARIO, ...DRAWS], project);
  const ofDraws = (JSON.parse(drawn) as { manifest: { digest: string } }).manifest.digest;
  const ofPage = await digestOnPage(machine, project);
  if (ofCommand !== ofLibrary || !ofCommand.startsWith(ofPage) || ofPage.length < 16)
    throw new Error(`Command ${ofCommand}, library ${ofLibrary}, page ${ofPage} do not agree.`);
  return [ofCommand, ofDraws];
}

/** The digest that the workbench of the installed package shows, opened in Chromium from its own server. */
async function digestOnPage(machine: Machine, project: string): Promise<string> {
  const cli = join(project, 'node_modules/burdenshift/dist/cli.js');
  const server = spawn(join(machine.folder, 'bin/node'), [cli, 'serve', '--port', '0'], {
    ...{ cwd: project, env: machine.env, stdio: ['ignore', 'pipe', 'pipe'] },
  });
  const address = await new Promise<string>((found, failed) => {
    const listen = (text: string) => {
      const match = /http:\/\/\S+\//.exec(text);
      if (match) found(match[0]);
    };
    server.stdout.setEncoding('utf8').on('data', listen);
    server.stderr.setEncoding('utf8').on('data', listen);
    server.on('exit', (code) => failed(new Error(`"serve" ended with ${code}.`)));
  });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.goto(`${address}#/?s=${SCENARIO}`);
    await page.waitForSelector('h1 button');
    await page.getByRole('button', { name: 'Share' }).click();
    return await page.locator('.digest code').innerText();
  } finally {
    await browser.close();
    server.kill();
  }
}

const asked = process.argv.slice(2);
const versions = asked.length > 0 ? asked : Object.keys(NPM);
const found: Found[] = [];
for (const node of versions) {
  process.stderr.write(`Node ${node}: a fresh machine is made and tried …\n`);
  found.push(await tryOn(node));
  process.stderr.write(`${JSON.stringify(found.at(-1))}\n`);
}
for (const name of ['digest', 'drawn'] as const)
  if (new Set(found.map((f) => f[name])).size > 1) throw new Error(`Versions of Node differ: ${JSON.stringify(found)}`);
const isWhole = asked.length === 0;
if (isWhole)
  writeResult({
    ...{ name: 'fresh', command: 'npm run trust fresh' },
    figures: [
      { what: 'versions of Node on which both commands and the package worked', value: found.length, unit: 'versions' },
    ],
    table: {
      head: [
        'Node',
        'npm',
        '`npm ci && npm start`, s',
        '`npm ci && npm test`, s',
        'tests passed',
        'digest of the package',
        'of 2,000 draws',
      ],
      rows: found.map((f) => [
        f.version,
        f.npm,
        f.started,
        f.tested,
        f.passed,
        ...[f.digest, f.drawn].map((digest) => `\`${digest.slice(0, 16)}\``),
      ]),
    },
    notes: [
      `The digest of ${SCENARIO} is that which command line, library and workbench of the package, installed in an empty project, agree on.`,
      'The browser for the tests of the workbench is that of the system; nothing else of the system but its shell, its small tools, git and tar is within reach.',
    ],
  });
else process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
