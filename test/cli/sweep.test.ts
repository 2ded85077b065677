/** Sweeps from the command line: threads, shards, a process that is killed, and a queue whose worker and server are killed. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { filesOf, freshFolder } from '../sweep/asked.ts';
import { noRedis, RedisServer } from '../sweep/redisServer.ts';
import { main } from '../../src/cli/program.ts';
import { call, CLI } from './built.ts';

const folder = freshFolder();
const at = (name: string) => join(folder, name);
const design = at('design.yaml');
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });
/** 16 blocks of 1,024 futures. */
writeFileSync(
  design,
  `title: Divided
scenario: hague-2035
draws: 64
block: 1024
design:
  - grid: { sharing.rule: [gdp, donors] }
  - sobol: { points: 128, levers: { spending.delivery: { from: 0 %, to: 100 % }, economy.trendShift: } }
outcomes:
  - ledger.groupResidual[NATO_EXCEPT_US,2035] >= 0
  - spending.extraCost[POL,2035]
`,
);
const BLOCKS = 16;

/** A call without a process of its own. */
async function callHere(words: readonly string[]) {
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    });
  return { code: await main(words), ...written };
}
afterEach(() => vi.restoreAllMocks());

/** Processes of this file that a failing test may leave behind. */
const started: ChildProcess[] = [];
afterAll(() => started.forEach((child) => child.kill('SIGKILL')));
function start(words: readonly string[]) {
  const child = spawn(process.execPath, [CLI, ...words]);
  started.push(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((done) =>
    child.once('close', (code) => done({ code, stdout, stderr })),
  );
  return { child, ended };
}
const partsIn = (name: string) =>
  existsSync(at(`${name}/runs`)) ? readdirSync(at(`${name}/runs`)).filter((part) => part.endsWith('.parquet')) : [];
async function until(holds: () => boolean, seconds = 60): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !holds();) {
    if (Date.now() > end) throw new Error('It did not come to pass.');
    await new Promise((done) => setTimeout(done, 10));
  }
}

/** As much of a Kubernetes job as is looked at. */
interface Manifest {
  readonly spec: {
    readonly completionMode?: string;
    readonly completions?: number;
    readonly template: {
      readonly spec: {
        readonly containers: readonly {
          readonly command: readonly string[];
          readonly args: readonly string[];
          readonly env: readonly { readonly name: string; readonly value: string }[];
        }[];
      };
    };
  };
}

let expected: ReadonlyMap<string, string>;
let digest: string;
beforeAll(async () => {
  const { code, stdout, stderr } = await call(['sweep', design, '--out', at('one'), '--json']);
  expect([code, stderr]).toEqual([0, '']);
  const manifest = JSON.parse(stdout) as { digest: string; parts: number; futures: number };
  digest = manifest.digest;
  expect([manifest.parts, manifest.futures]).toEqual([BLOCKS, 16_384]);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expected = filesOf(at('one'));
  expect(expected.size).toBe(BLOCKS + 1);
});

describe('burdenshift sweep', () => {
  it.each([2, 4])('leaves the same bytes with %i workers', async (workers) => {
    const out = `workers-${workers}`;
    const { code, stdout } = await call(['sweep', design, '--out', at(out), '--workers', String(workers)]);
    expect([code, stdout.includes(`digest ${digest}`)]).toEqual([0, true]);
    expect(filesOf(at(out))).toEqual(expected);
  });

  it('leaves the same bytes in the shards of a Slurm array and of a Kubernetes job, merged', async () => {
    mkdirSync(at('bin'));
    writeFileSync(at('bin/burdenshift'), `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`, { mode: 0o755 });
    const run = (words: readonly string[], env: Readonly<Record<string, string>>) => {
      const PATH = `${at('bin')}:${process.env['PATH']}`;
      execFileSync(words[0]!, words.slice(1), { env: { PATH, DESIGN: design, ...env }, stdio: 'pipe' });
    };
    for (const task of ['1', '2'])
      run(['bash', 'examples/slurm-array.sbatch'], {
        ...{ OUT: at('slurm'), SLURM_ARRAY_TASK_ID: task, SLURM_ARRAY_TASK_COUNT: '2', SLURM_CPUS_PER_TASK: '2' },
      });
    const header = readFileSync('examples/slurm-array.sbatch', 'utf8');
    run(['bash', '-c', /--wrap '(.*)'/.exec(header)![1]!.replaceAll('pays', at('slurm'))], {});
    expect(filesOf(at('slurm/whole'))).toEqual(expected);

    const [compute, merge] = parseAllDocuments(readFileSync('examples/kubernetes-sweep.yaml', 'utf8')).map(
      (document) => document.toJS() as Manifest,
    ) as [Manifest, Manifest];
    expect([compute.spec.completionMode, compute.spec.completions]).toEqual(['Indexed', 8]);
    const wordsOf = ({ spec }: Manifest) => {
      const { command, args } = spec.template.spec.containers[0]!;
      return [...command, ...args];
    };
    const shards = compute.spec.template.spec.containers[0]!.env.find(({ name }) => name === 'SHARDS');
    expect(shards!.value).toBe(String(compute.spec.completions));
    for (const index of ['0', '1'])
      run(wordsOf(compute), { OUT: at('pods'), SHARDS: '2', JOB_COMPLETION_INDEX: index });
    run(wordsOf(merge), { OUT: at('pods') });
    expect(filesOf(at('pods/whole'))).toEqual(expected);
  });

  it('goes on after kill -9 and leaves the same bytes', async () => {
    const first = start(['sweep', design, '--out', at('killed')]);
    await until(() => partsIn('killed').length >= 3);
    first.child.kill('SIGKILL');
    expect((await first.ended).code).toBeNull();
    const left = partsIn('killed').length;
    expect(left).toBeLessThan(BLOCKS);
    const refused = await call(['sweep', design, '--out', at('killed')]);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('--resume')]);
    const second = await call(['sweep', design, '--out', at('killed'), '--resume']);
    expect([second.code, second.stderr]).toEqual([0, '']);
    expect(filesOf(at('killed'))).toEqual(expected);
  });

  it('says what is wrong with a design or an option, where, and what would do', async () => {
    writeFileSync(
      at('bad.yaml'),
      'title: t\nscenario: hague-2035\ndesign:\n  - grid: { spending.deadlin: [2035] }\noutcomes: [debt]',
    );
    const bad = await callHere(['sweep', at('bad.yaml'), '--out', at('bad')]);
    expect(bad.code).toBe(1);
    expect(bad.stderr).toContain(
      'bad.yaml:4:13: There is no lever "spending.deadlin". Did you mean "spending.deadline"?',
    );
    expect(existsSync(at('bad'))).toBe(false);
    expect(await callHere(['check', at('bad.yaml')])).toEqual({ ...bad, stdout: '' });
    const sound = await callHere(['check', design]);
    expect(sound.stdout).toContain('is sound: "Divided", points: 256, futures: 16,384, parts: 16.');
    const shard = await callHere(['sweep', design, '--out', at('bad'), '--shard', '4/3']);
    expect([shard.code, shard.stderr]).toEqual([2, expect.stringContaining('from 1/n to n/n, such as 2/8; not "4/3"')]);
    const both = await callHere([
      'sweep',
      design,
      '--out',
      at('bad'),
      '--shard',
      '1/3',
      '--queue',
      'redis://127.0.0.1:1',
    ]);
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('--shard does not go with --queue')]);
    mkdirSync(at('app'));
    writeFileSync(at('app/manifest.json'), '{"name":"app"}');
    const other = await callHere(['sweep', design, '--out', at('app')]);
    expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('says no format')]);
  });
});

describe('burdenshift query', () => {
  const ask = (sql: string, ...options: readonly string[]) => callHere(['query', at('one'), sql, ...options]);

  it('answers SQL as a table, JSON and CSV', async () => {
    const sql =
      'SELECT "sharing.rule" AS rule, count(*) AS n, max(point) AS last FROM runs GROUP BY rule ORDER BY rule';
    const table = await ask(sql);
    expect(table.stdout.split('\n').map((line) => line.trimEnd())).toEqual([
      'rule       n  last',
      '──────────────────',
      'donors  8192   255',
      'gdp     8192   127',
      '',
    ]);
    const rows = [
      { rule: 'donors', n: 8192, last: 255 },
      { rule: 'gdp', n: 8192, last: 127 },
    ];
    expect(JSON.parse((await ask(sql, '--json')).stdout)).toEqual(rows);
    expect((await ask(sql, '--csv')).stdout).toBe('rule,n,last\ndonors,8192,255\ngdp,8192,127\n');
  });

  it('says what SQL is refused', async () => {
    const { code, stdout, stderr } = await ask('SELECT nothing FROM runs');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Referenced column "nothing" not found');
  });
});

describe('a queue', () => {
  it('that cannot be reached is told', async () => {
    const nobody = await callHere([
      'sweep',
      design,
      '--out',
      at('nobody'),
      '--queue',
      'redis://user:secret@127.0.0.1:1',
    ]);
    expect(nobody.code).toBe(1);
    expect(nobody.stderr).toContain('No Redis server answers at redis://…@127.0.0.1:1 (ECONNREFUSED)');
    expect(nobody.stderr).not.toContain('secret');
    const wrong = await callHere(['worker', '--queue', 'localhost']);
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('like redis://127.0.0.1:6379')]);
  });

  it.skipIf(noRedis)(
    `gives the same bytes with a worker and the server killed in the middle ${noRedis ?? ''}`,
    async () => {
      mkdirSync(at('redis'));
      const server = await RedisServer.start(at('redis'));
      try {
        const sweep = start(['sweep', design, '--out', at('queued'), '--queue', server.url, '--json']);
        const worker = ['worker', '--queue', server.url, '--patience', '1'];
        const first = start(worker);
        await until(() => partsIn('queued').length >= 4);
        first.child.kill('SIGKILL');
        await first.ended;
        expect(partsIn('queued').length).toBeLessThan(BLOCKS);
        await server.kill();
        await server.start();
        const others = [start([...worker, '--workers', '2']), start(worker)];
        const { code, stdout, stderr } = await sweep.ended;
        expect([code, stderr]).toEqual([0, '']);
        expect((JSON.parse(stdout) as { digest: string }).digest).toBe(digest);
        expect(filesOf(at('queued'))).toEqual(expected);
        for (const { child } of others) child.kill('SIGTERM');
        const ends = await Promise.all(others.map(({ ended }) => ended));
        expect(ends.map((end) => end.code)).toEqual([0, 0]);
        expect(ends.every((end) => /ends after \d+ blocks/.test(end.stderr))).toBe(true);
      } finally {
        await server.kill();
      }
    },
  );
});
