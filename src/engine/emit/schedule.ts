/** The order of tasks, and which of them share loops. */
import { EquationError } from '../../language/errors.ts';
import type { Group, Task } from './task.ts';

/** Puts tasks with the same loops together, as many at a time as can run. */
export class Schedule {
  private readonly users = new Map<Task, Task[]>();
  private readonly missing = new Map<Task, number>();
  private readonly signatures = new Map<Task, string>();
  private readonly ready = new Map<string, Set<Task>>();

  constructor(
    private readonly tasks: readonly Task[],
    needs: ReadonlyMap<Task, readonly Task[]>,
  ) {
    const own = new Set(tasks);
    const signatureOf = signatures();
    for (const task of tasks) {
      const open = new Set(needs.get(task)!.filter((need) => own.has(need)));
      open.forEach((need) => this.users.set(need, [...(this.users.get(need) ?? []), task]));
      this.missing.set(task, open.size);
      this.signatures.set(task, signatureOf(task));
      if (open.size === 0) this.makeReady(task);
    }
  }

  groups(): readonly Group[] {
    const groups: Group[] = [];
    const left = new Set(this.tasks);
    while (left.size > 0) {
      let best: readonly Task[] = [];
      for (const first of this.ready.values()) {
        const together = this.together(first);
        if (together.length > best.length) best = together;
      }
      if (best.length === 0) throw firstYearCycle([...left]);
      for (const task of best) {
        left.delete(task);
        this.ready.get(this.signatures.get(task)!)?.delete(task);
      }
      for (const task of best) this.finish(task, left);
      groups.push(groupOf(best));
    }
    return groups;
  }

  private makeReady(task: Task): void {
    const signature = this.signatures.get(task)!;
    this.ready.set(signature, (this.ready.get(signature) ?? new Set()).add(task));
  }

  private finish(task: Task, left: ReadonlySet<Task>): void {
    for (const user of this.users.get(task) ?? []) {
      const missing = this.missing.get(user)! - 1;
      this.missing.set(user, missing);
      if (missing === 0 && left.has(user)) this.makeReady(user);
    }
  }

  /** Tasks that can run now, and quantities that can follow them at the same place. */
  private together(first: ReadonlySet<Task>): readonly Task[] {
    const taken = [...first];
    const missing = new Map<Task, number>();
    for (const task of taken) {
      if (task.kind !== 'quantity') continue;
      for (const user of this.users.get(task) ?? []) {
        if (user.kind !== 'quantity' || this.signatures.get(user) !== this.signatures.get(task)) continue;
        const rest = (missing.get(user) ?? this.missing.get(user)!) - 1;
        missing.set(user, rest);
        if (rest === 0) taken.push(user);
      }
    }
    return taken;
  }
}

/** Names of loops: tasks with the same name may share them. */
function signatures(): (task: Task) => string {
  const numbers = new Map<object, number>();
  const number = (thing: object): number => {
    if (!numbers.has(thing)) numbers.set(thing, numbers.size);
    return numbers.get(thing)!;
  };
  return (task) => {
    const along = task.kind === 'reduction' ? `along ${number(task.node.along)}` : '';
    return [task.kind === 'opening' ? 'first' : '', ...task.over.map(number), along].join(' ');
  };
}

function groupOf(tasks: readonly Task[]): Group {
  const first = tasks[0]!;
  return {
    tasks,
    over: first.over,
    ...(first.kind === 'reduction' ? { along: first.node.along } : {}),
    drawn: first.drawn,
    firstYearOnly: first.kind === 'opening',
  };
}

function firstYearCycle(waiting: readonly Task[]): EquationError {
  const names = waiting.flatMap((task) => (task.kind === 'reduction' ? [] : [task.of.label]));
  return new EquationError(
    `In the first year these quantities need each other through "before" or "opening": ${[...new Set(names)].join(', ')}.\n` +
      '  Begin one of them from a parameter.',
  );
}
