import type { CombineModelInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { secondOrderWithMatrix } from '../arbitraries/models.ts';
import { acceptsCorrelation, refusesAnyMatrix } from '../mutants/combine-models.ts';

/** The terms of second order are those of independent quantities, so that correlated ones are rejected. */
export const UNC_043 = reasonCheck<CombineModelInput>({
  clause: 'UNC-043@1',
  operation: 'uncertainty/combine',
  given: secondOrderWithMatrix,
  cost: 3,
  labels: {
    correlated: {
      least: 0.3,
      holds: ({ correlation }) => (correlation ?? []).some((row, i) => row.some((r, j) => i !== j && r !== 0)),
    },
    'a matrix without correlation': {
      least: 0.3,
      holds: ({ correlation }) => (correlation ?? []).every((row, i) => row.every((r, j) => i === j || r === 0)),
    },
  },
  brokenBy: [acceptsCorrelation, refusesAnyMatrix],
});
