import { type Answer, rejected, result } from '../../../../contract/operation.ts';
import type {
  ProportionIntervalInput,
  ProportionIntervalOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { rational } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { clopperPearsonEnds, jeffreysEnds } from './beta-ends.ts';
import { type Ends, wilsonEnds } from './wilson-ends.ts';

/**
 * Two-sided interval for a proportion by a named method, and the standard uncertainty of the proportion.
 *
 * The standard uncertainty is the root of p(1 - p)/n; at 0 and n successes, where that is zero, it is the standard
 * deviation of Beta(x + 1/2, n - x + 1/2), and the method is named. Both are rounded once from exact values.
 * Rejects more successes than trials.
 *
 * UNC-050 to UNC-053.
 */
export function proportionInterval(input: ProportionIntervalInput): Answer<ProportionIntervalOutput> {
  const { successes, trials, method } = input;
  if (successes > trials) return rejected('successes-exceed-trials', '/successes');
  const atEnd = successes === 0 || successes === trials;
  return result({
    proportion: successes / trials,
    ...endsOf(input),
    method,
    standardUncertainty: atEnd ? betaDeviation(trials) : binomialDeviation(successes, trials),
    standardUncertaintyMethod: atEnd ? 'beta-posterior' : 'binomial',
  });
}

function endsOf(input: ProportionIntervalInput): Ends {
  const { successes, trials, coverageProbability, method } = input;
  switch (method) {
    case 'wilson':
      return wilsonEnds(successes, trials, coverageProbability);
    case 'clopper-pearson':
      return clopperPearsonEnds(successes, trials, coverageProbability);
    case 'jeffreys':
      return jeffreysEnds(successes, trials, coverageProbability, input.jeffreysEnds ?? 'forced');
  }
}

function binomialDeviation(successes: number, trials: number): number {
  const [x, n] = [BigInt(successes), BigInt(trials)];
  return squareRoot(rational(x * (n - x), n * n * n));
}

/** The standard deviation of Beta(1/2, n + 1/2), that of its mirror image too. */
function betaDeviation(trials: number): number {
  const n = BigInt(trials);
  return squareRoot(rational(2n * n + 1n, 4n * (n + 1n) * (n + 1n) * (n + 2n)));
}
