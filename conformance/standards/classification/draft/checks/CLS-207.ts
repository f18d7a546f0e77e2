import type { McnemarInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { testedPairs } from '../arbitraries/comparisons.ts';
import { digitsCheck } from '../digits-check.ts';
import { lostTail, singleTail } from '../mutants/mcnemar.ts';

/** Digits to the far tail, as far as doubles reach with all of theirs. */
export const CLS_207 = digitsCheck<McnemarInput>({
  clause: 'CLS-207@1',
  operation: 'mcnemar',
  given: testedPairs,
  labels: {
    'hundreds apart': { least: 0.1, holds: ({ onlyFirst, onlySecond }) => Math.abs(onlyFirst - onlySecond) > 200 },
  },
  scales: ({ items = 1 }, _output, expected) => ({
    pValue: Math.max(Number(expected['pValue']), 1e-290),
    standardUncertainty: 1 / Math.sqrt(items),
  }),
  brokenBy: [singleTail, lostTail],
});
