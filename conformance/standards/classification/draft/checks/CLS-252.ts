import type { ScoredUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { sparseScores } from '../arbitraries/scored-measures.ts';
import {
  certainWhereDegenerate,
  halfForSingleClass,
  oneClusterIsEnough,
  zeroForNoPositive,
} from '../mutants/scored-uncertainty.ts';

const classesOf = ({ reference }: ScoredUncertaintyInput): number => new Set(reference).size;

/** No uncertainty of what does not exist, of one cluster, nor of items that show no spread. */
export const CLS_252 = reasonCheck<ScoredUncertaintyInput>({
  clause: 'CLS-252@1',
  operation: 'classification/scored-uncertainty',
  field: 'standardUncertainty',
  given: sparseScores,
  labels: {
    'one cluster': { least: 0.05, holds: ({ clusters }) => clusters !== undefined && new Set(clusters).size === 1 },
    'one class, ranked': {
      least: 0.05,
      holds: (input) => input.measure !== 'calibration-error' && classesOf(input) === 1,
    },
    'both classes': { least: 0.2, holds: (input) => classesOf(input) === 2 },
  },
  brokenBy: [certainWhereDegenerate, zeroForNoPositive, halfForSingleClass, oneClusterIsEnough],
});
