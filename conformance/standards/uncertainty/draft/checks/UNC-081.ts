import type {
  PropagateDistributionsInput as Input,
  PropagateDistributionsOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { anyDistributions } from '../arbitraries/propagations.ts';
import type { Kind } from '../arbitraries/quantities.ts';
import {
  baseOverTop,
  countForShape,
  deviationForScale,
  inexactnessAsWidth,
  normalForT,
  quantityByQuantity,
  rateForExpectation,
  rectangularForTriangular,
  secondOfPairLost,
  sineForCosine,
} from '../mutants/propagate-distributions.ts';
import { estimatesAgree } from '../trials-agreement.ts';

const withKind = (kind: Kind) => ({
  least: 0.1,
  holds: ({ quantities }: Input) => quantities.some(({ distribution }) => distribution.kind === kind),
});

/** Values of each distribution, in the order in which the numbers of the generator are used (JCGM 101:2008, Annex C). */
export const UNC_081 = operationCheck<Input, Output>({
  clause: 'UNC-081@1',
  operation: 'uncertainty/propagate-distributions',
  given: anyDistributions,
  labels: {
    normal: withKind('normal'),
    t: withKind('t'),
    rectangular: withKind('rectangular'),
    triangular: withKind('triangular'),
    trapezoidal: withKind('trapezoidal'),
    'curvilinear trapezoidal': withKind('curvilinear-trapezoidal'),
    arcsine: withKind('arcsine'),
    exponential: withKind('exponential'),
    gamma: withKind('gamma'),
    'several quantities': { least: 0.5, holds: ({ quantities }) => quantities.length > 1 },
  },
  judge: estimatesAgree,
  brokenBy: [
    normalForT,
    deviationForScale,
    rectangularForTriangular,
    baseOverTop,
    inexactnessAsWidth,
    rateForExpectation,
    countForShape,
    secondOfPairLost,
    sineForCosine,
    quantityByQuantity,
  ],
});
