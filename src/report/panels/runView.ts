/** A run, with its bands where it was drawn, as panels read it. */
import { placeOf, variesByYear } from '../../engine/layout.ts';
import { quantityNamed } from '../../language/model.ts';
import { valueAt, type Cell } from '../../run/read.ts';
import type { Run } from '../../run/run.ts';
import { rangeAt, type UncertainRun } from '../../run/uncertain.ts';
import type { Range, View } from './view.ts';

/** Reads one run; `allies` are the states that panels rank. */
export class RunView implements View {
  readonly title: string;
  readonly years: readonly number[];
  readonly horizon: number;
  readonly editions: Readonly<Record<string, string>>;

  constructor(
    readonly run: Run,
    readonly allies: readonly string[],
    readonly uncertain?: UncertainRun,
  ) {
    this.title = run.story.title;
    this.years = run.inputs.years;
    this.horizon = run.story.horizon;
    this.editions = run.manifest.editions;
  }

  at(name: string, members: readonly string[] = [], year = this.horizon): number {
    const cell = this.cellAt(name, members, year);
    return cell ? valueAt(this.run, cell) : NaN;
  }

  series(name: string, members: readonly string[], years: readonly number[]): readonly number[] {
    return years.map((year) => this.at(name, members, year));
  }

  range(name: string, members: readonly string[], year = this.horizon): Range | undefined {
    const cell = this.cellAt(name, members, year);
    const range = cell && this.uncertain ? rangeAt(this.uncertain, cell) : undefined;
    if (!range) return undefined;
    return range.p90 - range.p10 > Math.abs(range.p90) * 1e-9 ? [range.p10, range.p90] : undefined;
  }

  cell(name: string, members: readonly string[] = [], year = this.horizon): string {
    const inside = [...members, ...(variesByYear(this.quantity(name)) ? [year] : [])];
    return inside.length > 0 ? `${name}[${inside.join(',')}]` : name;
  }

  labelOf(name: string): string {
    return this.quantity(name).label;
  }

  membersOf(name: string): readonly string[] {
    return this.quantity(name).over[0]?.members ?? [];
  }

  currencyOf(code: string): string {
    return this.run.names.currencies[code] ?? '';
  }

  placeName(code: string): string {
    const { states, groups } = this.run.names;
    return states[code] ?? groups[code] ?? code;
  }

  private quantity(name: string) {
    return quantityNamed(this.run.model, name);
  }

  /** Undefined where there is no such place or year. */
  private cellAt(name: string, members: readonly string[], year: number): Cell | undefined {
    const quantity = this.quantity(name);
    const place = placeOf(quantity, members);
    const yearIndex = variesByYear(quantity) ? this.years.indexOf(year) : 0;
    return place === undefined || yearIndex < 0 ? undefined : { quantity, place, yearIndex };
  }
}
