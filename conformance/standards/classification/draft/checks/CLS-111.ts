import type { PartialAucInput, PartialAucOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { partialItems } from '../arbitraries/roc-inputs.ts';
import { dividedByWidth, neverStandardised } from '../mutants/partial-auc.ts';

/** McClish's scale, one half for the diagonal. A value near 0 is the difference of two halves, and has the digits of those. */
export const CLS_111 = operationCheck<PartialAucInput, PartialAucOutput>({
  clause: 'CLS-111@1',
  operation: 'classification/partial-auc',
  given: partialItems.map((input) => ({
    ...input,
    conventions: { 'range-of': input.conventions?.['range-of'] ?? 'false-positive-rate', standardised: 'mcclish' },
  })),
  labels: {
    'over the true positive rate': {
      least: 0.3,
      holds: ({ conventions }) => conventions?.['range-of'] === 'true-positive-rate',
    },
  },
  judge: ({ output, expected }) =>
    within(output.value, expected.value as number, { relative: FORMULA, scale: 1, at: '/value' }),
  brokenBy: [dividedByWidth, neverStandardised],
});
