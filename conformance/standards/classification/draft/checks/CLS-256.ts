import type { ScoredUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { spreadScores } from '../arbitraries/scored-measures.ts';
import { digitsCheck } from '../digits-check.ts';
import { singleU } from '../mutants/scored-uncertainty.ts';

/** Every number of a measure along the scores within its tolerance. */
export const CLS_256 = digitsCheck<ScoredUncertaintyInput>({
  clause: 'CLS-256@1',
  operation: 'scored-uncertainty',
  given: spreadScores,
  cost: 2,
  scales: () => ({ value: 1, standardUncertainty: 1 }),
  brokenBy: [singleU],
});
