import type {
  CombineModelInput,
  CombineModelOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { modelInputs } from '../arbitraries/models.ts';
import { judgeDerivatives } from '../judge-models.ts';
import {
  alphabeticalOrder,
  derivativesInDegrees,
  estimateIsCorrected,
  signOfDerivativeLost,
  spreadsheetMethod,
} from '../mutants/combine-models.ts';

const uses = (...operators: readonly string[]) => {
  const quoted = operators.map((operator) => `["${operator}",`);
  return ({ model }: CombineModelInput): boolean => {
    const text = JSON.stringify(model);
    return quoted.some((one) => text.includes(one));
  };
};

/** Estimate and partial derivatives at the estimates. */
export const UNC_037 = operationCheck<CombineModelInput, CombineModelOutput>({
  clause: 'UNC-037@1',
  operation: 'uncertainty/combine',
  given: modelInputs,
  cost: 10,
  labels: {
    'sums and products': { least: 0.3, holds: uses('add', 'mul') },
    quotients: { least: 0.1, holds: uses('div') },
    powers: { least: 0.1, holds: uses('pow', 'sqrt') },
    'exponential or logarithm': { least: 0.1, holds: uses('exp', 'log') },
    angles: { least: 0.1, holds: uses('sin', 'cos', 'tan', 'atan2') },
    'differences and negatives': { least: 0.1, holds: uses('sub', 'neg') },
    'a quantity twice': {
      least: 0.2,
      holds: ({ model, quantities }) =>
        quantities.some(({ name }) => JSON.stringify(model).split(JSON.stringify(name)).length > 2),
    },
    'a quantity that does not occur': {
      least: 0.05,
      holds: ({ model, quantities }) =>
        quantities.some(({ name }) => !JSON.stringify(model).includes(JSON.stringify(name))),
    },
  },
  judge: ({ input, output, expected }) => judgeDerivatives(input, input.model, output, expected, FORMULA),
  brokenBy: [spreadsheetMethod, signOfDerivativeLost, derivativesInDegrees, alphabeticalOrder, estimateIsCorrected],
});
