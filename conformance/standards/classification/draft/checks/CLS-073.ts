import type {
  ClusteredAucInput,
  ClusteredAucOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { isUndefined } from '../../../../contract/operation.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { hasMixedCluster, sampledInClusters } from '../arbitraries/clustered-items.ts';
import { hasTies } from '../arbitraries/scored.ts';
import {
  crossTermOnce,
  independentItems,
  oneFactor,
  withoutCrossTerm,
  withoutFactors,
} from '../mutants/clustered-auc.ts';

/** The area and its standard uncertainty from the spread of the clusters. Whether there is one belongs to CLS-074. */
export const CLS_073 = operationCheck<ClusteredAucInput, ClusteredAucOutput>({
  clause: 'CLS-073@1',
  operation: 'classification/clustered-auc',
  given: sampledInClusters,
  cost: 2,
  labels: {
    ties: {
      least: 0.3,
      holds: ({ reference, scores }) => hasTies({ reference: [...reference], scores: scores.map(Number) }),
    },
    'a cluster of both classes': { least: 0.3, holds: hasMixedCluster },
    'no cluster of both classes': { least: 0.1, holds: (input) => !hasMixedCluster(input) },
  },
  judge: ({ output, expected }) =>
    worst([
      within(output.value, expected.value, { relative: FORMULA, scale: 1, at: '/value' }),
      ...(isUndefined(expected.standardUncertainty)
        ? []
        : [
            within(output.standardUncertainty, expected.standardUncertainty, {
              relative: FORMULA,
              scale: Math.max(1e-3, expected.standardUncertainty),
              at: '/standardUncertainty',
            }),
          ]),
    ]),
  brokenBy: [independentItems, crossTermOnce, withoutCrossTerm, oneFactor, withoutFactors],
});
