import type { ClusteredMeanInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { likeClusters } from '../arbitraries/clustered-scores.ts';
import { clusterMeans } from '../cluster-moments.ts';
import { spreadOfRounding, zeroDesignEffect, zeroUncertainty } from '../mutants/clustered-mean.ts';

// Scores are quarters, or all the same: means of equal clusters differ by rounding only.
const alike = (input: ClusteredMeanInput): boolean => {
  const means = clusterMeans(input);
  return Math.max(...means) - Math.min(...means) < 1e-9;
};

const labels = {
  'clusters alike, scores not': {
    least: 0.1,
    holds: (input: ClusteredMeanInput) => alike(input) && new Set(input.scores).size > 1,
  },
  'all scores equal': { least: 0.1, holds: ({ scores }: ClusteredMeanInput) => new Set(scores).size === 1 },
  'clusters that differ': { least: 0.3, holds: (input: ClusteredMeanInput) => !alike(input) },
  'by the weighting clusters': { least: 0.1, holds: ({ weighting }: ClusteredMeanInput) => weighting === 'clusters' },
};

/** Clusters that do not differ evaluate nothing; the exact sum decides, not a rounded one. */
export const UNC_092: readonly Check[] = [
  reasonCheck<ClusteredMeanInput>({
    clause: 'UNC-092@1',
    id: 'UNC-092/standard-uncertainty',
    operation: 'uncertainty/clustered-mean',
    given: likeClusters,
    field: 'standardUncertainty',
    labels,
    brokenBy: [zeroUncertainty, spreadOfRounding],
  }),
  reasonCheck<ClusteredMeanInput>({
    clause: 'UNC-092@1',
    id: 'UNC-092/design-effect',
    operation: 'uncertainty/clustered-mean',
    given: likeClusters,
    field: 'designEffect',
    labels,
    brokenBy: [zeroDesignEffect],
  }),
];
