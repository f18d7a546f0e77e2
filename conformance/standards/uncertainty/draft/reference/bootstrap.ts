import { type Answer, rejected, result } from '../../../../contract/operation.ts';
import type { BootstrapInput, BootstrapOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { normalCoverage } from '../../../../numerics/normal-coverage.ts';
import {
  add,
  multiply,
  ONE,
  rational,
  type Rational,
  rationalOfDouble,
  subtract,
  toDouble,
} from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { acceleration, bcaLevels, biasCorrection } from './bca-levels.ts';
import { levelOfTail, quantileOfReplicates } from './quantile-of-replicates.ts';
import {
  alignedDecimals,
  completeResamples,
  momentsOf,
  partsOf,
  replicatesOf,
  type Resample,
  statisticOf,
} from './replicates.ts';

type Undefined<Code extends string> = { readonly undefined: Code };
const because = <Code extends string>(code: Code): Undefined<Code> => ({ undefined: code });

/** More have more than a million resamples. */
const MOST_FOR_COMPLETE = 6;

/**
 * Standard uncertainty and interval of a mean or a median from resamples that are given, or from all that there are.
 *
 * Replicates are exact, of the decimal numbers that were sent, and so is every number that is calculated from them without
 * a normal distribution: the double nearest to it is answered. Numbers by way of the normal distribution have 1e-14 of
 * the largest observation. Fields are undefined where replicates are all equal (`degenerate`), where the interval `bca`
 * has no bias correction, acceleration or order of levels, and where a tail has no replicate (`out-of-validity`). Rejects
 * indices that lead to no observation, and a complete resampling of more than six.
 *
 * UNC-104 to UNC-108; Davison and Hinkley 1997, 5.2 and 5.3; Efron 1987.
 */
export function bootstrap(input: BootstrapInput): Answer<BootstrapOutput> {
  const { observations, statistic, interval } = input;
  const n = observations.length;
  const resamples = resamplesOf(input);
  if ('outcome' in resamples) return resamples;
  const { integers, exponent } = alignedDecimals(observations);
  const unit = exponent >= 0 ? rational(10n ** BigInt(exponent)) : rational(1n, 10n ** BigInt(-exponent));
  const part = multiply(unit, rational(1n, partsOf(statistic, n)));
  const inUnit = (parts: Rational): Rational => multiply(parts, part);
  const replicates = replicatesOf(statistic, integers, resamples.list);
  const estimate = statisticOf(statistic, integers);
  const { sum, variance } = momentsOf(replicates);
  const isDegenerate = replicates.values.length === 1;
  const standardUncertainty = squareRoot(multiply(variance, multiply(part, part)));
  const z0 = biasCorrection(replicates, estimate);
  const a = acceleration(statistic, integers);

  const ends = (): BootstrapOutput['interval'] => {
    if (isDegenerate) return because('degenerate');
    const exactEstimate = inUnit(rational(estimate));
    const z = normalCoverage(input.coverageProbability);
    const answer = (lower: Rational, upper: Rational) => ({ lower: toDouble(lower), upper: toDouble(upper) });
    if (interval === 'normal') {
      const half = multiply(rationalOfDouble(z), rationalOfDouble(standardUncertainty));
      return answer(subtract(exactEstimate, half), add(exactEstimate, half));
    }
    const tail = levelOfTail(input.coverageProbability);
    let levels: readonly [Rational, Rational] = [tail, subtract(ONE, tail)];
    if (interval === 'bca') {
      if (z0 === undefined) return because('bias-correction-infinite');
      if (a === undefined) return because('no-jackknife-spread');
      const corrected = bcaLevels(z0, a, z);
      if (corrected === undefined) return because('acceleration-too-large');
      // Without bias and acceleration the levels are those of the tails, exactly: a rank can be that of an end.
      if (z0 !== 0 || a !== 0) levels = [rationalOfDouble(corrected[0]), rationalOfDouble(corrected[1])];
    }
    const low = quantileOfReplicates(replicates, levels[0]);
    const high = quantileOfReplicates(replicates, levels[1]);
    if (low === undefined || high === undefined) return because('out-of-validity');
    if (interval !== 'basic') return answer(inUnit(low), inUnit(high));
    const twice = rational(2n * estimate);
    return answer(inUnit(subtract(twice, high)), inUnit(subtract(twice, low)));
  };

  return result({
    estimate: toDouble(inUnit(rational(estimate))),
    bias: toDouble(inUnit(rational(sum - replicates.total * estimate, replicates.total))),
    standardUncertainty: isDegenerate ? because('degenerate') : standardUncertainty,
    replicates: Number(replicates.total),
    ...(interval === 'bca'
      ? {
          biasCorrection: z0 ?? because('bias-correction-infinite'),
          acceleration: a ?? because('no-jackknife-spread'),
        }
      : {}),
    interval: ends(),
  });
}

/** The resamples that the input asks for, or why it cannot have them (UNC-105). */
function resamplesOf({
  observations,
  resampling,
  indices,
}: BootstrapInput): { list: Iterable<Resample> } | ReturnType<typeof rejected> {
  const n = observations.length;
  if (resampling === 'complete')
    return n > MOST_FOR_COMPLETE ? rejected('too-many-observations', '/observations') : { list: completeResamples(n) };
  if (indices === undefined) return rejected('indices-required');
  const short = indices.findIndex((places) => places.length !== n);
  if (short >= 0) return rejected('length-mismatch', `/indices/${short}`);
  const outside = indices.findIndex((places) => places.some((place) => place >= n));
  if (outside >= 0) return rejected('index-out-of-range', `/indices/${outside}`);
  return { list: indices.map((places) => ({ places, count: 1n })) };
}
