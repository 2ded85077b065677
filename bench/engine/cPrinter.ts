/** The same plan printed as C with vector types: what a compiler makes of it is the anchor of the benchmark. */
import type { Dimension } from '../../src/language/quantity.ts';
import { usedBy, type Reduce } from '../../src/engine/emit/fold.ts';
import { writeExp, writeLog, writeQuickPow } from '../../src/engine/emit/functions.ts';
import { Lowering, extreme, mayBeMissing } from '../../src/engine/emit/lower.ts';
import type { Slot } from '../../src/engine/emit/memory.ts';
import type { Group, Task } from '../../src/engine/emit/task.ts';
import type { Kernel } from '../../src/engine/emit/program.ts';
import type { Row, Test, Writer } from '../../src/engine/emit/writer.ts';

/** Prints values as C expressions on vectors `V` and their bits `I`. */
class CWriter implements Writer<string> {
  lines: string[] = [];
  private count = 0;
  constructor(private readonly place: (slot: Slot, row: Row, draws: boolean) => string = () => '') {}

  constant(x: number): string {
    return Number.isNaN(x)
      ? 'K(NAN)'
      : Math.abs(x) === Infinity
        ? `K(${x < 0 ? '-' : ''}INFINITY)`
        : `K(${x.toExponential()})`;
  }
  negate = (a: string) => `(-${a})`;
  add = (a: string, b: string) => `(${a} + ${b})`;
  subtract = (a: string, b: string) => `(${a} - ${b})`;
  multiply = (a: string, b: string) => `(${a} * ${b})`;
  divide = (a: string, b: string) => `(${a} / ${b})`;
  floor = (a: string) => `FLOOR(${a})`;
  smaller = (a: string, b: string) => `MIN(${b}, ${a})`;
  larger = (a: string, b: string) => `MAX(${b}, ${a})`;
  missingWith = (a: string, b: string) => `((V)((I)${a} | (${b} != ${b})))`;
  less = (a: string, b: string) => `(${a} < ${b})`;
  lessOrEqual = (a: string, b: string) => `(${a} <= ${b})`;
  equal = (a: string, b: string) => `(${a} == ${b})`;
  not = (a: string) => `(~${a})`;
  both = (a: string, b: string) => `(${a} & ${b})`;
  either = (a: string, b: string) => `(${a} | ${b})`;
  pick = (c: string, yes: string, no: string) => `PICK(${c}, ${yes}, ${no})`;
  upper = (a: string) => `((V)((I)${a} & L(0xffffffff00000000)))`;
  twoTo = (k: string) => `((V)(((I)(${k} + K(6755399441055744.0)) + L(1023)) << 52))`;
  storedExponent = (a: string) => `((V)((I)((U)${a} >> 52) | L(0x4330000000000000)) - K(4503599627370496.0))`;
  mantissa = (a: string) => `((V)(((I)${a} & L(0x000fffffffffffff)) | L(0x3ff0000000000000)))`;
  call = (name: string, inputs: readonly string[]) => `own_${name}(${inputs.join(', ')})`;
  keep(a: string): string {
    if (/^t\d+$|^[xy]$/.test(a)) return a;
    this.lines.push(`__auto_type t${this.count} = ${a};`);
    return `t${this.count++}`;
  }
  read(slot: Slot, row: Row): string {
    const at = this.place(slot, row, true);
    return slot.column ? `(*(V *)(m + ${at}))` : `K(*(double *)(m + ${at}))`;
  }
  branch({ slot, equals }: Test, yes: () => string, no: () => string): string {
    const number = `*(double *)(m + ${this.place(slot, 'now', false)})`;
    const answer = `t${this.count++}`;
    this.lines.push(`V ${answer}; if (${number} == ${equals === 'present' ? number : equals}) {`);
    this.lines.push(`${answer} = ${yes()}; } else {`);
    this.lines.push(`${answer} = ${no()}; }`);
    return answer;
  }
}

const HEAD = `#include <immintrin.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
typedef double V __attribute__((vector_size(W * 8), aligned(16)));
typedef long long I __attribute__((vector_size(W * 8)));
typedef unsigned long long U __attribute__((vector_size(W * 8)));
#define K(x) ((V){} + (x))
#define L(x) ((I){} + (long long)(x))
#define PICK(c, a, b) ((V)(((I)(c) & (I)(a)) | (~(I)(c) & (I)(b))))
#if W == 8
#define MIN(a, b) ((V)_mm512_min_pd((__m512d)(a), (__m512d)(b)))
#define MAX(a, b) ((V)_mm512_max_pd((__m512d)(a), (__m512d)(b)))
#elif W == 4
#define MIN(a, b) ((V)_mm256_min_pd((__m256d)(a), (__m256d)(b)))
#define MAX(a, b) ((V)_mm256_max_pd((__m256d)(a), (__m256d)(b)))
#else
#define MIN(a, b) ((V)_mm_min_pd((__m128d)(a), (__m128d)(b)))
#define MAX(a, b) ((V)_mm_max_pd((__m128d)(a), (__m128d)(b)))
#endif
static char *m;
`;

/** A program that loads a kernel's memory, runs its block over and over, prints microseconds per draw, and saves the memory. */
export function printC({ plan, memory, program }: Kernel): string {
  const groups = plan.drawn.map((group, i) => printGroup(group, i, plan, memory));
  const calls = plan.drawn.map((g, i) => `${g.firstYearOnly ? 'if (y == 0) ' : ''}g${i}(y);`).join(' ');
  return `${HEAD}${printFunctions()}
${groups.join('\n')}
static double now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec + t.tv_nsec * 1e-9; }
int main(int count, char **names) {
  size_t size = ${program.bytes};
  m = aligned_alloc(64, size + 64 - size % 64);
  FILE *file = fopen(names[1], "rb");
  if (fread(m, 1, size, file) != size) return 1;
  fclose(file);
  double best = 1e9;
  for (int r = 0; r < atoi(names[3]); r++) {
    double start = now();
    for (int y = 0; y < ${program.years}; y++) { ${calls} }
    double took = now() - start;
    if (took < best) best = took;
  }
  file = fopen(names[2], "wb");
  fwrite(m, 1, size, file);
  fclose(file);
  printf("%.3f\\n", best * 1e6 / ${program.block});
  return count < 0;
}
`;
}

function printFunctions(): string {
  const one = (name: string, inputs: string, write: (w: CWriter) => string) => {
    const w = new CWriter();
    const value = write(w);
    return `static V own_${name}(${inputs}) { ${w.lines.join('\n  ')}\n  return ${value}; }`;
  };
  // The benchmark's values never leave the quick path, so that the careful one is left out.
  return [
    one('exp', 'V x', (w) => writeExp(w, 'x')),
    one('log', 'V x', (w) => writeLog(w, 'x')),
    one('pow', 'V x, V y', (w) => writeQuickPow(w, 'x', 'y').value),
  ].join('\n');
}

function printGroup(group: Group, index: number, plan: Kernel['plan'], memory: Kernel['memory']): string {
  const offset = (slot: Slot, row: Row, draws: boolean) => {
    const span = slot.places * slot.size;
    const turn = row === 'now' ? '(y & 1)' : '(1 - (y & 1))';
    const rows = { one: '0', years: 'y', shifted: row === 'now' ? '(y + 1)' : 'y', turns: turn }[slot.rows];
    const along = slot.over.map((d, i) => `i_${d.name} * ${slot.strides[i]! * slot.size}`);
    return [slot.base, `${rows} * ${span}`, ...along, ...(slot.column && draws ? ['b'] : [])].join(' + ');
  };
  const pass = (inner: (w: CWriter) => void) => {
    const w = new CWriter(offset);
    inner(w);
    return `for (int b = 0; b < ${memory.block * 8}; b += W * 8) { ${w.lines.join('\n    ')} }`;
  };
  const store = (w: CWriter, slot: Slot, row: Row, value: string) =>
    w.lines.push(`*(V *)(m + ${offset(slot, row, true)}) = ${value};`);
  const body = group.along
    ? printReduction(group, group.along, { plan, memory }, pass, store)
    : pass((w) => {
        const lowering = new Lowering(w, plan, memory);
        const faults: string[] = [];
        for (const task of group.tasks) {
          const value = w.keep(lowering.task(task));
          const opening = task.kind === 'opening';
          const slot = memory.tasks.get(opening ? plan.tasks.get(task.of)! : task);
          if (slot) store(w, slot, opening ? 'before' : 'now', value);
          if (task.kind === 'quantity') faults.push(`(I)(${value} - ${value})`);
        }
        const at = `*(I *)(m + ${memory.faults} + b)`;
        if (faults.length) w.lines.push(`${at} = ${at} | ${faults.join(' | ')};`);
      });
  return `static void g${index}(int y) {\n  ${loops(group.over, body)}\n}`;
}

const loops = (over: readonly Dimension[], body: string): string =>
  over.map((d) => `for (int i_${d.name} = 0; i_${d.name} < ${d.members.length}; i_${d.name}++) {`).join(' ') +
  body +
  '}'.repeat(over.length);

function printReduction(
  group: Group,
  along: Reduce['along'],
  { plan, memory }: Pick<Kernel, 'plan' | 'memory'>,
  pass: (inner: (w: CWriter) => void) => string,
  store: (w: CWriter, slot: Slot, row: Row, value: string) => void,
): string {
  const tasks = group.tasks.filter((task) => task.kind === 'reduction');
  const slotOf = (task: Task) => memory.tasks.get(task)!;
  const { base, bounds, counts } = memory.members.get(along)!;
  const group8 = along.kind === 'grouping' ? ` + i_${along.to.name} * 8` : '';
  const start = { sum: 'K(0.0)', mean: 'K(0.0)', min: 'K(INFINITY)', max: 'K(-INFINITY)' };
  const first = pass((w) => tasks.forEach((t) => store(w, slotOf(t), 'now', start[t.node.by])));
  const each = pass((w) => {
    const lowering = new Lowering(w, plan, memory);
    for (const task of tasks) {
      const { by, of } = task.node;
      const value = w.keep(lowering.task(task));
      const total = w.read(slotOf(task), 'now');
      store(
        w,
        slotOf(task),
        'now',
        by === 'min' || by === 'max' ? extreme(w, by, total, value, mayBeMissing(of)) : w.add(total, value),
      );
    }
  });
  const means = tasks.filter((t) => t.node.by === 'mean');
  const last = pass((w) =>
    means.forEach((t) => store(w, slotOf(t), 'now', w.divide(w.read(slotOf(t), 'now'), w.read(counts, 'now')))),
  );
  const bound = (n: number) => `*(int *)(m + ${bounds + n}${group8})`;
  return `${first}
  for (int p = ${bound(0)}; p < ${bound(4)}; p += 4) { int i_${usedBy(along).name} = *(int *)(m + ${base} + p);
  ${each} }
  ${means.length ? last : ''}`;
}
