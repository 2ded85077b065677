/** `burdenshift validate`: published results beside ours; a case that fails is shown, not hidden. */
import type { Command } from 'commander';
import { casesIn, shippedCases, validate, validationData, validationPage, validationText, VERSION } from '../index.ts';
import { deskFor, say } from './options.ts';
import { textIn } from './inFiles.ts';

interface Options {
  readonly cases?: string;
  readonly data?: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly strict?: boolean;
}

const EXAMPLE = `
A case file:
  cases:
    - id: MINE
      claim: One point of the GDP of Germany is 45 bn euro.
      source: { publisher: ZDF, title: …, date: 2025-05-15, url: …, grade: B }   # A own page, B relay, C collection, M memory
      convention: stated                # or: inferred, chosen after seeing
      scenario: today                   # also: editions, set
      checks:
        - name: one point
          value: { quantity: prices.nominalGDP, place: DEU, year: 2025, times: 1 % }   # sum: 2026-2035, mean: …, plus, minus, over
          expected: 45 bn NCU/year      # or: "> 82 bn EUR/year", [226 bn USD, 344 bn USD]
          tolerance: 3 %                # or: 0.1 pp, 2 bn NCU/year, exact, shown only
          because: the figure is rounded`;

/** Adds the command. */
export function addValidate(program: Command): void {
  program
    .command('validate')
    .description('put published results beside ours: published, ours, difference, verdict')
    .option('--cases <file>', 'run the cases of this file instead of those that ship')
    .option('--data <folder>', 'read the tables of another folder')
    .option('--strict', 'exit code 1 where evidence lies outside its tolerance')
    .option('--json', 'print JSON')
    .option('--markdown', 'print the page of results')
    .addHelpText('after', EXAMPLE)
    .action((options: Options) => {
      const desk = deskFor(options);
      const file = options.cases;
      const cases =
        file === undefined ? shippedCases(desk) : casesIn(desk, file, textIn(file, 'a file of cases (.yaml)'));
      const results = validate(desk, cases);
      if (options.json) say(JSON.stringify(validationData(results, VERSION), null, 2));
      else say(options.markdown ? validationPage(results, VERSION) : validationText(results));
      const isOutside = results.some((r) => r.standing === 'evidence' && r.verdict === 'outside');
      if (options.strict && isOutside) process.exitCode = 1;
    });
}
