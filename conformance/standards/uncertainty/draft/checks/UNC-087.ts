import type { PropagateDistributionsInput as Input } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulPropagations } from '../arbitraries/doubtful-propagations.ts';
import {
  correlatesAnything,
  skipsTrials,
  swapsLimits,
  takesInfiniteVariance,
  unstableAnswer,
  zeroForNoSpread,
} from '../mutants/propagate-distributions.ts';

const someDistribution = (holds: (one: Input['quantities'][number]['distribution']) => boolean) => ({
  least: 0.01,
  holds: ({ quantities }: Input) => quantities.some(({ distribution }) => holds(distribution)),
});

/** Where there is no result, the right reason why; and a result right beside that. */
export const UNC_087 = reasonCheck<Input>({
  clause: 'UNC-087@1',
  operation: 'uncertainty/propagate-distributions',
  given: doubtfulPropagations,
  cost: 2,
  labels: {
    'two quantities of a name': {
      least: 0.01,
      holds: ({ quantities }) => new Set(quantities.map(({ name }) => name)).size < quantities.length,
    },
    'limits that are none': someDistribution((one) => 'lower' in one && one.lower >= one.upper),
    'two degrees of freedom or fewer': {
      ...someDistribution((one) => one.kind === 't' && one.degreesOfFreedom <= 2),
      least: 0.005,
    },
    'a matrix': { least: 0.1, holds: ({ correlation }) => correlation !== undefined },
    'few trials': { least: 0.01, holds: ({ sampling }) => sampling.method === 'fixed' && sampling.trials < 4 },
    'drawn elsewhere': { least: 0.08, holds: ({ sampling }) => sampling.method === 'drawn' },
    'until it is stable': { least: 0.01, holds: ({ sampling }) => sampling.method === 'adaptive' },
  },
  brokenBy: [takesInfiniteVariance, swapsLimits, correlatesAnything, zeroForNoSpread, unstableAnswer, skipsTrials],
});
