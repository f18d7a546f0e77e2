import type { TypeAOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { type FiniteObservations, spreadObservations } from '../arbitraries/observations.ts';
import { alwaysAssumed, alwaysDeclared } from '../mutants/type-a.ts';

/** Independence that nobody declared is reported as assumed. */
export const UNC_024 = operationCheck<FiniteObservations, TypeAOutput>({
  clause: 'UNC-024@1',
  operation: 'uncertainty/type-a',
  given: spreadObservations,
  labels: {
    declared: { least: 0.2, holds: ({ independence }) => independence === 'declared' },
    'not declared': { least: 0.2, holds: ({ independence }) => independence === undefined },
  },
  judge: ({ input, output }) => equals(output.independence, input.independence ?? 'assumed', '/independence'),
  brokenBy: [alwaysDeclared, alwaysAssumed],
});
