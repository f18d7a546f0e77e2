import type { ScoredUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { ON_LONG_LISTS } from '../../../../contract/long-lists.ts';
import { longSpreadScores, spreadScores } from '../arbitraries/scored-measures.ts';
import { digitsCheck } from '../digits-check.ts';
import { longU, singleU } from '../mutants/scored-uncertainty.ts';

const scales = () => ({ value: 1, standardUncertainty: 1 });

/** Every number of a measure along the scores within its tolerance. */
export const CLS_256: readonly Check[] = [
  digitsCheck<ScoredUncertaintyInput>({
    clause: 'CLS-256@1',
    operation: 'scored-uncertainty',
    given: spreadScores,
    cost: 2,
    scales,
    brokenBy: [singleU],
  }),
  digitsCheck<ScoredUncertaintyInput>({
    clause: 'CLS-256@1',
    operation: 'scored-uncertainty',
    ...ON_LONG_LISTS,
    given: longSpreadScores,
    scales,
    brokenBy: [longU],
  }),
];
