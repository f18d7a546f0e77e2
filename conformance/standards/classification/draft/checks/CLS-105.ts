import type {
  AucComparisonInput,
  AucComparisonOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { isUndefined } from '../../../../contract/operation.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { comparedItems } from '../arbitraries/roc-inputs.ts';
import { covarianceOnce, secondLessFirst, unpaired } from '../mutants/delong.ts';

/** Areas, difference, covariance, and the uncertainty of the difference with the covariance in it. */
export const CLS_105 = operationCheck<AucComparisonInput, AucComparisonOutput>({
  clause: 'CLS-105@1',
  operation: 'classification/auc-comparison',
  given: comparedItems,
  labels: { 'twenty items or more': { least: 0.3, holds: ({ reference }) => reference.length >= 20 } },
  judge: ({ output, expected }) =>
    worst([
      ...(['first', 'second', 'difference', 'covariance'] as const).map((member) =>
        within(output[member], expected[member], { relative: FORMULA, scale: 1, at: `/${member}` }),
      ),
      ...(isUndefined(expected.standardUncertainty)
        ? []
        : [
            within(output.standardUncertainty, expected.standardUncertainty, {
              relative: FORMULA,
              at: '/standardUncertainty',
            }),
          ]),
    ]),
  brokenBy: [unpaired, covarianceOnce, secondLessFirst],
});
