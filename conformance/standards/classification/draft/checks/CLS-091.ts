import fc from 'fast-check';
import type { AucInput, AucOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { record } from '../../../../contract/record.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { bothClasses, hasNearTies, hasTies, type ScoredItems } from '../arbitraries/scored.ts';
import { alwaysHalf, lowScoresArePositive, sigmoidFirst, tiesByOrder } from '../mutants/auc.ts';

const given: fc.Arbitrary<AucInput> = record({
  items: bothClasses(),
  ties: fc.constantFrom<'half' | 'optimistic' | 'pessimistic'>('half', 'half', 'optimistic', 'pessimistic'),
}).map(({ items, ties }) => ({ ...items, conventions: { ties } }));

/** The share of the pairs that are ordered rightly, ties by the convention. */
export const CLS_091 = operationCheck<AucInput, AucOutput>({
  clause: 'CLS-091@1',
  operation: 'classification/auc',
  given,
  labels: {
    ties: { least: 0.3, holds: (input) => hasTies(input as ScoredItems) },
    'nearly equal scores': { least: 0.05, holds: (input) => hasNearTies(input as ScoredItems) },
    'all scores equal': { least: 0.02, holds: ({ scores }) => new Set(scores).size === 1 },
    'scores beyond 1': { least: 0.1, holds: ({ scores }) => scores.some((score) => Number(score) > 1) },
    'ties counted otherwise': { least: 0.3, holds: ({ conventions }) => conventions?.ties !== 'half' },
  },
  judge: ({ output, expected }) =>
    within(output.value, expected.value as number, { relative: FORMULA, scale: 1, at: '/value' }),
  brokenBy: [lowScoresArePositive, tiesByOrder, sigmoidFirst, alwaysHalf],
});
