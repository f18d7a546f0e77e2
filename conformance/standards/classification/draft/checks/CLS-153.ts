import type { TopKAgreementInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulTop } from '../arbitraries/probabilities.ts';
import { negativeIndex, oneCode } from '../mutants/top-k-agreement.ts';

/** A row for each item, numbers for scores, a column for each class. */
export const CLS_153 = reasonCheck<TopKAgreementInput>({
  clause: 'CLS-153@1',
  operation: 'classification/top-k-agreement',
  given: doubtfulTop,
  labels: {
    'a row too many': { least: 0.1, holds: ({ reference, scores }) => reference.length !== scores.length },
    'a class without a column': { least: 0.1, holds: ({ reference }) => reference.includes(9) },
  },
  brokenBy: [negativeIndex, oneCode],
});
