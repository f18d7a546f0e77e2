import fc from 'fast-check';
import type { AucInput, AucOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { record } from '../../../../contract/record.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { bothClasses } from '../arbitraries/scored.ts';
import { ignoresWeights, weightsOfPositives } from '../mutants/auc.ts';

const given: fc.Arbitrary<AucInput> = record({
  items: bothClasses(1, 12),
  weights: fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(1000, 1_000_000)), {
    minLength: 12,
    maxLength: 12,
  }),
}).map(({ items, weights }) => ({
  ...items,
  weights: weights.slice(0, items.scores.length),
  conventions: { ties: 'half' },
}));

/** A weight is a number of copies. */
export const CLS_093 = operationCheck<AucInput, AucOutput>({
  clause: 'CLS-093@1',
  operation: 'classification/auc',
  given,
  labels: {
    'different weights': { least: 0.5, holds: ({ weights }) => new Set(weights).size > 1 },
    'large weights': { least: 0.2, holds: ({ weights }) => weights?.some((weight) => weight > 999) === true },
  },
  judge: ({ output, expected }) =>
    worst([
      within(output.value, expected.value as number, { relative: FORMULA, scale: 1, at: '/value' }),
      equals(output.positives, expected.positives, '/positives'),
      equals(output.negatives, expected.negatives, '/negatives'),
    ]),
  brokenBy: [ignoresWeights, weightsOfPositives],
});
