import type {
  CombineModelInput,
  CombineModelOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { modelInputs } from '../arbitraries/models.ts';
import { judgeCombination } from '../judge-models.ts';
import {
  modelCorrelationIgnored,
  modelLinearSum,
  modelSignsLost,
  uncertaintyForContribution,
} from '../mutants/combine-models.ts';

/** The law of propagation of first order through a model (JCGM 100:2008, 5.1.2 and 5.2.2). */
export const UNC_038 = operationCheck<CombineModelInput, CombineModelOutput>({
  clause: 'UNC-038@1',
  operation: 'uncertainty/combine',
  given: modelInputs,
  cost: 10,
  labels: {
    'no matrix': { least: 0.2, holds: ({ correlation }) => correlation === undefined },
    correlated: {
      least: 0.3,
      holds: ({ correlation }) => (correlation ?? []).some((row, i) => row.some((r, j) => i !== j && r !== 0)),
    },
    'more than one quantity': { least: 0.5, holds: ({ quantities }) => quantities.length > 1 },
    'the order is given': { least: 0.1, holds: ({ order }) => order === 'first' },
  },
  judge: ({ input, output, expected }) => judgeCombination(input, input.model, output, expected, FORMULA),
  brokenBy: [modelCorrelationIgnored, modelSignsLost, modelLinearSum, uncertaintyForContribution],
});
