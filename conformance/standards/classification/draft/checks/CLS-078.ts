import type { ClusteredAucInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sampledInClusters } from '../arbitraries/clustered-items.ts';
import { someTags } from '../arbitraries/roc-inputs.ts';
import { unnamed, withoutTag } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { clusteredAuc } from '../reference/clustered-auc.ts';

/** The uncertainty names its method, its sampling and its interval. */
export const CLS_078 = namingCheck<ClusteredAucInput>({
  clause: 'CLS-078@1',
  operation: 'clustered-auc',
  given: someTags(sampledInClusters),
  cost: 2,
  labels: {
    'nothing asked for': { least: 0.2, holds: ({ conventions }) => conventions?.interval === undefined },
    'an interval asked for': { least: 0.2, holds: ({ conventions }) => conventions?.interval !== undefined },
  },
  reference: ({ conventions, ...input }) =>
    clusteredAuc({
      ...input,
      conventions: conventions?.interval === undefined ? {} : { interval: conventions.interval },
    }),
  value: 'interval',
  brokenBy: [
    unnamed('CLS-078', 'clustered-auc'),
    withoutTag('CLS-078', 'clustered-auc', 'method'),
    withoutTag('CLS-078', 'clustered-auc', 'sampling'),
    withoutTag('CLS-078', 'clustered-auc', 'interval'),
  ],
});
