import { type Answer, rejected, result, undefinedBecause } from '../../../../contract/operation.ts';
import type { TypeAInput, TypeAOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { rational, rationalOfDouble, multiply } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { spread } from './spread.ts';

/**
 * Type A evaluation of the standard uncertainty of a mean.
 *
 * Numbers are the doubles nearest to the exact values of what was sent. Fewer than two observations are undefined
 * (`too-few-observations`). Observations that do not differ give the uncertainty of the resolution, or leave the field
 * `standardUncertainty` undefined (`zero-spread`). Whether they differ is asked of them, not of a number that was
 * rounded: an uncertainty that is too small for a double is 0, and evaluated all the same.
 * Rejects observations that are not finite, and a spread beyond the largest double.
 *
 * UNC-020 to UNC-024; JCGM 100:2008, 4.2 and F.2.2.1.
 */
export function typeA({ observations, resolution, independence }: TypeAInput): Answer<TypeAOutput> {
  const numbers: number[] = [];
  for (const [index, observation] of observations.entries()) {
    if (typeof observation !== 'number' || !Number.isFinite(observation))
      return rejected('not-finite', `/observations/${index}`);
    numbers.push(observation);
  }
  if (numbers.length < 2) return undefinedBecause('too-few-observations');
  const { mean, standardDeviation, ofMean } = spread(numbers);
  if (standardDeviation === Infinity) return rejected('overflow', '/observations');
  const common = { mean, experimentalStandardDeviation: standardDeviation };
  const stated = independence ?? 'assumed';
  const degreesOfFreedom = numbers.length - 1;
  if (numbers.some((x) => x !== numbers[0]))
    return result({ ...common, standardUncertainty: ofMean, degreesOfFreedom, independence: stated, method: 'spread' });
  if (resolution === undefined)
    return result({
      ...common,
      standardUncertainty: { undefined: 'zero-spread' },
      degreesOfFreedom,
      independence: stated,
      method: 'spread',
    });
  const width = rationalOfDouble(resolution);
  return result({
    ...common,
    standardUncertainty: squareRoot(multiply(multiply(width, width), rational(1n, 12n))),
    degreesOfFreedom: 'infinite',
    independence: stated,
    method: 'resolution',
  });
}
