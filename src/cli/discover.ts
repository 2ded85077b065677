/** `burdenshift discover`: where the futures of interest of a sweep gather, or which policy loses least in them. */
import type { Command } from 'commander';
import {
  compareRegrets,
  discover,
  discoveryData,
  discoveryText,
  groupsOf,
  inputsOf,
  OBJECTIVES,
  questionOf,
  readSweep,
  regretData,
  regretText,
  suggest,
  targetOf,
  type BoxChoice,
  type DiscoverWishes,
} from '../index.ts';
import { wholeIn } from './draws.ts';
import { say } from './options.ts';
import { UsageError } from './trouble.ts';

interface Options {
  readonly outcome: readonly string[];
  readonly threshold?: string;
  readonly met?: boolean;
  readonly inputs?: string;
  readonly alpha: string;
  readonly mass: string;
  readonly paste: string;
  readonly objective: string;
  readonly density?: string;
  readonly coverage?: string;
  readonly box?: string;
  readonly drop?: string;
  readonly quasiP: string;
  readonly boxes: string;
  readonly resamples: string;
  readonly seed: string;
  readonly depth: string;
  readonly regret?: boolean;
  readonly policy?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  burdenshift discover DIR                                  futures that miss the bar of the design
  burdenshift discover DIR --outcome "ledger.groupResidual[NATO_EXCEPT_US,2035]" --threshold "< -50 bn USD2025/year"
  burdenshift discover DIR --inputs levers --density 80% --boxes 2
  burdenshift discover DIR --regret --policy sharing.rule`;

const more = (text: string, before: readonly string[]) => [...before, text];

/** Adds the command. */
export function addDiscover(program: Command): void {
  program
    .command('discover <sweep>')
    .description('find where the futures of interest of a sweep gather, or compare policies by regret')
    .option('--outcome <name>', 'the outcome asked about; with --regret give further ones to trade off', more, [])
    .option(
      '--threshold <comparison>',
      'the futures of interest, e.g. "< 0" (default: those that miss the bar of the design)',
    )
    .option('--met', 'look at the futures that meet the bar of the design instead')
    .option('--inputs <names>', 'inputs that a box may restrict, by commas; levers and inputs stand for all of a kind')
    .option('--alpha <share>', 'most of the box that one peel takes', '5%')
    .option('--mass <share>', 'least of all futures that a box holds', '5%')
    .option('--paste <share>', 'most that one layer of pasting adds; 0 for none', '5%')
    .option('--objective <rule>', 'what a peel is judged by: lenient1, lenient2, mean', 'lenient1')
    .option('--density <share>', 'take the most covering box that is so dense (default: best balance)')
    .option('--coverage <share>', 'take the densest box that covers so much')
    .option('--box <number>', 'take this box of the trade-off table')
    .option('--drop <names>', 'take the limits on these inputs off the box')
    .option('--quasi-p <share>', 'drop limits that chance could have set, above this quasi-p-value; 1 keeps all', '5%')
    .option('--boxes <number>', 'look for so many boxes, each among what the earlier leave', '1')
    .option('--resamples <number>', 'random halves to look again in', '10')
    .option('--seed <number>', 'seed of the halves', '7')
    .option('--depth <number>', 'most questions on the way to a leaf of the tree', '3')
    .option('--regret', 'compare policies: regret, robustness, trade-offs')
    .option(
      '--policy <names>',
      'levers that are decided, by commas (default: lists that the design crosses with all else)',
    )
    .option('--json', 'print everything that was found as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, options: Options) => {
      checkCombination(options);
      if (options.regret) return compare(folder, options);
      const wishes = wishesIn(options);
      const futures = await readSweep(folder);
      const question = questionOf(futures.manifest, {
        ...(options.outcome[0] === undefined ? {} : { outcome: options.outcome[0] }),
        ...(options.threshold === undefined ? {} : { threshold: options.threshold }),
        ...(options.met ? { isMet: true } : {}),
      });
      const inputs = inputsOf(futures, options.inputs === undefined ? undefined : namesIn(options.inputs));
      const groups = groupsOf(futures);
      const found = discover(inputs, targetOf(futures, question), { ...wishes, ...(groups ? { groups } : {}) });
      if (!futures.manifest.complete)
        note(`the sweep is not complete: ${futures.rows} of ${futures.manifest.futures} futures.`);
      say(
        options.json
          ? JSON.stringify(discoveryData(question, found), null, 2)
          : discoveryText(futures.manifest.title, question, found),
      );
    });
}

async function compare(folder: string, { outcome, policy, json }: Options): Promise<void> {
  const futures = await readSweep(folder);
  const found = compareRegrets(futures, {
    goals: outcome,
    ...(policy === undefined ? {} : { policy: namesIn(policy) }),
  });
  say(json ? JSON.stringify(regretData(found), null, 2) : regretText(futures.manifest.title, found));
}

const note = (text: string) => void process.stderr.write(`burdenshift: ${text}\n`);

/** Names by commas; a comma in brackets belongs to its name. */
const namesIn = (text: string): readonly string[] => text.split(/,(?![^[]*\])/).map((name) => name.trim());

function checkCombination({ outcome, threshold, met, density, coverage, box, regret, policy }: Options): void {
  const chosen = [density, coverage, box].filter((option) => option !== undefined);
  if (chosen.length > 1) throw new UsageError('--density, --coverage and --box each choose the box; give one of them.');
  if (threshold !== undefined && met)
    throw new UsageError('--met asks about the bar of the design; leave out --threshold.');
  if (!regret && policy !== undefined) throw new UsageError('--policy belongs to --regret.');
  if (!regret && outcome.length > 1)
    throw new UsageError('A box is about one outcome; give --outcome once, or add --regret.');
}

function wishesIn(options: Options): DiscoverWishes {
  return {
    peelAlpha: shareIn(options.alpha, '--alpha'),
    massMin: shareIn(options.mass, '--mass'),
    leafMin: shareIn(options.mass, '--mass'),
    pasteAlpha: shareIn(options.paste, '--paste'),
    objective: objectiveIn(options.objective),
    choice: choiceIn(options),
    quasiP: shareIn(options.quasiP, '--quasi-p'),
    ...(options.drop === undefined ? {} : { drop: namesIn(options.drop) }),
    boxes: wholeIn(options.boxes, '--boxes', 1, 20),
    resamples: wholeIn(options.resamples, '--resamples', 2, 200),
    seed: wholeIn(options.seed, '--seed', 0, 2 ** 32 - 1),
    depth: wholeIn(options.depth, '--depth', 1, 10),
  };
}

function choiceIn({ density, coverage, box }: Options): BoxChoice {
  if (density !== undefined) return { rule: 'density', atLeast: shareIn(density, '--density') };
  if (coverage !== undefined) return { rule: 'coverage', atLeast: shareIn(coverage, '--coverage') };
  return box === undefined ? { rule: 'balance' } : { rule: 'step', step: wholeIn(box, '--box', 0, 10_000) };
}

function objectiveIn(text: string) {
  const found = OBJECTIVES.find((objective) => objective === text);
  if (found) return found;
  throw new UsageError(`--objective takes ${OBJECTIVES.join(', ')}, not "${text}".${suggest(text, OBJECTIVES)}`);
}

/** A share written as `5%`, `5 %` or `0.05`. */
function shareIn(text: string, option: string): number {
  const [, digits, sign] = /^\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(text) ?? [];
  const share = sign === '%' ? Number(digits) / 100 : Number(digits);
  if (share >= 0 && share <= 1) return share;
  throw new UsageError(`${option} takes a share such as 5% or 0.05, not "${text}".`);
}
