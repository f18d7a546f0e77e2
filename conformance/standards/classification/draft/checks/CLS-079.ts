import type { ClusteredAucInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { ON_LONG_LISTS } from '../../../../contract/long-lists.ts';
import { longInClusters, sampledInClusters } from '../arbitraries/clustered-items.ts';
import { digitsCheck } from '../digits-check.ts';
import { longArea, singleU } from '../mutants/clustered-auc.ts';

const scales = () => ({ value: 1, standardUncertainty: 1, lower: 1, upper: 1 });

/** What cancels in a variance is measured against 1. */
export const CLS_079: readonly Check[] = [
  digitsCheck<ClusteredAucInput>({
    clause: 'CLS-079@1',
    operation: 'clustered-auc',
    given: sampledInClusters,
    cost: 2,
    scales,
    brokenBy: [singleU],
  }),
  digitsCheck<ClusteredAucInput>({
    clause: 'CLS-079@1',
    operation: 'clustered-auc',
    ...ON_LONG_LISTS,
    given: longInClusters,
    scales,
    brokenBy: [longArea],
  }),
];
