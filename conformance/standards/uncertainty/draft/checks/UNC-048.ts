import type {
  CombineModelInput,
  CombineModelOutput,
  CombineOutputsInput,
  CombineOutputsOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { modelInputs, outputsInputs } from '../arbitraries/models.ts';
import { judgeCombination, judgeDerivatives, judgeMatrices } from '../judge-models.ts';
import { differenceQuotients, matricesSinglePrecision, modelSinglePrecision } from '../mutants/combine-models.ts';
import { TOLERANCES } from '../tolerances.ts';

/** One tolerance for every number, so that none is tested with that of another. */
const { estimate: TOLERANCE } = TOLERANCES['combine through models'];

/** Every number of a combination through models within the tolerance, on models whose terms cancel in part. */
export const UNC_048: readonly Check[] = [
  operationCheck<CombineModelInput, CombineModelOutput>({
    clause: 'UNC-048@1',
    id: 'UNC-048/model',
    operation: 'uncertainty/combine',
    given: modelInputs,
    cost: 10,
    labels: {},
    judge: ({ input, output, expected }) =>
      worst([
        judgeDerivatives(input, input.model, output, expected, TOLERANCE),
        judgeCombination(input, input.model, output, expected, TOLERANCE),
      ]),
    brokenBy: [differenceQuotients, modelSinglePrecision],
  }),
  operationCheck<CombineOutputsInput, CombineOutputsOutput>({
    clause: 'UNC-048@1',
    id: 'UNC-048/outputs',
    operation: 'uncertainty/combine',
    given: outputsInputs,
    cost: 20,
    labels: {},
    judge: ({ input, output, expected }) => judgeMatrices(input, output, expected, TOLERANCE),
    brokenBy: [matricesSinglePrecision],
  }),
];
