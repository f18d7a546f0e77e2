import type { PairedDifferenceInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { alikePairs, differences } from '../arbitraries/paired-scores.ts';
import { unpairedInstead, zeroUncertainty } from '../mutants/paired-difference.ts';

const sameDifferences = (input: PairedDifferenceInput): boolean => new Set(differences(input)).size === 1;

/** Differences that are all the same have no spread, and no uncertainty of zero. */
export const UNC_099 = reasonCheck<PairedDifferenceInput>({
  clause: 'UNC-099@1',
  operation: 'uncertainty/paired-difference',
  given: alikePairs,
  field: 'standardUncertainty',
  labels: {
    'the same difference, not zero': {
      least: 0.1,
      holds: (input) => sameDifferences(input) && differences(input)[0] !== 0,
    },
    'no difference at all': { least: 0.05, holds: (input) => sameDifferences(input) && differences(input)[0] === 0 },
    'differences that differ': { least: 0.2, holds: (input) => !sameDifferences(input) },
  },
  brokenBy: [zeroUncertainty, unpairedInstead],
});
