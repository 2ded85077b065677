/** Which scenarios the address of the page of comparisons asks for. */
import type { Opened } from '../../model/facts.ts';

/** Stands for the settings of the open workbench in the address. */
export const NOW = 'now';
/** Fewest and most that are put side by side. */
export const MOST = 4;

/** The ids in an address such as `/compare/now/two-percent`, with something sensible where there are too few. */
export function chosenIn(path: string, opened: Opened, current: string): readonly string[] {
  const known = [NOW, ...opened.scenarios.map((s) => s.id)];
  const asked = [...new Set(path.split('/').slice(2))].filter((id) => known.includes(id)).slice(0, MOST);
  const [other] = opened.scenarios.filter((s) => s.id !== current).map((s) => s.id);
  const fresh = ['hague-2035', 'brussels-2025', other ?? ''].find((id) => known.includes(id) && id !== current);
  const filled = [...asked, ...[NOW, fresh ?? NOW].filter((id) => !asked.includes(id))];
  return asked.length >= 2 ? asked : filled.slice(0, 2);
}

/** What an address asks for that cannot be shown, in one sentence; empty where it can. */
export function refusedIn(path: string, { scenarios }: Opened): string {
  const asked = [...new Set(path.split('/').slice(2))].filter(Boolean);
  const unknown = asked.filter((id) => id !== NOW && !scenarios.some((s) => s.id === id));
  if (unknown.length > 0) return `There is no scenario “${unknown[0]!.slice(0, 40)}”. `;
  return asked.length > MOST ? `At most ${MOST} scenarios are put side by side; the first ${MOST} are. ` : '';
}
