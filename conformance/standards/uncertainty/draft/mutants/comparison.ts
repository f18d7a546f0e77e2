import type { JsonObject } from '../../../../contract/json.ts';
import { objectAt } from '../budget-rule.ts';
import { deciding } from './validate.ts';
import type { ValidateInput, ValidateOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';

/** The comparison in a document in JSON. */
function comparisonIn({ document }: ValidateInput): JsonObject | undefined {
  if (document.media !== 'application/json' || !document.$doc.startsWith('{')) return undefined;
  try {
    return JSON.parse(document.$doc) as JsonObject;
  } catch {
    return undefined;
  }
}

const onlyBreaks = ({ findings }: ValidateOutput, clause: string, pointer: string): boolean =>
  findings.some((found) => found.clause === clause) &&
  findings.every((found) => found.clause === 'UNC-010' || (found.clause === clause && found.pointer === pointer));

/** Compares the measurands, and takes whatever expanded uncertainties there are. */
export const coverageNotLookedAt = deciding(
  'UNC-133/coverage-not-looked-at',
  (right) => right.accepted || onlyBreaks(right, 'UNC-133', '/en'),
);

export const unitsNotLookedAt = deciding(
  'UNC-133/units-not-looked-at',
  (right) => right.accepted || onlyBreaks(right, 'UNC-133', '/reference/unit'),
);

/** Takes any member of the measurand for a condition that may differ. */
export const factorNotNeeded = deciding(
  'UNC-133/a-factor-is-not-needed',
  (right) => right.accepted || onlyBreaks(right, 'UNC-133', '/reference/measurand'),
);

export const verdictNotLookedAt = deciding(
  'UNC-134/verdict-not-looked-at',
  (right) => right.accepted || onlyBreaks(right, 'UNC-134', '/compatible'),
);

/** The verdict by the score as it is stated: rounded to 1.0, every score near the limit is within it. */
export const verdictOfTheStatedScore = deciding('UNC-134/verdict-of-the-stated-score', (right, input) => {
  const comparison = comparisonIn(input);
  if (comparison?.['type'] !== 'comparison') return right.accepted;
  const criterion = comparison['criterion'] === 'zeta' ? 'zeta' : 'en';
  const [score, limit] = [Math.abs(Number(comparison[criterion])), criterion === 'zeta' ? 2 : 1];
  const verdict = comparison['limit'] === 'exclusive' ? score < limit : score <= limit;
  return right.accepted && comparison['compatible'] === verdict;
});

/** E_n for independent results, whatever the correlation. */
export const enOfIndependentResults = deciding('UNC-134/en-of-independent-results', (right, input) => {
  const comparison = comparisonIn(input);
  const [result, reference] = ['result', 'reference'].map((member) => objectAt(comparison ?? {}, member));
  if (comparison?.['en'] === undefined || result === undefined || reference === undefined) return right.accepted;
  const expanded = Math.hypot(Number(result['expandedUncertainty']), Number(reference['expandedUncertainty']));
  const difference = Number(comparison['difference']);
  return right.accepted && Math.abs(Number(comparison['en']) * expanded - difference) <= 0.2 * Math.abs(difference);
});
