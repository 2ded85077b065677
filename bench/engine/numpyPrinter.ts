/** The same plan printed as numpy, one array of draws for each cell; only what the benchmark's model needs. */
import { usedBy } from '../../src/engine/emit/fold.ts';
import { Lowering } from '../../src/engine/emit/lower.ts';
import type { Slot } from '../../src/engine/emit/memory.ts';
import type { Kernel } from '../../src/engine/emit/program.ts';
import type { Row, Writer } from '../../src/engine/emit/writer.ts';

class NumpyWriter implements Writer<string> {
  lines: string[] = [];
  private count = 0;
  constructor(private readonly place: (slot: Slot, row: Row) => string) {}
  constant = (x: number) => (Number.isFinite(x) ? `${x}` : x < 0 ? '-np.inf' : x > 0 ? 'np.inf' : 'np.nan');
  negate = (a: string) => `(-${a})`;
  add = (a: string, b: string) => `(${a} + ${b})`;
  subtract = (a: string, b: string) => `(${a} - ${b})`;
  multiply = (a: string, b: string) => `(${a} * ${b})`;
  divide = (a: string, b: string) => `(${a} / ${b})`;
  floor = (a: string) => `np.floor(${a})`;
  smaller = (a: string, b: string) => `np.minimum(${a}, ${b})`;
  larger = (a: string, b: string) => `np.maximum(${a}, ${b})`;
  missingWith = (a: string) => a;
  less = (a: string, b: string) => `(${a} < ${b})`;
  lessOrEqual = (a: string, b: string) => `(${a} <= ${b})`;
  equal = (a: string, b: string) => `(${a} == ${b})`;
  not = (a: string) => `(~${a})`;
  both = (a: string, b: string) => `(${a} & ${b})`;
  either = (a: string, b: string) => `(${a} | ${b})`;
  pick = (c: string, yes: string, no: string) => `np.where(${c}, ${yes}, ${no})`;
  upper = (a: string) => a;
  twoTo = (a: string) => a;
  storedExponent = (a: string) => a;
  mantissa = (a: string) => a;
  call = (name: string, inputs: readonly string[]) =>
    name === 'pow' ? `np.power(${inputs.join(', ')})` : `np.${name}(${inputs[0]})`;
  keep(a: string): string {
    if (/^\w+(\[[^\]]*\])*$/.test(a)) return a;
    this.lines.push(`t${this.count} = ${a}`);
    return `t${this.count++}`;
  }
  read = (slot: Slot, row: Row) => this.place(slot, row);
  branch(): string {
    throw new Error('numpy is measured only where no place differs from another in what is computed');
  }
}

/** A program that prints microseconds per draw of `draws` draws, given a kernel's memory. @throws Error for observed figures and open choices */
export function printNumpy({ plan, memory, program }: Kernel, draws: number): string {
  const slots = [...memory.given.values(), ...memory.tasks.values(), memory.years];
  const name = (slot: Slot) => `s${slot.base}`;
  const shape = slots.map((slot) => {
    const rows =
      slot.rows === 'one' ? 1 : slot.rows === 'turns' ? 2 : slot.rows === 'years' ? program.years : program.years + 1;
    const count = rows * slot.places * (slot.column ? program.block : 1);
    const view = `np.frombuffer(memory, np.float64, ${count}, ${slot.base})`;
    const tile = `np.tile(${view}.reshape(${rows}, ${slot.places}, ${program.block}), (1, 1, ${draws / program.block}))`;
    return `${name(slot)} = ${slot.column ? tile : `${view}.reshape(${rows}, ${slot.places}).copy()`}`;
  });
  const place = (slot: Slot, row: Row) => {
    const turn = row === 'now' ? 'y & 1' : '1 - (y & 1)';
    const rows = { one: '0', years: 'y', shifted: row === 'now' ? 'y + 1' : 'y', turns: turn }[slot.rows];
    return `${name(slot)}[${rows}][${slot.over.map((d, i) => `i_${d.name} * ${slot.strides[i]}`).join(' + ') || '0'}]`;
  };
  const groups = plan.drawn.map((group) => {
    const w = new NumpyWriter(place);
    const lowering = new Lowering(w, plan, memory);
    const indent = '  '.repeat(group.over.length + (group.along ? 1 : 0) + (group.firstYearOnly ? 1 : 0) + 1);
    const heads = group.over.map((d) => `for i_${d.name} in range(${d.members.length}):`);
    const totals = group.along ? group.tasks.map((task) => place(memory.tasks.get(task)!, 'now')) : [];
    for (const [i, task] of group.tasks.entries()) {
      const value = w.keep(lowering.task(task));
      const opening = task.kind === 'opening';
      const slot = memory.tasks.get(opening ? plan.tasks.get(task.of)! : task);
      if (group.along) w.lines.push(`${totals[i]}[:] += ${value}`);
      else if (slot) w.lines.push(`${place(slot, opening ? 'before' : 'now')}[:] = ${value}`);
    }
    if (group.along && group.over.length > 0) throw new Error('numpy prints totals over everything only');
    if (group.along)
      heads.push(
        ...totals.map((t) => `${t}[:] = 0`),
        `for i_${usedBy(group.along).name} in range(${usedBy(group.along).members.length}):`,
      );
    const start = group.firstYearOnly ? ['if y == 0:'] : [];
    let depth = 1;
    const lines = [...start, ...heads].map(
      (head) => '  '.repeat(head.endsWith(':') && !head.includes('[:]') ? depth++ : depth) + head,
    );
    return [...lines, ...w.lines.map((line) => indent + line)].join('\n');
  });
  return `import sys, time
import numpy as np
memory = bytearray(open(sys.argv[1], 'rb').read())
${shape.join('\n')}
def step(y):
${groups.join('\n')}
best = 1e9
for r in range(5):
  start = time.perf_counter()
  for y in range(${program.years}):
    step(y)
  best = min(best, time.perf_counter() - start)
print(best * 1e6 / ${draws})
`;
}
