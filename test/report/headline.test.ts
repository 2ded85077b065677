import { describe, expect, it } from 'vitest';
import { openShipped, read } from '../../src/index.ts';
import { headline, plain } from '../../src/report/headline.ts';

const desk = openShipped();
const said = (scenario: string, set: Record<string, string> = {}) => plain(headline(desk.run(scenario, { set })));

describe('the headline on the shift', () => {
  it('names each part that can be seen at one decimal, and the parts are the whole', () => {
    const run = desk.run('brussels-2025');
    expect(plain(headline(run))).toContain(
      'The shift as set takes $14.2 bn of it: $8.7 bn military aid in place of US aid, $2.5 bn for 15,000 soldiers in ' +
        'Ukraine, $2.9 bn to replace US forces in Europe, of whom 6 % have left; $784.4 bn is left for NATO’s own targets.',
    );
    const of = (name: string) => read(run, `ledger.group${name}`, ['NATO_EXCEPT_US'], 2035);
    const parts = of('AidUse') + of('ForceUse') + of('PostureUse') + of('MunitionsUse');
    expect(of('Uses')).toBeCloseTo(parts, 2);
    expect(of('MunitionsUse')).toBeLessThan(0.05e9); // the part that the sentence leaves out
  });

  it('says how much of the US forces has left: 5,000 of 84,000 under the order of May 2026, all under us-leaves', () => {
    expect(said('hague-2035')).toContain('of whom 6 % have left'); // 5,000 / 84,000 = 5.95 %
    expect(said('us-leaves')).toContain('of whom 100 % have left');
  });

  it('says what the pledge does not bring', () => {
    expect(said('large-force', { 'spending.delivery': '10 %' })).toMatch(
      /takes \$40\.8 bn: .*; that is \$8\.2 bn more than it brings\./,
    );
  });

  it('names the aid that is no core defence spending, and is silent where there is none', () => {
    expect(said('hague-2035')).toContain('Another $20.2 bn of aid in place of US aid is paid outside core defence.');
    expect(said('today')).not.toMatch(/shift|Another/);
  });
});
