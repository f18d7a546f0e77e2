import type {
  CombineModelOutput,
  CombineOutputsInput,
  CombineOutputsOutput,
  Model,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { outputsInputs } from '../arbitraries/models.ts';
import { judgeCombination, judgeDerivatives, judgeMatrices } from '../judge-models.ts';
import {
  covarianceForCorrelation,
  outputSignsLost,
  outputsIndependent,
  outputsWithoutInputCorrelation,
} from '../mutants/combine-models.ts';

/** An output that is missing is judged as one without members. */
const NOTHING = {} as CombineModelOutput;

/** Valid of form is also the answer to a single model, which has no `outputs`. */
const outputsOf = ({ outputs }: Partial<CombineOutputsOutput>): CombineOutputsOutput['outputs'] => outputs ?? [];

/** Several output quantities with their covariance matrix (JCGM 102:2011). */
export const UNC_044 = operationCheck<CombineOutputsInput, CombineOutputsOutput>({
  clause: 'UNC-044@1',
  operation: 'uncertainty/combine',
  given: outputsInputs,
  cost: 20,
  labels: {
    'more than one output': { least: 0.4, holds: ({ outputs }) => outputs.length > 1 },
    'correlated inputs': {
      least: 0.3,
      holds: ({ correlation }) => (correlation ?? []).some((row, i) => row.some((r, j) => i !== j && r !== 0)),
    },
  },
  judge: ({ input, output, expected }) =>
    worst([
      ...expected.outputs.flatMap((one, index) => {
        const given = outputsOf(output)[index];
        const { model } = input.outputs[index] as { readonly model: Model };
        const at = `/outputs/${index}`;
        return [
          equals(given?.name, one.name, `${at}/name`),
          judgeDerivatives(input, model, given ?? NOTHING, one, FORMULA, at),
          judgeCombination(input, model, given ?? NOTHING, one, FORMULA, at),
        ];
      }),
      judgeMatrices(input, output, expected, FORMULA),
    ]),
  brokenBy: [outputsWithoutInputCorrelation, outputsIndependent, outputSignsLost, covarianceForCorrelation],
});
