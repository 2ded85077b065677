import { describe, expect, it } from 'vitest';
import {
  catalogueOf,
  checkEditions,
  editionsByPublisher,
  editionsOf,
  faultsIn,
  type TableText,
} from '../../src/figures/catalogue.ts';
import { tablesIn } from '../../src/figures/folder.ts';
import { GROUP_MEMBERS } from '../../src/model/places.ts';
import { catalogue, failure, HEADER, row, SOURCES, table } from './table.ts';

const sources: TableText = { file: 'sources-a.csv', text: SOURCES };
const all = (...tables: readonly TableText[]) =>
  faultsIn([sources, ...tables]).map((f) => `${f.file}:${f.line} ${f.message}`);

describe('a catalogue', () => {
  const found = catalogue([
    row('nato.coreShare', 'POL', 2025, 4.48, 'percent', '2025-08'),
    row('weo.growth', 'POL', 2025, 3.2, 'percent', '2025-10'),
    row('nato.coreShare', 'POL', 2026, 4.8),
    row('nato.coreShare', 'POL', 2025, 4.25),
    row('nato.coreShare', 'EST', 2025, 3.93),
  ]);

  it('finds figures by series, edition and place, in the order of years, with their lines', () => {
    expect(found.series.keys()).toEqual(['nato.coreShare', 'weo.growth']);
    const poland = found.series.at('nato.coreShare', '2026-07', 'POL');
    expect(poland.map((f) => [f.year, f.value, f.line])).toEqual([
      [2025, 4.25, 5],
      [2026, 4.8, 4],
    ]);
    expect(found.series.at('nato.coreShare', '2026-07', 'USA')).toEqual([]);
    expect(found.series.get('nato.spending')).toBeUndefined();
  });

  it('lists the editions of a series, oldest first, and of a publisher', () => {
    expect(editionsOf(found, 'nato.coreShare')).toEqual(['2025-08', '2026-07']);
    expect(failure(() => editionsOf(found, 'nato.coreShar'))).toMatch(
      /no series "nato.coreShar". Did you mean "nato.co/,
    );
    expect([...editionsByPublisher(found)]).toEqual([
      ['nato', ['2025-08', '2026-07']],
      ['weo', ['2025-10']],
    ]);
    expect(
      editionsOf(catalogue([row('a.b', '', 2025, 1, '1', 'R9'), row('a.b', '', 2025, 1, '1', 'R29')]), 'a.b'),
    ).toEqual([...['R9', 'R29']]);
  });

  it('refuses an edition that no series of the publisher has, naming those there are', () => {
    expect(checkEditions(found, {})).toBeUndefined();
    expect(checkEditions(found, { nato: '2025-08', weo: '2025-10' })).toBeUndefined();
    expect(failure(() => checkEditions(found, { nato: '2026-08' }))).toMatch(
      /no edition "2026-08" of nato\. Did you mean "202.-0."\? Editions: 2025-08, 2026-07\./,
    );
    expect(failure(() => checkEditions(found, { nato: '2025-10' }))).toMatch(/no edition "2025-10" of nato/);
    expect(failure(() => checkEditions(found, { natoo: '2026-07' }))).toMatch(
      /"natoo"\. Did you mean "nato"\? .*nato, weo/,
    );
  });

  it('takes a header alone for a table without figures, whether a new line follows or not', () => {
    for (const text of [HEADER, `${HEADER}\n`])
      expect(
        catalogueOf([{ file: 't.csv', text }])
          .series.values()
          .flat(),
      ).toEqual([]);
  });

  it('finds the fault of a row without a series, as the check does', () => {
    const tables = [{ file: 't.csv', text: `${HEADER}\nnothing\n` }];
    expect(faultsIn(tables).map((f) => `${f.file}:${f.line}:${f.column}: ${f.message}`)).toEqual([
      't.csv:2:1: Expected 13 fields, found 1.',
    ]);
    expect(failure(() => catalogueOf(tables).series.values())).toBe('t.csv:2:1: Expected 13 fields, found 1.');
  });

  it('reads a million lines without commas in seconds', () => {
    const began = performance.now();
    const { series } = catalogueOf([{ file: 't.csv', text: `${HEADER}\n${'\n'.repeat(1e6)}` }]);
    expect(series.keys()).toContain('');
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('finds a series whose name is quoted, as spreadsheet programs write it', () => {
    const quoted = row('nato.coreShare', 'POL', 2025, 4.25)
      .split(',')
      .map((cell) => `"${cell}"`)
      .join(',');
    expect(catalogue([quoted]).series.at('nato.coreShare', '2026-07', 'POL')).toHaveLength(1);
  });
});

describe('the faults of tables', () => {
  const good = row('nato.coreShare', 'POL', 2025, 4.25);

  it('are none where all is well', () => expect(all({ file: 't.csv', text: table(good) })).toEqual([]));

  it('name a source that is not listed, with the nearest', () => {
    const text = table(good, good.replace('POL', 'EST').replace('nato-b', 'nato-c'));
    expect(all({ file: 't.csv', text })[0]).toMatch(/^t\.csv:3 There is no source "nato-c"\. Did you mean "nato-/);
    const lazy = catalogueOf([sources, { file: 't.csv', text }]);
    expect(failure(() => lazy.series.get('nato.coreShare'))).toMatch(/^t\.csv:3: There is no source "nato-c"/);
  });

  it('are gathered over all files', () => {
    const [wrong, odd] = [table(good.replace('4.25', 'four')), table(good.replace('percent', 'percnt'))];
    const found = all({ file: 'a.csv', text: wrong }, { file: 'b.csv', text: odd });
    expect(found.map((f) => f.split(' ')[0])).toEqual(['a.csv:2', 'b.csv:2']);
  });

  it('are gathered even where the sources or a header are wrong', () => {
    const tables: TableText[] = [
      { file: 'a.csv', text: 'x,y\n' },
      { file: 'b.csv', text: table(good.replace('4.25', 'four')) },
      { file: 'groups.csv', text: 'group,label,member,from,to,note\nA,A,POL,soon,,\n' },
    ];
    expect(
      all(...tables)
        .map((f) => f.split(' ')[0])
        .sort(),
    ).toEqual(['a.csv:1', 'b.csv:2', 'groups.csv:2']);
  });

  it('name a figure that stands in two files or twice in one, however far apart', () => {
    const again = all({ file: 'a.csv', text: table(good) }, { file: 'b.csv', text: table(good) });
    expect(again).toEqual([expect.stringMatching(/^b\.csv:2 .*a\.csv:2 already/)]);
    const apart = catalogueOf([sources, { file: 'a.csv', text: table(good, row('nato.gdp', '', 2025, 1), good) }]);
    expect(failure(() => apart.series.get('nato.coreShare'))).toMatch(/^a\.csv:4.*already/);
  });

  it('name a source id that stands for two sources', () => {
    const other = { file: 'sources-b.csv', text: SOURCES.replace('2026-07-07', '2026-07-08') };
    expect(all(other)).toEqual([
      expect.stringMatching(/^sources-b\.csv:2 .*"nato-a"/),
      expect.stringMatching(/^sources-b\.csv:3 .*"nato-b"/),
    ]);
  });
});

describe('groups', () => {
  const found = catalogue(
    [row('nato.coreShare', 'POL', 2025, 4.25)],
    ['EU27,EU-27,POL,2004,,', 'EU,European Union,GBR,1973,2020,', 'EU,European Union,POL,2004,,'],
  );

  it('are series of value 1 over their present members, with the year they joined', () => {
    expect(found.series.get('group.EU')!.map((f) => [f.place, f.value, f.locator])).toEqual([
      ['POL', 1, 'member since 2004'],
    ]);
    expect(found.groups).toHaveLength(3);
  });

  it('of the shipped tables have the members they should', () => {
    const { groups } = catalogueOf(tablesIn('data'));
    const members = (group: string, year: number) =>
      groups
        .filter((m) => m.group === group && m.from <= year && (m.to === undefined || year < m.to))
        .map((m) => m.member);
    // Finland joined NATO in April 2023, Sweden in March 2024, North Macedonia in 2020, Montenegro in 2017.
    expect([2016, 2017, 2019, 2020, 2022, 2023, 2024].map((year) => members('NATO', year).length)).toEqual([
      ...[28, 29, 29, 30, 30, 31, 32],
    ]);
    // Croatia made the EU-27 of today complete in 2013.
    expect([2003, 2004, 2007, 2013].map((year) => members('EU27', year).length)).toEqual([14, 24, 26, 27]);
    expect(members('NATO_EXCEPT_US', 2026)).not.toContain('USA');
    expect(members('NATO', 2026).filter((m) => !members('NATO_EXCEPT_US', 2026).includes(m))).toEqual(['USA']);
    expect(members('NATO', 2026).filter((m) => !members('NATO_WITH_FORCES', 2026).includes(m))).toEqual(['ISL']);
    expect(members('EUROPEAN_NATO', 2026)).not.toContain('CAN');
    expect(members('EU_NATO', 2026).filter((m) => !members('EU27', 2026).includes(m))).toEqual([]);
    // The model's own lists are those of today.
    for (const [group, list] of Object.entries(GROUP_MEMBERS))
      expect([...list].sort(), group).toEqual(members(group, 2026).sort());
    // In the EU but not in NATO: Austria, Cyprus, Ireland, Malta.
    expect(
      members('EU27', 2026)
        .filter((m) => !members('NATO', 2026).includes(m))
        .sort(),
    ).toEqual([...['AUT', 'CYP', 'IRL', 'MLT']]);
  });
});

describe('tables with bytes broken anywhere', () => {
  it('give figures or a FigureError, and the check names what the reader met', () => {
    const whole = Buffer.from(
      tablesIn('data')
        .find((t) => t.file === 'nato-2026-07.csv')!
        .text.slice(0, 4000),
    );
    let state = 20260707;
    const next = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let i = 0; i < 300; i++) {
      const broken = Buffer.from(whole);
      for (let n = 1 + next(3); n > 0; n--) broken[next(broken.length)] = next(256);
      const tables = [sources, { file: 't.csv', text: broken.toString('utf8').replaceAll('nato-2026-07', 'nato-b') }];
      const known = faultsIn(tables);
      const met = failure(() => catalogueOf(tables).series.values());
      expect(met).not.toMatch(/^\w*Error:/);
      if (met !== 'no error') expect(known.length, met).toBeGreaterThan(0);
    }
  });
});

describe('every shipped table', () => {
  const tables = tablesIn('data');

  it('is free of faults, figures, sources, groups and states alike', () => {
    expect(faultsIn(tables).map((f) => `${f.file}:${f.line}:${f.column} ${f.message}`)).toEqual([]);
  });

  it('is found by the index as it is by the reader', () => {
    const { series } = catalogueOf(tables);
    const rows = tables
      .filter((t) => t.text.startsWith(HEADER))
      .reduce((n, t) => n + t.text.trim().split('\n').length - 1, 0);
    const groups = series.keys().filter((name) => name.startsWith('group.'));
    const read = series.keys().filter((name) => !groups.includes(name));
    expect(read.reduce((n, name) => n + series.get(name)!.length, 0)).toBe(rows);
  });
});
