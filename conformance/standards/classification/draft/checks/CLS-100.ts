import type {
  AucUncertaintyInput,
  AucUncertaintyOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { isUndefined } from '../../../../contract/operation.ts';
import { worst } from '../../../../contract/judgement.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { sampledItems } from '../arbitraries/roc-inputs.ts';
import { hasTies, type ScoredItems } from '../arbitraries/scored.ts';
import { binomial, hanleyMcNeil, populationVariance } from '../mutants/delong.ts';

/** The area and its standard uncertainty from the spread of the placements. Whether there is one belongs to CLS-101. */
export const CLS_100 = operationCheck<AucUncertaintyInput, AucUncertaintyOutput>({
  clause: 'CLS-100@1',
  operation: 'classification/auc-uncertainty',
  given: sampledItems,
  labels: {
    ties: { least: 0.3, holds: (input) => hasTies(input as ScoredItems) },
    'twenty items or more': { least: 0.2, holds: ({ reference }) => reference.length >= 20 },
  },
  judge: ({ output, expected }) =>
    worst([
      within(output.value, expected.value, { relative: FORMULA, scale: 1, at: '/value' }),
      ...(isUndefined(expected.standardUncertainty)
        ? []
        : [
            within(output.standardUncertainty, expected.standardUncertainty, {
              relative: FORMULA,
              at: '/standardUncertainty',
            }),
          ]),
    ]),
  brokenBy: [hanleyMcNeil, populationVariance, binomial],
});
