import type { McnemarInput, McnemarOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { testedPairs } from '../arbitraries/comparisons.ts';
import { rootOfStatistic, statisticOfExact, withoutParentheses } from '../mutants/mcnemar.ts';

/** The statistic where there is one. */
export const CLS_202 = operationCheck<McnemarInput, McnemarOutput>({
  clause: 'CLS-202@1',
  operation: 'classification/mcnemar',
  given: testedPairs,
  labels: {
    'a chi-squared form': { least: 0.3, holds: ({ conventions }) => conventions?.test?.startsWith('chi') === true },
    'an exact form': { least: 0.3, holds: ({ conventions }) => conventions?.test?.startsWith('chi') === false },
  },
  judge: ({ output, expected }) =>
    typeof expected.statistic === 'number'
      ? within(output.statistic, expected.statistic, { relative: FORMULA, at: '/statistic' })
      : equals(output.statistic ?? 'none', 'none', '/statistic'),
  brokenBy: [withoutParentheses, rootOfStatistic, statisticOfExact],
});
