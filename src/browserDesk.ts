/** What ships, laid out on a desk without a disk. */
import { catalogueOf, type Catalogue, type TableText } from './figures/catalogue.ts';
import { burdenshift, FIRST_YEAR, LAST_YEAR } from './model/burdenshift.ts';
import { GROUP_MEMBERS } from './model/places.ts';
import { Desk, type ScenarioText } from './run/desk.ts';
import type { PackedGround } from './run/ground.ts';
import { VERSION } from './version.ts';

/** What a browser desk is laid out with. */
export interface BrowserFurniture {
  readonly packed: PackedGround;
  readonly scenarios: readonly ScenarioText[];
  /** The tables of figures once they are at hand; asked for only where a figure is explained or another edition is read. */
  readonly tables: () => readonly TableText[];
}

/** A desk with everything that ships, its figures bound beforehand. */
export function openBrowser({ packed, scenarios, tables }: BrowserFurniture): Desk {
  let read: Catalogue | undefined;
  return new Desk({
    ...{ model: burdenshift, groups: GROUP_MEMBERS, span: [FIRST_YEAR, LAST_YEAR], version: VERSION },
    catalogue: () => (read ??= catalogueOf(tables())),
    packed,
    scenarios,
  });
}
