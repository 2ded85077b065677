/** Holds a number against its rule, and gathers the outcomes of a statement into a plain verdict. */
import {
  inWords,
  type TestedDefinition,
  type Moment,
  type Outcome,
  type Rule,
  type Sentence,
  type Teller,
  type Verdict,
  type VerdictKind,
} from './statement.ts';
import { difference, sum, type Term } from './term.ts';
import type { Value } from './value.ts';

/** Differences below this part of the yardstick are noise of floating-point arithmetic. */
const NOISE = 1e-9;

/** Whether a number meets a rule, and how that reads. */
export function outcomeOf(t: Teller, value: Value, rule: Rule): Outcome {
  const than = t.read(rule.than);
  const noise = NOISE * Math.max(1, Math.abs(than.value));
  const told = (holds: boolean, yes: string, no: string): Outcome => ({ holds, words: [holds ? yes : no, than] });
  switch (rule.relation) {
    case 'above':
      return told(value.value > than.value + noise, 'above ', 'not above ');
    case 'below':
      return told(value.value < than.value - noise, 'below ', 'not below ');
    case 'atLeast':
      return told(value.value >= than.value - noise, 'at or above ', 'below ');
    case 'atMost':
      return told(value.value <= than.value + noise, 'at or below ', 'above ');
    case 'about': {
      const [low, high] = bounds(t, rule, than);
      const holds = value.value >= low.value - noise && value.value <= high.value + noise;
      return { holds, words: [holds ? 'within ' : 'outside ', low, ' to ', high] };
    }
  }
}

function bounds(t: Teller, rule: Rule, than: Value): readonly [Value, Value] {
  const width: Term = rule.tolerance ?? rule.than;
  return [t.read(difference(rule.than, width, than.unit)), t.read(sum([rule.than, width], than.unit))];
}

/** The verdict for one moment: what holds if the thing is counted in which way. */
export function verdictOf(t: Teller, definitions: readonly TestedDefinition[], moment: Moment): Verdict {
  const tested = definitions.filter((d) => d.moment === moment && d.outcome && d.absent === undefined);
  const yes = tested.filter((d) => d.outcome!.holds);
  const no = tested.filter((d) => !d.outcome!.holds);
  const kind = kindOf(yes.length, no.length);
  const when = moment === 'observed' ? 'By the figures observed' : `Under “${t.title}” in ${t.horizon}`;
  const holds: Sentence = yes.length ? ['if counted as ', ...listed(yes), ', then it holds'] : [];
  const fails: Sentence = no.length ? ['if counted as ', ...listed(no), ', then it does not hold'] : [];
  const both: Sentence = yes.length && no.length ? ['; '] : [];
  const nothing: Sentence = tested.length ? [] : ['no definition applies'];
  return { moment, kind, words: [`${when}: `, ...holds, ...both, ...fails, ...nothing, '.'] };
}

function kindOf(yes: number, no: number): VerdictKind {
  if (yes && no) return 'depends on the definition';
  if (yes) return 'holds';
  return no ? 'does not hold' : 'nothing to test';
}

/** "defence alone (32.5 %) or … , outside 38 % to 42 %": the rule once where all of them share it. */
function listed(definitions: readonly TestedDefinition[]): Sentence {
  const rules = new Set(definitions.map((d) => inWords(d.outcome!.words)));
  const isShared = rules.size === 1;
  const items = definitions.flatMap((d, i): Sentence => [
    i === 0 ? '' : i === definitions.length - 1 ? ' or ' : ', ',
    `${d.label} (`,
    d.value,
    ...(isShared ? [] : [', ', ...d.outcome!.words]),
    ')',
  ]);
  return isShared ? [...items, ', ', ...definitions[0]!.outcome!.words] : items;
}
