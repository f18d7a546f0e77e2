import type {
  PropagateDistributionsInput as Input,
  PropagateDistributionsOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { correlatedNormals } from '../arbitraries/propagations.ts';
import { correlationIgnored, signOfCorrelationLost, squareOfCorrelation } from '../mutants/propagate-distributions.ts';
import { estimatesAgree } from '../trials-agreement.ts';

/** Correlated normal quantities by the triangular factor, singular matrices among them. */
export const UNC_082 = operationCheck<Input, Output>({
  clause: 'UNC-082@1',
  operation: 'uncertainty/propagate-distributions',
  given: correlatedNormals,
  labels: {
    'two quantities': { least: 0.1, holds: ({ quantities }) => quantities.length === 2 },
    'four quantities': { least: 0.1, holds: ({ quantities }) => quantities.length === 4 },
    'one determines another': {
      least: 0.05,
      holds: ({ correlation }) => (correlation ?? []).some((row, i) => row.some((r, j) => i !== j && r === 1)),
    },
    'a negative coefficient': {
      least: 0.2,
      holds: ({ correlation }) => (correlation ?? []).flat().some((r) => r < 0),
    },
  },
  judge: estimatesAgree,
  brokenBy: [correlationIgnored, signOfCorrelationLost, squareOfCorrelation],
});
