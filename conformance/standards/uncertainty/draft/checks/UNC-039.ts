import type {
  CombineModelInput,
  CombineModelOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { secondOrderInputs } from '../arbitraries/models.ts';
import { judgeCombination } from '../judge-models.ts';
import { mixedTermsLeftOut, secondOrderLeftOut, secondOrderTwice } from '../mutants/combine-models.ts';

/** The terms of second order for independent input quantities (JCGM 100:2008, 5.1.2, note). */
export const UNC_039 = operationCheck<CombineModelInput, CombineModelOutput>({
  clause: 'UNC-039@1',
  operation: 'uncertainty/combine',
  given: secondOrderInputs,
  cost: 10,
  labels: {
    'an estimate of zero': { least: 0.05, holds: ({ quantities }) => quantities[0]?.estimate === 0 },
    'more than one quantity': { least: 0.4, holds: ({ quantities }) => quantities.length > 1 },
    'five per cent or more': {
      least: 0.3,
      holds: ({ quantities }) =>
        quantities.some(({ estimate, standardUncertainty }) => standardUncertainty >= 0.0499 * Math.abs(estimate)),
    },
  },
  judge: ({ input, output, expected }) => judgeCombination(input, input.model, output, expected, FORMULA),
  brokenBy: [secondOrderLeftOut, mixedTermsLeftOut, secondOrderTwice],
});
