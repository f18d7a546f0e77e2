import type { ClusteredAucInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { fewestClusters, fewInClusters } from '../arbitraries/clustered-items.ts';
import { smallerClass } from '../arbitraries/scored.ts';
import { certainAtOne, oneClusterIsEnough } from '../mutants/clustered-auc.ts';

const check = (field: 'standardUncertainty' | 'interval'): Check =>
  reasonCheck<ClusteredAucInput>({
    clause: 'CLS-074@1',
    id: `CLS-074/${field === 'interval' ? 'interval' : 'uncertainty'}`,
    operation: 'classification/clustered-auc',
    given: fewInClusters,
    field,
    labels: {
      'two items of each class, in fewer than two clusters': {
        least: 0.05,
        holds: (input) => smallerClass(input) >= 2 && fewestClusters(input) < 2,
      },
      'two clusters of each class or more': { least: 0.2, holds: (input) => fewestClusters(input) >= 2 },
      'all scores equal': {
        least: 0.01,
        holds: (input) => fewestClusters(input) >= 2 && new Set(input.scores).size === 1,
      },
    },
    brokenBy: [certainAtOne, oneClusterIsEnough],
  });

/** No uncertainty from too few clusters, nor from a variance of zero. */
export const CLS_074: readonly Check[] = [check('standardUncertainty'), check('interval')];
