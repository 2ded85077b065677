/** `burdenshift list`: what there is: scenarios, levers, quantities, states, groups. */
import type { Command } from 'commander';
import { GROUP_MEMBERS, suggest, textTable, type Desk } from '../index.ts';
import { deskFor, say } from './options.ts';
import { UsageError } from './trouble.ts';

const LISTS: Readonly<
  Record<string, (desk: Desk) => { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }>
> = {
  scenarios: (desk) => ({ head: ['id', 'title'], rows: desk.scenarioIds.map((id) => [id, desk.scenario(id)!.title]) }),
  levers: ({ furniture: { model } }) => ({
    head: ['name', 'unit or options', 'label'],
    rows: [
      ...model.parameters.filter((p) => p.lever).map((p) => [model.names.get(p)!, p.unit, p.label]),
      ...model.choices.map((c) => [model.names.get(c)!, Object.keys(c.options).join(' | '), c.label]),
    ].sort(([a], [b]) => a!.localeCompare(b!)),
  }),
  quantities: ({ furniture: { model } }) => ({
    head: ['name', 'kind', 'unit', 'label'],
    rows: [...model.quantities].map(([name, q]) => [name, q.kind, q.unit, q.label]),
  }),
  states: ({ furniture }) => ({
    head: ['code', 'name'],
    rows: [...furniture.catalogue().states.values()].map((s) => [s.code, s.name]),
  }),
  groups: () => ({
    head: ['code', 'members'],
    rows: Object.entries(GROUP_MEMBERS).map(([group, members]) => [group, `${members.length}: ${members.join(' ')}`]),
  }),
};

/** Adds the command. */
export function addList(program: Command): void {
  program
    .command('list [what]')
    .description(`list ${Object.keys(LISTS).join(', ')}`)
    .option('--json', 'print JSON')
    .action((what: string = 'scenarios', options: { readonly json?: boolean }) => {
      const list = Object.hasOwn(LISTS, what) ? LISTS[what] : undefined;
      if (!list)
        throw new UsageError(
          `There is no list of "${what}".${suggest(what, Object.keys(LISTS))} Lists: ${Object.keys(LISTS).join(', ')}.`,
        );
      const { head, rows } = list(deskFor({}));
      if (options.json)
        say(
          JSON.stringify(
            rows.map((row) => Object.fromEntries(head.map((title, i) => [title, row[i]]))),
            null,
            2,
          ),
        );
      else say(leftAligned(head, rows));
    });
}

function leftAligned(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)));
  const pad = (cells: readonly string[]) => cells.map((cell, i) => cell.padEnd(widths[i]!));
  return textTable(pad(head), rows.map(pad));
}
