import type { ProportionIntervalInput, TypeAInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { notFiniteObservations } from '../../../uncertainty/draft/arbitraries/observations.ts';
import { doubtfulCounts } from '../../../uncertainty/draft/arbitraries/proportions.ts';
import { clipsCounts } from '../../../uncertainty/draft/mutants/proportion-interval.ts';
import { skipsWhatIsNotFinite } from '../../../uncertainty/draft/mutants/type-a.ts';

/** An input outside the domain is rejected, with the code that the schema of the operation lists for it. */
export const CNF_007: readonly Check[] = [
  reasonCheck<TypeAInput>({
    clause: 'CNF-007@1',
    id: 'CNF-007/type-a',
    operation: 'uncertainty/type-a',
    given: notFiniteObservations,
    labels: {
      'not finite': { least: 0.4, holds: ({ observations }) => !observations.every(Number.isFinite) },
      finite: { least: 0.1, holds: ({ observations }) => observations.every(Number.isFinite) },
    },
    brokenBy: [skipsWhatIsNotFinite],
  }),
  reasonCheck<ProportionIntervalInput>({
    clause: 'CNF-007@1',
    id: 'CNF-007/proportion-interval',
    operation: 'uncertainty/proportion-interval',
    given: doubtfulCounts,
    labels: {
      'more successes than trials': { least: 0.2, holds: ({ successes, trials }) => successes > trials },
      'all successful': { least: 0.03, holds: ({ successes, trials }) => successes === trials },
    },
    brokenBy: [clipsCounts],
  }),
];
