import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FigureError, type Fault } from '../../src/figures/faults.ts';
import { readFigures, readGroups, readSources, readStates } from '../../src/figures/tables.ts';
import { HEADER, row, table } from './table.ts';

const good = row('nato.coreShare', 'POL', 2025, 4.25);
const read = (text: string, reader: (t: string, file: string, faults: Fault[]) => readonly unknown[] = readFigures) => {
  const faults: Fault[] = [];
  const rows = reader(text, 't.csv', faults);
  return { rows, faults: faults.map((f) => `${f.file}:${f.line}:${f.column}: ${f.message}`) };
};
/** The faults of the table with one good row and one in which a column is replaced. */
const withCell = (column: string, text: string) => {
  const cells = 'nato.coreShare,EST,2025,3.93,,,percent,2026-07,nato-b,table 3,A,,'.split(',');
  cells[HEADER.split(',').indexOf(column)] = text;
  return read(table(good, cells.join(','))).faults;
};

describe('a table of figures', () => {
  it('gives each row as a figure that knows its file and line', () => {
    const { rows, faults } = read(
      table(good, 'law.floor,,,2.5,2,3,percent,2023,nato-b,"§ 1, par. 2",B,e,"a ""floor"""'),
    );
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      {
        ...{ series: 'nato.coreShare', place: 'POL', year: 2025, value: 4.25, low: undefined, high: undefined },
        ...{ unit: 'percent', edition: '2026-07', source: 'nato-b', locator: 'table 3', grade: 'A', estimate: false },
        ...{ note: '', file: 't.csv', line: 2 },
      },
      {
        ...{ series: 'law.floor', place: '', year: undefined, value: 2.5, low: 2, high: 3 },
        ...{ unit: 'percent', edition: '2023', source: 'nato-b', locator: '§ 1, par. 2', grade: 'B', estimate: true },
        ...{ note: 'a "floor"', file: 't.csv', line: 3 },
      },
    ]);
  });

  it('may begin with a byte order mark and end its lines as Windows does', () => {
    const { rows, faults } = read(
      `\uFEFF${table(good, row('nato.coreShare', 'EST', 2025, 3.93))}`.replaceAll('\n', '\r\n'),
    );
    expect(faults).toEqual([]);
    expect(rows).toHaveLength(2);
  });

  it.each<[string, string, string]>([
    // The second row reads nato.coreShare,EST,2025,3.93,,,percent,2026-07,nato-b,table 3,A,, : columns counted by hand.
    ['series', '', 't.csv:3:1: The series is missing.'],
    ['place', 'Est', 't.csv:3:16: "Est" is not a place: use ISO 3166 alpha-3, or a group code.'],
    ['year', '2025.5', 't.csv:3:20: 2025.5 is not a calendar year.'],
    ['year', '25', 't.csv:3:20: 25 is not a calendar year.'],
    ['value', '', 't.csv:3:25: The value is missing'],
    ['value', '3,93', 't.csv:3:1: Expected 13 fields, found 14.'],
    ['value', '3.93%', 't.csv:3:25: "3.93%" is not a number.'],
    ['low', '3', 't.csv:3:30: Give low and high together, or neither.'],
    ['unit', 'percnt', 't.csv:3:32: Unknown unit "percnt" in "percnt". Did you mean "percent"?'],
    ['unit', '', 't.csv:3:32: The unit is missing.'],
    ['edition', '', 't.csv:3:40: The edition is missing.'],
    ['source', '', 't.csv:3:48: The source is missing.'],
    ['locator', '', 't.csv:3:55: The locator is missing.'],
    ['grade', 'E', 't.csv:3:63: "E" is not a grade: A, B, C or D.'],
    ['grade', 'AB', 't.csv:3:63: "AB" is not a grade: A, B, C or D.'],
    ['estimate', 'yes', 't.csv:3:65: "yes": write e for an estimate, or nothing.'],
  ])('points at the column of a wrong %s ("%s")', (column, text, fault) => {
    expect(withCell(column, text)[0]).toContain(fault);
  });

  it('refuses a range that does not hold its value', () => {
    const { faults } = read(table('a.b,,2025,5,1,4,percent,x,nato-b,p. 1,A,,'));
    expect(faults).toEqual(['t.csv:2:13: The range 1 to 4 does not hold the value 5.']);
  });

  it('refuses a figure that stands twice, naming the first line', () => {
    expect(read(table(good, row('nato.coreShare', 'EST', 2025, 1), good)).faults).toEqual([
      't.csv:4:1: This figure stands on line 2 already (same series, place, year and edition).',
    ]);
  });

  it('collects the faults of all rows and keeps the good ones', () => {
    const { rows, faults } = read(table('x,y', good, 'a.b,pol,2025,five,,,percent,x,nato-b,p. 1,Z,,'));
    expect(faults.map((f) => f.split(':').slice(0, 3).join(':'))).toEqual([
      ...['t.csv:2:1', 't.csv:4:14', 't.csv:4:5', 't.csv:4:43'],
    ]);
    expect(rows).toHaveLength(1);
  });

  it('refuses another header, showing the right one', () => {
    expect(read('series,value\n').faults).toEqual([
      `t.csv:1:1: The header must be "${HEADER}", but is "series,value".`,
    ]);
    expect(read('').faults).toEqual([`t.csv:1:1: The header must be "${HEADER}", but is "".`]);
  });

  it('refuses a cell over several lines where it begins, even in a row of another length', () => {
    expect(read(table('a.b,"never closed', good)).faults).toEqual([
      't.csv:2:1: A cell runs over several lines; keep each row on one line.',
    ]);
  });
});

describe('the other tables', () => {
  it('name a source without id', () => {
    const header = 'id,publisher,title,edition,published,url,licence,note';
    expect(read(`${header}\n,NATO,T,,,,,\n`, readSources).faults).toEqual(['t.csv:2:1: The source has no id.']);
  });

  it('name a membership whose years are no years', () => {
    const header = 'group,label,member,from,to,note';
    const { faults } = read(`${header}\nNATO,NATO,POL,1999,,\nEU,EU,GBR,x,2020,\nEU,EU,GBR,1973,soon,\n`, readGroups);
    expect(faults).toEqual(['t.csv:3:11: "x" is not a year.', 't.csv:4:16: "soon" is not a year.']);
  });

  it('give states their names', () => {
    const header = 'code,name,demonym,currency,ally,partner,armedForces,note';
    const { rows } = read(`${header}\nPOL,Poland,Polish,PLN,yes,no,yes,\n`, readStates);
    expect(rows).toEqual([{ code: 'POL', name: 'Poland', demonym: 'Polish', currency: 'PLN' }]);
  });
});

describe('an error about figures', () => {
  it('spells out the first faults and counts the others', () => {
    const faults = Array.from({ length: 25 }, (_, i) => ({ file: 't.csv', line: i + 2, column: 0, message: 'Wrong.' }));
    const error = new FigureError(faults);
    expect(error.faults).toHaveLength(25);
    expect(error.message.split('\n')[0]).toBe('t.csv:2: Wrong.');
    expect(error.message).toMatch(/and 5 more/);
  });
});

describe('a table with bytes broken anywhere', () => {
  it('gives figures and faults, and never another error', () => {
    const whole = Buffer.from(readFileSync('data/nato-2026-07.csv').subarray(0, 6000));
    let state = 20260707;
    const next = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % below;
    };
    let withFaults = 0;
    for (let i = 0; i < 400; i++) {
      const broken = Buffer.from(whole);
      for (let n = 1 + next(4); n > 0; n--) broken[next(broken.length)] = next(256);
      const { rows, faults } = read(broken.toString('utf8'));
      if (faults.length) withFaults++;
      expect(rows.length + faults.length).toBeGreaterThan(0);
    }
    expect(withFaults).toBeGreaterThan(100);
  });
});
