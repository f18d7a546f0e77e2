import type {
  AucComparisonInput,
  AucComparisonOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { PASS, worst } from '../../../../contract/judgement.ts';
import { isUndefined } from '../../../../contract/operation.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { comparedItems } from '../arbitraries/roc-inputs.ts';
import { oneSided, tailCutOff, withoutSign } from '../mutants/delong.ts';
import { aucComparison } from '../reference/auc-comparison.ts';

/** What a statistic may lose to the rounding of areas; the tail of the normal distribution makes more of it. */
const STATISTIC = 1e-6;
const TAIL = 1e-4;

/** The statistic of the reference, 0 where it has none. */
function statisticOf(input: AucComparisonInput): number {
  const answer = aucComparison(input);
  if (answer.outcome !== 'result' || isUndefined(answer.output)) return 0;
  const { statistic } = answer.output;
  return typeof statistic === 'number' ? statistic : 0;
}

/** The difference in standard uncertainties, and the probability of as much to either side. */
export const CLS_106 = operationCheck<AucComparisonInput, AucComparisonOutput>({
  clause: 'CLS-106@1',
  operation: 'classification/auc-comparison',
  given: comparedItems,
  labels: {
    'the second larger': { least: 0.09, holds: (input) => statisticOf(input) < 0 },
    'far in the tail': { least: 0.04, holds: (input) => Math.abs(statisticOf(input)) > 4 },
  },
  judge: ({ output, expected }) =>
    isUndefined(expected.statistic) || isUndefined(expected.pValue)
      ? PASS
      : worst([
          within(output.statistic, expected.statistic, { relative: STATISTIC, scale: 1, at: '/statistic' }),
          within(output.pValue, expected.pValue, { relative: TAIL, at: '/pValue' }),
        ]),
  brokenBy: [oneSided, withoutSign, tailCutOff],
});
