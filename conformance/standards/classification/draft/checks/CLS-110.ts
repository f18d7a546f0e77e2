import type { PartialAucInput, PartialAucOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { partialItems } from '../arbitraries/roc-inputs.ts';
import { hasTies, type ScoredItems } from '../arbitraries/scored.ts';
import { fromZero, otherAxis, shareOfTheWhole } from '../mutants/partial-auc.ts';

/** The area over the range, as it is. */
export const CLS_110 = operationCheck<PartialAucInput, PartialAucOutput>({
  clause: 'CLS-110@1',
  operation: 'classification/partial-auc',
  given: partialItems.map((input) => ({
    ...input,
    conventions: { 'range-of': input.conventions?.['range-of'] ?? 'false-positive-rate', standardised: 'none' },
  })),
  labels: {
    ties: { least: 0.2, holds: (input) => hasTies(input as unknown as ScoredItems) },
    'over the true positive rate': {
      least: 0.3,
      holds: ({ conventions }) => conventions?.['range-of'] === 'true-positive-rate',
    },
    'not from zero': { least: 0.4, holds: ({ from }) => from !== '0' },
  },
  judge: ({ output, expected }) =>
    within(output.value, expected.value as number, { relative: FORMULA, scale: 1, at: '/value' }),
  brokenBy: [shareOfTheWhole, otherAxis, fromZero],
});
