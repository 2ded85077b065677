/** Faults in equations that no input can tell from the equation itself, with the reason: by their form, or looked at one by one. */
import { comparedIn, partsOf, type Expression } from '../../src/language/expression.ts';
import { print } from '../../src/language/print.ts';

const SAME = 'The two exchanged options have the same equation';
const SINGLE = 'The mean over a set with one member is its sum';
const SIGN = 'A mean is above 0 where its sum is';
const NEGATIVE = '0 − x is −x';
const BRANCH = 'The branch before takes every value that the changed bound or comparison would tell apart';
const HELD = 'What is read from last year is held there, so that both years have it';
const REACHED = 'The bound is never reached: at most all is refurbished';
const ROUNDING = 'No share with its allowance for rounding equals a target to the last bit';
const LAST_DEBT = 'In the one year in which debt comes down to 0, both readings give the part that matures';

/** By name: all that is missed in the equation, where its form does not say why. */
const LOOKED_AT: Readonly<Record<string, string>> = {
  ...{ 'shells.russianNew': REACHED, 'burden.atTarget': ROUNDING, 'burden.atThreshold': ROUNDING },
  ...{ 'missiles.earlyRussianDrones': BRANCH, 'ukraineArmy.externalBudgetNeed': BRANCH },
  ...{ 'ukraineArmy.needOf2026': BRANCH, 'expansion.builtPart': BRANCH, 'spending.rampPosition': BRANCH },
  ...{ 'usPersonnel.withdrawalProgress': BRANCH, 'russianBudget.plannedExpenditure': HELD },
  ...{ 'ukraineMeans.defenceShare': HELD, 'russia.spending': HELD },
  ...{
    'debt.forecastBorrowed': LAST_DEBT,
    'fiscal.newlyBorrowed': LAST_DEBT,
    'fiscal.newlyBorrowedWithout': LAST_DEBT,
  },
};

/** Why nothing can notice the fault, or undefined where it was not judged. */
export function equivalentReason(own: Expression, faulty: Expression, name: string): string | undefined {
  return reasonByForm(own, faulty, false) ?? LOOKED_AT[name];
}

function reasonByForm(own: Expression, faulty: Expression, isSignRead: boolean): string | undefined {
  if (print(own) === print(faulty)) return SAME;
  if (own.kind === 'reduce' && faulty.kind === 'reduce' && own.of === faulty.of) {
    if (isSignRead) return SIGN;
    return own.along.kind !== 'grouping' && own.along.members.length === 1 ? SINGLE : undefined;
  }
  if (own.kind === 'binary' && faulty.kind === 'negate')
    return own.operator === '-' && print(own.left) === '0' ? NEGATIVE : undefined;
  const parts = partsOf(own);
  const others = partsOf(faulty);
  const changed = parts.findIndex((part, i) => part !== others[i]);
  if (own.kind !== faulty.kind || changed < 0) return undefined;
  return reasonByForm(parts[changed]!, others[changed]!, isAgainstZero(own, changed));
}

/** Whether the part stands in a condition that asks whether it is above 0. */
function isAgainstZero(e: Expression, part: number): boolean {
  if (e.kind !== 'when' || e.condition.kind !== 'compare' || part >= comparedIn(e.condition).length) return false;
  return e.condition.operator === '>' && print(e.condition.right) === '0';
}
