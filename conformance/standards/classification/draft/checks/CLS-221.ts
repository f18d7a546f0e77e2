import type {
  MinimumDetectableDifferenceInput,
  MinimumDetectableDifferenceOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { plans } from '../arbitraries/comparisons.ts';
import { binomialForPairs, meanOfSizes, oneProportion } from '../mutants/minimum-detectable-difference.ts';

/** The standard uncertainty that belongs to the basis. */
export const CLS_221 = operationCheck<MinimumDetectableDifferenceInput, MinimumDetectableDifferenceOutput>({
  clause: 'CLS-221@1',
  operation: 'classification/minimum-detectable-difference',
  given: plans,
  labels: {
    paired: { least: 0.35, holds: ({ basis }) => basis === 'paired' },
    independent: { least: 0.15, holds: ({ basis }) => basis === 'independent' },
    stated: { least: 0.15, holds: ({ basis }) => basis === 'stated' },
  },
  judge: ({ output, expected }) =>
    within(output.standardUncertainty, expected.standardUncertainty as number, {
      relative: FORMULA,
      at: '/standardUncertainty',
    }),
  brokenBy: [binomialForPairs, oneProportion, meanOfSizes],
});
