import type { MinimumDetectableDifferenceInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulPlans } from '../arbitraries/comparisons.ts';
import { anyDifference, oneForEveryBasis, zeroDifference } from '../mutants/minimum-detectable-difference.ts';
import { minimumDetectableDifference } from '../reference/minimum-detectable-difference.ts';
import { isUndefined } from '../../../../contract/operation.ts';

const reasonOf = (input: MinimumDetectableDifferenceInput): string => {
  const answer = minimumDetectableDifference(input);
  if (answer.outcome !== 'result' || isUndefined(answer.output)) return 'none';
  const { value } = answer.output;
  return isUndefined(value) ? value.undefined : 'value';
};

const operation = 'classification/minimum-detectable-difference';

/** No difference without spread, and none that cannot occur. */
export const CLS_223: readonly Check[] = [
  reasonCheck<MinimumDetectableDifferenceInput>({
    clause: 'CLS-223@1',
    operation,
    given: doubtfulPlans,
    field: 'value',
    labels: {
      'no spread': { least: 0.05, holds: (input) => reasonOf(input) === 'zero-spread' },
      'more than the discordant share': {
        least: 0.1,
        holds: (input) => input.basis === 'paired' && reasonOf(input) === 'not-detectable',
      },
      'more than 1': {
        least: 0.03,
        holds: (input) => input.basis !== 'paired' && reasonOf(input) === 'not-detectable',
      },
      'a difference': { least: 0.2, holds: (input) => reasonOf(input) === 'value' },
    },
    brokenBy: [anyDifference, oneForEveryBasis, zeroDifference],
  }),
  reasonCheck<MinimumDetectableDifferenceInput>({
    clause: 'CLS-223@1',
    id: 'CLS-223/uncertainty',
    operation,
    given: doubtfulPlans,
    field: 'standardUncertainty',
    labels: { 'no spread': { least: 0.05, holds: (input) => reasonOf(input) === 'zero-spread' } },
    brokenBy: [zeroDifference],
  }),
];
