import type { McnemarInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulItemCounts } from '../arbitraries/comparisons.ts';
import { moreItems } from '../mutants/mcnemar.ts';

/** At least as many items as discordant ones. */
export const CLS_206 = reasonCheck<McnemarInput>({
  clause: 'CLS-206@1',
  operation: 'classification/mcnemar',
  given: doubtfulItemCounts,
  labels: {
    'too few': { least: 0.2, holds: ({ onlyFirst, onlySecond, items = 0 }) => items < onlyFirst + onlySecond },
    'just enough': { least: 0.05, holds: ({ onlyFirst, onlySecond, items = 0 }) => items === onlyFirst + onlySecond },
    'more than enough': { least: 0.2, holds: ({ onlyFirst, onlySecond, items = 0 }) => items > onlyFirst + onlySecond },
  },
  brokenBy: [moreItems],
});
