/** The result of a claim check as text for the terminal. */
import type { ClaimMatch, ClaimResult, DefinitionFit } from './checkClaim.ts';
import { restText, wrapped } from './text.ts';
import { nameOf } from './value.ts';

/** A checked claim as text: the measure, every definition with value and source, and which of them the figure fits. */
export function claimText(result: ClaimResult): string {
  const parts = [wrapped(`Claim: ${result.claim}`)];
  if (result.numbers.length === 0) parts.push('No number found in the claim.');
  if (result.matches.length === 0) parts.push(nearText(result));
  if (result.hasNegation && result.matches.length)
    parts.push(wrapped('The claim has a negation; what fits below is the figure, not the negation.'));
  return [...parts, ...result.matches.map((m) => matchText(m, result))].join('\n\n');
}

function nearText({ nearest }: ClaimResult): string {
  const lines = nearest.map((m) => wrapped(`${m.statement} ${m.measure}: ${m.missing.join(', ')}`, '  '));
  return [
    'No measure found for it.',
    ...(lines.length ? ['Nearest measures, and what the claim lacks:', ...lines] : []),
  ].join('\n');
}

function matchText(match: ClaimMatch, { comparator }: ClaimResult): string {
  const how = { equal: '', atLeast: 'at least ', atMost: 'at most ' }[comparator];
  const head = wrapped(`${match.statement}: ${match.measure}. Number in the claim: ${how}${match.number.written}.`);
  return [head, ...match.fits.map(fitText), '', wrapped(summary(match))].join('\n');
}

function fitText({ label, value, fit, rest }: DefinitionFit): string {
  const mark = { fits: '=', 'fits as a round figure': '≈', 'does not fit': '≠' }[fit];
  return [
    wrapped(`${mark} ${value.text}  ${label}: ${fit}`, '  '),
    wrapped(`${nameOf(value)}. ${restText(rest)}`, '      '),
  ].join('\n');
}

function summary({ fits, number }: ClaimMatch): string {
  const labels = (of: readonly DefinitionFit[]) => of.map((f) => f.label).join('; ');
  const yes = fits.filter((f) => f.fit !== 'does not fit');
  const no = fits.filter((f) => f.fit === 'does not fit');
  if (yes.length === 0) return `By no definition at hand does ${number.written} fit.`;
  const start = `If counted as ${labels(yes)}, then ${number.written} fits`;
  return no.length ? `${start}; if counted as ${labels(no)}, then it does not.` : `${start}.`;
}
