import type {
  PropagateDistributionsInput as Input,
  PropagateDistributionsOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { severalOfDrawn } from '../arbitraries/propagations.ts';
import {
  correlationForCovariance,
  covarianceDivisorM,
  outputsUncorrelated,
} from '../mutants/propagate-distributions.ts';
import { covariancesAgree } from '../trials-agreement.ts';

/** The covariance matrix of several output quantities. */
export const UNC_084 = operationCheck<Input, Output>({
  clause: 'UNC-084@1',
  operation: 'uncertainty/propagate-distributions',
  given: severalOfDrawn,
  labels: {
    'two outputs': { least: 0.2, holds: ({ outputs }) => outputs.length === 2 },
    'three outputs': { least: 0.2, holds: ({ outputs }) => outputs.length === 3 },
  },
  judge: covariancesAgree,
  brokenBy: [covarianceDivisorM, correlationForCovariance, outputsUncorrelated],
});
