import type {
  ClusterUncertaintyInput,
  ClusterUncertaintyOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, result, undefinedBecause } from '../../../../contract/operation.ts';
import { divide, multiply, rational, type Rational } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import type { Cells } from '../cell-derivatives.ts';
import type { CountMeasure } from '../count-measures.ts';
import { EffectiveClusters } from '../effective-clusters.ts';
import { exactDecimal } from '../exact-decimal.ts';
import { cellsOf } from '../measure-cells.ts';
import { slopesOf } from '../measure-slopes.ts';

/** The four counts of a cluster or of all: true and false positives, false and true negatives. */
type Counts = readonly bigint[];

/** Effective clusters below which first order is not relied on, and those for a cell that is divided by (CLS-069). */
const [LEAST, LEAST_OF_DIVISOR] = [15, 30];

/** Whether the items that a measure depends on are spread over enough clusters. */
const enoughFor = (measure: CountMeasure, clusters: readonly Counts[]): boolean =>
  cellsOf(measure).every(({ cells, divides }) => {
    const spread = new EffectiveClusters();
    for (const counts of clusters) spread.add(cells.reduce((sum, cell) => sum + (counts[cell] as bigint), 0n));
    return spread.atLeast(divides ? LEAST_OF_DIVISOR : LEAST);
  });

/** The sum over the clusters of the squares of z, the counts of a cluster times the derivatives, exactly. */
function sumOfSquares(clusters: readonly Counts[], by: readonly Rational[]): Rational {
  // Over one denominator the derivatives are whole numbers, and so is every z.
  const common = by.reduce((product, { denominator }) => product * denominator, 1n);
  const slopes = by.map(({ numerator, denominator }) => numerator * (common / denominator));
  let sum = 0n;
  for (const counts of clusters) {
    const z = counts.reduce((all, count, cell) => all + count * (slopes[cell] as bigint), 0n);
    sum += z * z;
  }
  return rational(sum, common * common);
}

/**
 * Standard uncertainty of a measure of a table of two classes whose items come in clusters, by the law of propagation of
 * uncertainty, first order, on the sums over the clusters.
 *
 * The variance is an exact rational and its root correctly rounded. A cluster without any item is none. Undefined with
 * fewer than two clusters (`too-few-clusters`) and where the measure does not exist (`zero-denominator`); clusters none of
 * which moves the measure leave the uncertainty undefined (`degenerate`).
 *
 * CLS-066 to CLS-071; for ratios the linearisation of sample surveys, whose case of a mean is UNC-090.
 */
export function clusterUncertainty(input: ClusterUncertaintyInput): Answer<ClusterUncertaintyOutput> {
  const { measure, conventions: asked = {} } = input;
  const clusters = input.clusters
    .map((one) => [one.truePositives, one.falsePositives, one.falseNegatives, one.trueNegatives].map(BigInt))
    .filter((counts) => counts.some((count) => count > 0n));
  if (clusters.length < 2) return undefinedBecause('too-few-clusters');
  const totals = [0, 1, 2, 3].map((cell) => clusters.reduce((sum, counts) => sum + (counts[cell] as bigint), 0n));
  const beta = asked.beta ?? '1';
  const cells = totals.map((count) => rational(count)) as unknown as Cells;
  const found = slopesOf(measure, totals, cells, exactDecimal(beta));
  if (found === undefined) return undefinedBecause('zero-denominator');
  const C = BigInt(clusters.length);
  const variance = divide(multiply(rational(C, C - 1n), sumOfSquares(clusters, found.by)), found.divisor);
  const degenerate = variance.numerator === 0n;
  return result({
    value: found.value,
    standardUncertainty: degenerate ? { undefined: 'degenerate' } : squareRoot(variance),
    degreesOfFreedom: clusters.length - 1,
    valid: !degenerate && enoughFor(measure, clusters),
    conventions: { sampling: 'clustered', method: 'delta', ...(measure === 'f-beta' ? { beta } : {}) },
  });
}
