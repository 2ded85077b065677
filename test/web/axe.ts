/** The accessibility rules of WCAG 2.2 AA and axe's own good practice, held to a page as it stands. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds against the page, or against one part of it, a line for each place. */
export async function axeFaults(page: Page, within = 'html'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async ([within, runOnly]) => {
      // Nothing is gathered of rules that hold, and no style sheet fetched anew: neither changes what is found.
      const options = { runOnly, resultTypes: ['violations' as const], preload: false };
      return (await (globalThis as unknown as { axe: typeof axe }).axe.run(within, options)).violations;
    },
    [within, RULES] as const,
  );
  return violations.flatMap((v) =>
    v.nodes.slice(0, 3).map((n) => `${v.id}: ${n.html.slice(0, 140)} ${n.any[0]?.message ?? ''}`),
  );
}
