/** An engine by other authors computes the exported model and agrees with the run; see bench/interchange for the whole model. */
import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../../bench/interchange/agreement.ts';
import { compileElsewhere, isInstalled } from '../../../bench/interchange/otherEngine.ts';
import { selected } from '../../../src/export/selection.ts';
import { sheetOf } from '../../../src/export/interchange/flatten.ts';
import { vensimText } from '../../../src/export/interchange/vensim.ts';
import { xmileText } from '../../../src/export/interchange/xmile.ts';
import { openShipped } from '../../../src/shipped.ts';

const WHY = isInstalled() ? '' : ' (skipped: run bench/interchange/bench.sh once to install SDEverywhere)';
const WRITERS = { vensim: vensimText, xmile: xmileText } as const;
/** Stocks, last years, observed figures and tables over time all occur behind these. */
const QUANTITIES = ['debt', 'burden.groupShare', 'ukraineArmy'];

describe.skipIf(!isInstalled())(`SDEverywhere${WHY}`, () => {
  for (const format of ['vensim', 'xmile'] as const)
    it(`computes the ${format} model of a run with settings of its own to 1e-9`, { timeout: 120_000 }, async () => {
      const run = openShipped().run('hague-2035', { set: { 'spending.coreTarget[POL]': '5 %' } });
      const sheet = sheetOf(run, selected(run.model, QUANTITIES));
      const { run: compute, idOf } = await compileElsewhere(
        WRITERS[format](sheet),
        format,
        [...sheet.cells.values()].flat(),
      );
      const values = compute();
      const { cells, largest } = agreementOf(run, sheet, (line) => values.get(idOf(line)) ?? []);
      expect(cells).toBeGreaterThan(5_000);
      expect(largest).toBeLessThan(1e-9);
      const other = openShipped().run('brussels-2025');
      expect(agreementOf(other, sheet, (line) => values.get(idOf(line)) ?? []).largest).toBeGreaterThan(1e-3);
    });
});
