import type {
  MinimumDetectableDifferenceInput,
  MinimumDetectableDifferenceOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { plans } from '../arbitraries/comparisons.ts';
import { oneSidedLevel, powerForgotten, twoSidedPower } from '../mutants/minimum-detectable-difference.ts';
import { minimumDetectableDifference } from '../reference/minimum-detectable-difference.ts';
import { whereNumbers } from '../where-numbers.ts';

/** The difference over the standard uncertainty that stands beside it, which is a matter of CLS-221. */
const factorOf = ({ value, standardUncertainty }: MinimumDetectableDifferenceOutput): number =>
  Number(value) / Number(standardUncertainty);

/** Both quantiles times the standard uncertainty. */
export const CLS_220 = operationCheck<MinimumDetectableDifferenceInput, MinimumDetectableDifferenceOutput>({
  clause: 'CLS-220@1',
  operation: 'classification/minimum-detectable-difference',
  given: whereNumbers(plans, minimumDetectableDifference, ['value']),
  labels: {
    'another level': { least: 0.3, holds: ({ significance = 0.05 }) => significance !== 0.05 },
    'another power': { least: 0.3, holds: ({ power = 0.8 }) => power !== 0.8 },
  },
  judge: ({ output, expected }) => within(factorOf(output), factorOf(expected), { relative: FORMULA, at: '/value' }),
  brokenBy: [oneSidedLevel, powerForgotten, twoSidedPower],
});
