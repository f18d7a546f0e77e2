import type { ClusteredAucInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sampledInClusters } from '../arbitraries/clustered-items.ts';
import { digitsCheck } from '../digits-check.ts';
import { singleU } from '../mutants/clustered-auc.ts';

/** What cancels in a variance is measured against 1. */
export const CLS_079 = digitsCheck<ClusteredAucInput>({
  clause: 'CLS-079@1',
  operation: 'clustered-auc',
  given: sampledInClusters,
  cost: 2,
  scales: () => ({ value: 1, standardUncertainty: 1, lower: 1, upper: 1 }),
  brokenBy: [singleU],
});
