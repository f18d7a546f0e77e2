import type { PairedDifferenceInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { clustersOf, fewPairs } from '../arbitraries/paired-scores.ts';
import { clusterFirst, zeroForOneCluster, zeroForOnePair } from '../mutants/paired-difference.ts';

const oneCluster = (input: PairedDifferenceInput): boolean => new Set(clustersOf(input)).size === 1;

/** One pair has no spread, and neither have pairs of one cluster. */
export const UNC_098 = reasonCheck<PairedDifferenceInput>({
  clause: 'UNC-098@1',
  operation: 'uncertainty/paired-difference',
  given: fewPairs,
  labels: {
    'one pair': { least: 0.15, holds: ({ first }) => first.scores.length === 1 },
    'one cluster of several pairs': {
      least: 0.1,
      holds: (input) => input.first.scores.length > 1 && oneCluster(input),
    },
    'two clusters': { least: 0.2, holds: (input) => !oneCluster(input) },
  },
  brokenBy: [zeroForOnePair, zeroForOneCluster, clusterFirst],
});
