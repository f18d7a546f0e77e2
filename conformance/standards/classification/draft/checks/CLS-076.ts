import type { ClusteredAucInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { fewestClusters, sampledInClusters } from '../arbitraries/clustered-items.ts';
import { membersCheck } from '../members-check.ts';
import { alwaysValid, discordantOnly, validByClusters, validByItems } from '../mutants/clustered-auc.ts';

/** Fifteen effective clusters for each class in discordant pairs, and in concordant ones. */
export const CLS_076 = membersCheck<ClusteredAucInput>({
  clause: 'CLS-076@1',
  operation: 'clustered-auc',
  given: sampledInClusters,
  cost: 2,
  labels: {
    'fifteen clusters of each class or more': { least: 0.2, holds: (input) => fewestClusters(input) >= 15 },
    'fewer than fifteen clusters of a class': { least: 0.2, holds: (input) => fewestClusters(input) < 15 },
  },
  members: ['valid'],
  brokenBy: [alwaysValid, validByItems, validByClusters, discordantOnly],
});
