import type { McnemarInput, McnemarOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { testedPairs } from '../arbitraries/comparisons.ts';
import { correctionPastZero, halfCorrection, midPOfExact, oneSided } from '../mutants/mcnemar.ts';

/** Each form of the test. Digits below 1e-9 are those of CLS-207. */
export const CLS_201 = operationCheck<McnemarInput, McnemarOutput>({
  clause: 'CLS-201@1',
  operation: 'classification/mcnemar',
  given: testedPairs,
  labels: {
    'as many on either side': { least: 0.05, holds: ({ onlyFirst, onlySecond }) => onlyFirst === onlySecond },
    'none on one side': { least: 0.1, holds: ({ onlyFirst, onlySecond }) => Math.min(onlyFirst, onlySecond) === 0 },
    'thousands of discordant items': {
      least: 0.1,
      holds: ({ onlyFirst, onlySecond }) => onlyFirst + onlySecond > 2000,
    },
    'hundreds apart': { least: 0.1, holds: ({ onlyFirst, onlySecond }) => Math.abs(onlyFirst - onlySecond) > 200 },
  },
  judge: ({ output, expected }) =>
    within(output.pValue, expected.pValue as number, {
      relative: FORMULA,
      scale: Math.max(expected.pValue as number, 1e-9),
      at: '/pValue',
    }),
  brokenBy: [oneSided, midPOfExact, correctionPastZero, halfCorrection],
});
