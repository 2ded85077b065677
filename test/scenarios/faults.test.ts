/** Faults of scenario files: each names file, line, column, the nearest name and what would have been accepted. */
import { describe, expect, it } from 'vitest';
import { openShipped, ScenarioError } from '../../src/index.ts';

/** The first fault of a file called `mine.yaml`, as `line:column: message`. */
function faultOf(text: string, others: Readonly<Record<string, string>> = {}): string {
  const own = openShipped();
  try {
    for (const [file, content] of Object.entries(others)) own.add({ file, text: content });
    own.run(own.add({ file: 'mine.yaml', text }));
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const [{ file, line, column, message }] = error.faults as [(typeof error.faults)[number]];
    return `${file}:${line}:${column}: ${message}`;
  }
  return 'no fault';
}
const setting = (line: string) => `title: Mine\nset:\n  ${line}\n`;
const recorded = (line: string) => `title: Mine\nrecorded:\n  digest: ${'0a'.repeat(32)}\n  numbers:\n    ${line}\n`;

interface BadFile {
  readonly what: string;
  readonly text: string;
  /** Place and words that the fault must hold. */
  readonly at: string;
  readonly says: readonly string[];
}

/** Files with one fault each; those that a JSON Schema can refuse are in schema.test.ts as well. */
const BAD: readonly BadFile[] = [
  {
    what: 'a wrong unit',
    text: setting('spending.coreTarget: 5 bn USD2025/year'),
    at: 'mine.yaml:3:24',
    says: ['spending.coreTarget is in share', '"5 bn USD2025/year"', 'such as "3.5 %"'],
  },
  {
    what: 'a unit nobody declared',
    text: setting('spending.coreTarget: 5 percnt'),
    at: 'mine.yaml:3:24',
    says: ['Unknown unit "percnt"', 'Did you mean "percent"?'],
  },
  {
    what: 'a share without its sign',
    text: setting('spending.coreTarget: 3.5'),
    at: 'mine.yaml:3:24',
    says: ['write "3.5 %"'],
  },
  {
    what: 'a decimal comma',
    text: setting('spending.coreTarget: 3,5 %'),
    at: 'mine.yaml:3:24',
    says: ['The decimal mark is a point: "3.5 %"'],
  },
  {
    what: 'an unknown ally',
    text: setting('spending.coreTarget[POLE]: 5 %'),
    at: 'mine.yaml:3:3',
    says: ['There is no "POLE" among the states', 'Did you mean "POL"?', 'or a group such as NATO'],
  },
  {
    what: 'a share of 500 %',
    text: setting('spending.coreTarget: 500 %'),
    at: 'mine.yaml:3:24',
    says: ['takes values from 0 % to 20 %, not 500 %'],
  },
  {
    what: 'a duplicate key',
    text: 'title: Mine\nset:\n  spending.coreTarget: 5 %\n  spending.coreTarget: 4 %\n',
    at: 'mine.yaml:4:3',
    says: ['"spending.coreTarget" stands here a second time'],
  },
  {
    what: 'an unknown lever',
    text: setting('spending.coreTargt: 5 %'),
    at: 'mine.yaml:3:3',
    says: ['There is no lever "spending.coreTargt"', 'Did you mean "spending.coreTarget"?', 'list levers'],
  },
  {
    what: 'a computed quantity set as if it were a lever',
    text: setting('spending.extraCost: 5 bn USD2025/year'),
    at: 'mine.yaml:3:3',
    says: ['is computed and cannot be set', 'burdenshift explain spending.extraCost'],
  },
  {
    what: 'an unknown option',
    text: setting('spending.ramp: lineer'),
    at: 'mine.yaml:3:18',
    says: ['Did you mean "linear"?', 'The options are linear, frontLoaded, backLoaded, immediate'],
  },
  {
    what: 'a year where a lever has one value for all',
    text: setting('spending.coreTarget[2030]: 5 %'),
    at: 'mine.yaml:3:3',
    says: ['has one value for all years', 'leave out [2030]'],
  },
  {
    what: 'a range that does not hold its value',
    text: 'title: Mine\nset:\n  spending.coreTarget:\n    value: 3 %\n    low: 4 %\n    high: 5 %\n',
    at: 'mine.yaml:4:12',
    says: ['must lie between its low and its high'],
  },
  {
    what: 'half a range',
    text: 'title: Mine\nset:\n  spending.coreTarget:\n    value: 3 %\n    low: 2 %\n',
    at: 'mine.yaml:4:12',
    says: ['a low but no high; give both'],
  },
  {
    what: 'lists for the ends of a range',
    text: 'title: Mine\nset:\n  spending.coreTarget: { value: 3 %, low: [2 %], high: [4 %] }\n',
    at: 'mine.yaml:3:33',
    says: ['Cannot read ""'],
  },
  {
    what: 'a distribution of nothing',
    text: 'title: Mine\nset:\n  spending.coreTarget: { value: 3 %, distribution: pert }\n',
    at: 'mine.yaml:3:33',
    says: ['a distribution but no low and no high'],
  },
  {
    what: 'a range of options',
    text: 'title: Mine\nset:\n  spending.ramp: { value: linear, low: linear, high: backLoaded }\n',
    at: 'mine.yaml:3:27',
    says: ['picks among options and has no low'],
  },
  {
    what: 'an unknown key of a setting',
    text: 'title: Mine\nset:\n  spending.coreTarget:\n    valu: 3 %\n',
    at: 'mine.yaml:4:5',
    says: ['Did you mean "value"?', 'The keys are value, low, high, distribution, source, because'],
  },
  {
    what: 'an unknown key',
    text: 'title: Mine\nextend: today\n',
    at: 'mine.yaml:2:1',
    says: ['Did you mean "extends"?', 'The keys are title, summary, extends, engine, editions, horizon, recorded, set'],
  },
  { what: 'no title', text: 'summary: nothing\n', at: 'mine.yaml:1:1', says: ['has no title'] },
  {
    what: 'a horizon out of reach',
    text: 'title: Mine\nhorizon: 2099\n',
    at: 'mine.yaml:2:10',
    says: ['from 2026 to 2040, not 2099'],
  },
  {
    what: 'an unknown edition',
    text: 'title: Mine\neditions:\n  nato: 2026-06\n',
    at: 'mine.yaml:3:9',
    says: ['There is no edition "2026-06" of nato', 'Editions: 2024-06, 2025-08, 2026-07'],
  },
  {
    what: 'an unknown publisher',
    text: 'title: Mine\neditions:\n  nat: 2026-07\n',
    at: 'mine.yaml:3:8',
    says: ['Did you mean "nato"?'],
  },
  {
    what: 'an unknown series of a publisher',
    text: 'title: Mine\neditions:\n  nato.coreShar: 2026-07\n',
    at: 'mine.yaml:3:18',
    says: ['There is no series "nato.coreShar"', 'Did you mean "nato.coreShare"?'],
  },
  {
    what: 'an edition that a series has not',
    text: 'title: Mine\neditions:\n  nato.equipmentShare: 2026-07\n',
    at: 'mine.yaml:3:24',
    says: ['There is no edition "2026-07" of nato.equipmentShare', 'Editions: 2024-06, 2025-08.'],
  },
  {
    what: 'a version of two numbers',
    text: 'title: Mine\nengine: 0.1\n',
    at: 'mine.yaml:2:9',
    says: ['a version of burdenshift such as 0.1.0, not "0.1"'],
  },
  { what: 'a list for a version', text: 'title: Mine\nengine: [0]\n', at: 'mine.yaml:2:9', says: ['takes a text'] },
  {
    what: 'a digest cut short',
    text: 'title: Mine\nrecorded:\n  digest: abc\n',
    at: 'mine.yaml:3:11',
    says: ['64 hexadecimal digits'],
  },
  {
    what: 'no digest of what is recorded',
    text: 'title: Mine\nrecorded:\n  numbers: {}\n',
    at: 'mine.yaml:3:3',
    says: ['64 hexadecimal digits'],
  },
  {
    what: 'a text for what is recorded',
    text: 'title: Mine\nrecorded: much\n',
    at: 'mine.yaml:2:11',
    says: ['"recorded" takes "digest:" and "numbers:"'],
  },
  {
    what: 'an unknown key of what is recorded',
    text: recorded('ledger.groupUses[NATO,2035]: 1').replace('numbers:', 'number:'),
    at: 'mine.yaml:4:3',
    says: ['Did you mean "numbers"?'],
  },
  {
    what: 'a recorded number of an unknown quantity',
    text: recorded('ledger.groupUse[NATO,2035]: 1'),
    at: 'mine.yaml:5:5',
    says: ['There is no quantity "ledger.groupUse"', 'Did you mean "ledger.groupUses"?', 'take it out'],
  },
  {
    what: 'a recorded number of an unknown group',
    text: recorded('ledger.groupUses[NATOO,2035]: 1'),
    at: 'mine.yaml:5:5',
    says: ['not "NATOO"', 'Did you mean "NATO"?'],
  },
  {
    what: 'a recorded number of no year',
    text: recorded('ledger.groupUses[NATO]: 1'),
    at: 'mine.yaml:5:5',
    says: ['ledger.groupUses needs a year from 2014 to 2040'],
  },
  {
    what: 'a recorded number with its unit',
    text: recorded('ledger.groupUses[NATO,2035]: 1 bn USD2025/year'),
    at: 'mine.yaml:5:34',
    says: ['takes a number in the base unit', 'without a unit'],
  },
  {
    what: 'a recorded number that is none',
    text: recorded('ledger.groupUses[NATO,2035]: .nan'),
    at: 'mine.yaml:5:34',
    says: ['takes a number in the base unit'],
  },
  {
    what: 'an unknown parent',
    text: 'title: Mine\nextends: hague-2036\n',
    at: 'mine.yaml:2:10',
    says: ['Did you mean "hague-2035"?', 'Known: brussels-2025'],
  },
  {
    what: 'a scenario that extends itself',
    text: 'title: Mine\nextends: mine\n',
    at: 'mine.yaml:2:10',
    says: ['cannot extend itself: mine → mine'],
  },
  {
    what: 'broken YAML',
    text: 'title: Mine\nset: [\n  x: {\n',
    at: 'mine.yaml:4:1',
    says: ['not YAML that can be read'],
  },
  {
    what: 'a tab for an indent',
    text: 'title: Mine\nset:\n\tspending.ramp: linear\n',
    at: 'mine.yaml:3:1',
    says: ['Tabs are not allowed'],
  },
  {
    what: 'an alias of an anchor',
    text: 'title: Mine\nset:\n  spending.coreTarget: &x 5 %\n  spending.delivery: *x\n',
    at: 'mine.yaml:3:27',
    says: ['The anchor "&x" is not read here', 'write the value out'],
  },
  { what: 'a tag', text: 'title: !secret Mine\n', at: 'mine.yaml:1:16', says: ['The tag "!secret" is not read here'] },
  {
    what: 'a tag of YAML itself',
    text: 'title: !!binary "aGk="\n',
    at: 'mine.yaml:1:17',
    says: ['The tag "!!binary"'],
  },
  {
    what: 'a directive that changes what numbers mean', // 03762 is 2034 in YAML 1.1
    text: '%YAML 1.1\n---\ntitle: Mine\nset: { spending.deadline: 03762 }\n',
    at: 'mine.yaml:1:1',
    says: ['begins with "%" is not read here'],
  },
  {
    what: 'two places in one target',
    text: setting('spending.coreTarget[POL,DEU]: 5 %'),
    at: 'mine.yaml:3:3',
    says: ['names more than one place', 'a group such as BALTIC'],
  },
  {
    what: 'two spans of years in one target',
    text: setting('financing.taxShare[2030,2031]: 5 %'),
    at: 'mine.yaml:3:3',
    says: ['names more than one span of years'],
  },
  {
    what: 'years that run backward',
    text: setting('financing.taxShare[2035-2030]: 5 %'),
    at: 'mine.yaml:3:3',
    says: ['runs backward; write 2030-2035'],
  },
  {
    what: 'a year that no run reaches',
    text: setting('financing.taxShare[2050]: 5 %'),
    at: 'mine.yaml:3:3',
    says: ['out of reach; runs cover 2014 to 2040'],
  },
  {
    what: 'one target spelled in two ways',
    text: 'title: Mine\nset:\n  spending.coreTarget[POL]: 5 %\n  "spending.coreTarget [ POL ]": 4 %\n',
    at: 'mine.yaml:4:3',
    says: ['is set in line 3 already'],
  },
  ...['constructor', 'toString', '__proto__'].map((name) => ({
    what: `a place called ${name}, as every object has it`,
    text: setting(`spending.coreTarget[${name}]: 5 %`),
    at: 'mine.yaml:3:3',
    says: [`There is no "${name}" among the states`],
  })),
  {
    what: 'a character that moves the cursor',
    text: 'title: "\\e[2Jgone"\n',
    at: 'mine.yaml:1:8',
    says: ['"title" holds the character U+001B'],
  },
  {
    what: 'a path for a parent',
    text: 'title: Mine\nextends: ../elsewhere/hague-2035\n',
    at: 'mine.yaml:2:10',
    says: ['takes the id of a scenario', 'is a path'],
  },
  {
    what: 'lists fifty deep',
    text: `title: Mine\nset: ${'['.repeat(50)}${']'.repeat(50)}\n`,
    at: 'mine.yaml:2:44',
    says: ['too deep in each other'],
  },
  {
    what: 'lists in a line deeper than the stack of calls',
    text: `title: Mine\nset:\n  ${'- '.repeat(90_000)}`,
    at: 'mine.yaml:3',
    says: ['too deep in each other'],
  },
  {
    what: 'brackets deeper than the stack of calls',
    text: `title: Mine\nset: ${'['.repeat(90_000)}`,
    at: 'mine.yaml:2',
    says: ['too deep in each other'],
  },
  { what: 'two documents', text: 'title: Mine\n---\ntitle: Yours\n', at: 'mine.yaml:2:1', says: ['one document'] },
  { what: 'an empty file', text: '', at: 'mine.yaml:1:1', says: ['list of keys such as "title:"'] },
  { what: 'a list', text: '- title\n', at: 'mine.yaml:1:1', says: ['list of keys such as "title:"'] },
  {
    what: 'a file of 300,000 characters',
    text: `title: Mine\n# ${'x'.repeat(300_000)}\n`,
    at: 'mine.yaml:1:1',
    says: ['at most 200000'],
  },
];

describe('a scenario file with', () => {
  it.each(BAD)('$what is refused where it stands', ({ text, at, says }) => {
    const fault = faultOf(text);
    expect(fault.slice(0, at.length + 1)).toBe(`${at}:`);
    for (const words of says) expect(fault).toContain(words);
  });

  it('a circle of parents is refused with the way round it', () => {
    const fault = faultOf('title: Mine\nextends: yours\n', {
      'yours.yaml': 'title: Yours\nsummary: s\nextends: mine\n',
    });
    expect(fault).toContain('yours.yaml:3:10: A scenario cannot extend itself: mine → yours → mine');
  });

  it.each([
    ['names that nobody knows', (i: number) => `  spending.coreTargetxx${i}: 5 %\n`, 6000],
    ['keys of no use', (i: number) => `  ${i}:\n`, 20_000],
    ['a name of 150,000 letters', () => `  ? ${'a'.repeat(150_000)}\n  : 5 %\n`, 1],
  ])('%s by the thousand is refused within seconds and in few words', (_, line, count) => {
    const began = process.cpuUsage();
    const text = `title: Mine\nset:\n${Array.from({ length: count }, (_, i) => line(i)).join('')}`;
    expect(() => openShipped().add({ file: 'mine.yaml', text })).toThrow(ScenarioError);
    // Processor time: other work on the machine is no fault of the reader.
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(5);
    expect(faultOf(text).length).toBeLessThan(200_000);
  });

  it('several faults gets them all at once', () => {
    const text = 'titel: Mine\nset:\n  spending.ramp: lineer\n  spending.coreTarget: 500 %\n';
    try {
      openShipped().add({ file: 'mine.yaml', text });
      expect.fail('no fault');
    } catch (error) {
      expect((error as ScenarioError).faults.map((f) => f.line).sort()).toEqual([1, 1, 3, 4]);
    }
  });
});

describe('a scenario file that is sound', () => {
  it('may hold comments, texts in any quotes, groups, and years behind places', () => {
    const text = [
      'title: "Mine" # a comment',
      'extends: hague-2035',
      'editions: { nato: 2025-08 }',
      'horizon: 2032',
      'set:',
      "  spending.coreTarget[BALTIC]: '5 %'",
      '  spending.deadline[ESP]: 2032',
      '  spending.growthLimit: { value: 20 %, low: 10 %, high: 30 %, distribution: pert, because: a test }',
    ].join('\n');
    const desk = openShipped();
    const run = desk.run(desk.add({ file: 'sound.yaml', text }));
    expect([run.story.horizon, run.manifest.editions['nato.coreShare']]).toEqual([2032, '2025-08']);
  });
});
