import type { ClusterUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sampledClusters } from '../arbitraries/cluster-counts.ts';
import { someTags } from '../arbitraries/roc-inputs.ts';
import { namedOnly, unnamed, withoutTag } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { clusterUncertainty } from '../reference/cluster-uncertainty.ts';

/** The uncertainty names its sampling, its method and the beta of F. */
export const CLS_070 = namingCheck<ClusterUncertaintyInput>({
  clause: 'CLS-070@1',
  operation: 'cluster-uncertainty',
  given: someTags(sampledClusters),
  labels: {
    'nothing asked for': { least: 0.1, holds: ({ conventions }) => conventions === undefined },
    'another beta than 1': { least: 0.01, holds: ({ conventions }) => (conventions?.beta ?? '1') !== '1' },
  },
  reference: ({ conventions, ...input }) => clusterUncertainty({ ...input, conventions: asked(conventions) }),
  brokenBy: [
    unnamed('CLS-070', 'cluster-uncertainty'),
    withoutTag('CLS-070', 'cluster-uncertainty', 'sampling'),
    withoutTag('CLS-070', 'cluster-uncertainty', 'method'),
    namedOnly('CLS-070', 'cluster-uncertainty', { beta: '1' }),
  ],
});

/** What an input can ask for, of what an answer names: the method is the only one there is. */
function asked(named: ClusterUncertaintyInput['conventions']): NonNullable<ClusterUncertaintyInput['conventions']> {
  const { sampling, beta } = named ?? {};
  return { ...(sampling === undefined ? {} : { sampling }), ...(beta === undefined ? {} : { beta }) };
}
