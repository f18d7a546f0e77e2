import type { ClusteredAucInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulInClusters } from '../arbitraries/clustered-items.ts';
import { cutsLists, oneCode, zeroForNotFinite } from '../mutants/refusals.ts';

const OPERATION = 'classification/clustered-auc';
const isNumber = (one: unknown): boolean => typeof one === 'number' && Number.isFinite(one);
const isLong = ({ reference, scores, clusters }: ClusteredAucInput): boolean =>
  scores.length === reference.length && clusters.length === reference.length;

/** Lists of one length, and numbers for scores. */
export const CLS_072 = reasonCheck<ClusteredAucInput>({
  clause: 'CLS-072@1',
  operation: OPERATION,
  given: doubtfulInClusters,
  cost: 2,
  labels: {
    'different lengths': { least: 0.2, holds: (input) => !isLong(input) },
    'clusters fewer than items': {
      least: 0.1,
      holds: ({ reference, clusters }) => clusters.length < reference.length,
    },
    'not finite': { least: 0.2, holds: ({ scores }) => !scores.every(isNumber) },
    'nothing wrong': { least: 0.1, holds: (input) => isLong(input) && input.scores.every(isNumber) },
  },
  brokenBy: [
    cutsLists('CLS-072', OPERATION),
    zeroForNotFinite('CLS-072', OPERATION),
    oneCode('CLS-072', OPERATION, 'unequal-lengths'),
  ],
});
