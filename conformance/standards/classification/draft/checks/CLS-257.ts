import type { ScoredUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { spreadScores } from '../arbitraries/scored-measures.ts';
import { membersCheck } from '../members-check.ts';
import { alwaysFreedom, itemsLessOne, numberOfClusters } from '../mutants/scored-uncertainty.ts';

/** The clusters less one, where they are the sample. */
export const CLS_257 = membersCheck<ScoredUncertaintyInput>({
  clause: 'CLS-257@1',
  operation: 'scored-uncertainty',
  given: spreadScores,
  cost: 2,
  labels: {
    clusters: { least: 0.2, holds: ({ clusters }) => clusters !== undefined },
    'items by themselves': { least: 0.2, holds: ({ clusters }) => clusters === undefined },
  },
  members: ['degreesOfFreedom'],
  brokenBy: [itemsLessOne, numberOfClusters, alwaysFreedom],
});
