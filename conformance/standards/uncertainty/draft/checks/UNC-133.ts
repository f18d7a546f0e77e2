import { memberAt, removed, replaced } from '../../../../contract/edit-document.ts';
import type { MinimalViolation } from '../../../../contract/document-check.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { comparisons } from '../arbitraries/comparison-documents.ts';
import { coverageNotLookedAt, factorNotNeeded, unitsNotLookedAt } from '../mutants/comparison.ts';
import { resultCheck } from '../result-check.ts';
import { breaks } from '../violations/beyond.ts';
import { reidentified } from '../violations/reidentified.ts';

/** The reference with another member of its measurand, its digests made to fit. */
const ofReference = (pointer: string, value: string): MinimalViolation => ({
  name: `/reference${pointer} is ${value}`,
  of: (comparison) => {
    const reference = comparison['reference'] as JsonObject;
    if (memberAt(reference, pointer) === undefined) return undefined;
    const changed = { ...comparison, reference: reidentified(replaced(reference, pointer, value)) };
    return breaks('UNC-133@1')(changed) ? changed : undefined;
  },
});

const withoutFactor: MinimalViolation = {
  name: 'without the factor in which they differ',
  of: (comparison) => {
    const bare = removed(comparison, '/factor');
    return breaks('UNC-133@1')(bare) ? bare : undefined;
  },
};

const otherProbability: MinimalViolation = {
  name: 'another coverage probability of the reference',
  of: (comparison) =>
    comparison['en'] === undefined || memberAt(comparison, '/reference/coverageBasis') === 'conventional'
      ? undefined
      : replaced(comparison, '/reference/coverageProbability', '0.9'),
};

/** The results of a comparison are comparable, in one unit and, where E_n is stated, expanded alike. */
export const UNC_133 = resultCheck({
  clause: 'UNC-133@1',
  given: comparisons,
  violations: [
    ofReference('/measurand/quantity/name', 'another-quantity'),
    ofReference('/measurand/items/labelVersion', '2031-01'),
    ofReference('/unit', 'um'),
    withoutFactor,
    otherProbability,
    otherProbability,
  ],
  brokenBy: [coverageNotLookedAt, unitsNotLookedAt, factorNotNeeded],
});
