import type { PartialAucInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulRanges } from '../arbitraries/roc-inputs.ts';
import { smallerClass } from '../arbitraries/scored.ts';
import { refusesOneClass, zeroForEmpty } from '../mutants/partial-auc.ts';

/** No area over nothing, and none of one class. */
export const CLS_113 = reasonCheck<PartialAucInput>({
  clause: 'CLS-113@1',
  operation: 'classification/partial-auc',
  field: 'value',
  given: doubtfulRanges,
  labels: {
    'one class': { least: 0.1, holds: (input) => smallerClass(input) === 0 },
    'an empty range': { least: 0.3, holds: ({ from, to }) => Number(from) >= Number(to) },
    'a range of both classes': {
      least: 0.1,
      holds: (input) => smallerClass(input) > 0 && Number(input.from) < Number(input.to),
    },
  },
  brokenBy: [zeroForEmpty, refusesOneClass],
});
