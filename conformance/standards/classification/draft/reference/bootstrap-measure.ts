import type {
  BootstrapMeasureInput,
  BootstrapMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, result, undefinedBecause } from '../../../../contract/operation.ts';
import { normalCoverage } from '../../../../numerics/normal-coverage.ts';
import {
  add,
  multiply,
  type Rational,
  rational,
  rationalOfDouble,
  subtract,
  toDouble,
} from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { drawnMeasure } from '../drawn-measure.ts';
import { drawnTimes, refusalOfResamples } from '../drawn-units.ts';
import {
  type MeasureReplicates,
  momentsOfMeasure,
  quantilesOfMeasure,
  replicatesOfMeasure,
} from '../replicates-of-measure.ts';

type Interval = NonNullable<BootstrapMeasureInput['conventions']['interval']>;

/** One resample in so many may have no value (CLS-233). */
const ONE_IN = 100;

/** What the resamples say of a measure, but for the numbers of them. */
type Spread = Pick<BootstrapMeasureOutput, 'bias' | 'standardUncertainty' | 'interval'>;

const NOTHING: Spread = {
  bias: { undefined: 'out-of-validity' },
  standardUncertainty: { undefined: 'out-of-validity' },
  interval: { undefined: 'out-of-validity' },
};

function spreadOf(replicates: MeasureReplicates, estimate: Rational, interval: Interval, p: number): Spread {
  const { mean, variance } = momentsOfMeasure(replicates);
  const bias = toDouble(subtract(mean, estimate));
  const degenerate = { undefined: 'degenerate' } as const;
  if (replicates.values.length === 1) return { bias, standardUncertainty: degenerate, interval: degenerate };
  const standardUncertainty = squareRoot(variance);
  const between = (lower: Rational, upper: Rational): Spread => ({
    bias,
    standardUncertainty,
    interval: { lower: toDouble(lower), upper: toDouble(upper) },
  });
  if (interval === 'normal') {
    const half = multiply(rationalOfDouble(normalCoverage(p)), rationalOfDouble(standardUncertainty));
    return between(subtract(estimate, half), add(estimate, half));
  }
  const quantiles = quantilesOfMeasure(replicates, p);
  if (quantiles === undefined) return { bias, standardUncertainty, interval: { undefined: 'out-of-validity' } };
  const [low, high] = quantiles;
  if (interval === 'percentile') return between(low, high);
  const twice = multiply(rational(2n), estimate);
  return between(subtract(twice, high), subtract(twice, low));
}

/**
 * Standard uncertainty and interval of a measure of two classes from resamples of the items, or of their clusters, that
 * are given as lists of indices.
 *
 * Replicates are exact, and so is every number that is calculated from them without a normal distribution: the double
 * nearest to it is answered. MCC, where it is irrational, has 256 binary places. Resamples without a value are counted
 * and left out; where they are more than one in a hundred, uncertainty, bias and interval are undefined
 * (`out-of-validity`). Equal replicates are no certainty (`degenerate`), and a tail without a replicate has no end
 * (`out-of-validity`). Undefined as a whole (`zero-denominator`, `single-class`) where the items do not have the measure.
 * Rejects what CLS-235 lists.
 *
 * CLS-230 to CLS-238; UNC-104, UNC-106 and UNC-107; Davison and Hinkley 1997, 5.2 and 5.3.
 */
export function bootstrapMeasure(input: BootstrapMeasureInput): Answer<BootstrapMeasureOutput> {
  const refusal = refusalOfResamples(input);
  if (refusal !== undefined) return refusal;
  const { reference, measure, resamples, coverageProbability = 0.95, conventions } = input;
  const { sampling, interval = 'percentile', beta = '1' } = conventions;
  const measureOf = drawnMeasure(input);
  const estimate = measureOf(reference.map(() => 1));
  if (estimate === undefined) return undefinedBecause(measure === 'auc' ? 'single-class' : 'zero-denominator');
  const drawn: Rational[] = [];
  for (const times of drawnTimes(input)) {
    const replicate = measureOf(times);
    if (replicate !== undefined) drawn.push(replicate);
  }
  const undefinedReplicates = resamples.length - drawn.length;
  return result({
    estimate: toDouble(estimate),
    ...(undefinedReplicates * ONE_IN > resamples.length
      ? NOTHING
      : spreadOf(replicatesOfMeasure(drawn), estimate, interval, coverageProbability)),
    coverageProbability,
    replicates: drawn.length,
    undefinedReplicates,
    conventions: {
      method: 'bootstrap',
      sampling,
      interval,
      ...(interval === 'normal' ? {} : { 'quantile-type': '6' }),
      ...(measure === 'f-beta' ? { beta } : {}),
      ...(measure === 'auc' ? { ties: 'half' } : {}),
    },
  });
}
