import type {
  ScoredUncertaintyInput,
  ScoredUncertaintyOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, isUndefined, rejected, result, undefinedBecause } from '../../../../contract/operation.ts';
import { add, compare, divide, multiply, rational, type Rational, ZERO } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { exactDecimal } from '../exact-decimal.ts';
import { influencesOf, type ScoredMeasure } from '../influence/influences-of.ts';
import { ofSquares, squareOf } from '../influence/places.ts';
import { enoughAlongScores } from '../influence/enough.ts';
import { refusalOf } from '../scored.ts';
import { unitsOf } from '../sampled-units.ts';

type Sampling = NonNullable<NonNullable<ScoredUncertaintyInput['conventions']>['sampling']>;

/** Why an input is rejected, in the order of the table of CLS-253; undefined where it is not. */
function refusal(input: ScoredUncertaintyInput, sampling: Sampling): Answer<never> | undefined {
  const { measure, reference, scores, clusters, from, to } = input;
  const refused = refusalOf(reference, { scores, clusters }, ['scores']);
  if (refused !== undefined) return refused;
  if (measure === 'calibration-error') {
    const at = (scores as readonly number[]).findIndex((score) => score < 0 || score > 1);
    if (at !== -1) return rejected('not-a-probability', `/scores/${at}`);
  }
  if (measure === 'partial-auc') {
    if (from === undefined || to === undefined) return rejected('range-required', from === undefined ? '/from' : '/to');
    if (compare(exactDecimal(from), exactDecimal(to)) >= 0) return rejected('empty-range', '/to');
  }
  if (sampling === 'clustered' && clusters === undefined) return rejected('clusters-required');
  return sampling !== 'clustered' && clusters !== undefined ? rejected('clusters-not-sampled', '/clusters') : undefined;
}

/** The variance by the formula of a sampling (CLS-250), from the influences. */
function varianceOf(
  influences: readonly bigint[],
  reference: readonly number[],
  units: readonly (readonly number[])[],
  sampling: Sampling,
): Rational {
  if (sampling === 'stratified') {
    // The squares of the deviations from the mean of a class, everything times its number of items.
    return [0, 1].reduce((variance, one) => {
      const own = influences.filter((_, item) => reference[item] === one);
      const items = BigInt(own.length);
      const total = own.reduce((sum, influence) => sum + influence, 0n);
      const squares = own.reduce((sum, influence) => sum + squareOf(influence * items - total), 0n);
      const share = items === 0n ? ZERO : divide(ofSquares(squares), rational(items * items));
      return add(variance, share);
    }, ZERO);
  }
  const sum = units.reduce((squares, unit) => {
    const z = unit.reduce((of, item) => of + (influences[item] as bigint), 0n);
    return squares + squareOf(z);
  }, 0n);
  const C = BigInt(units.length);
  return sampling === 'clustered' ? multiply(ofSquares(sum), rational(C, C - 1n)) : ofSquares(sum);
}

/**
 * Standard uncertainty of an average precision, a partial area or a calibration error from the influences of the items, the
 * derivatives of the measure by their weights: the first order of the law of propagation for what depends on every score.
 *
 * Influences have 384 binary places, and the root of their variance is rounded once. Undefined as a whole where the measure
 * does not exist (`no-positive`, `single-class`) or where fewer than two clusters are the sample (`too-few-clusters`); a
 * variance of zero leaves the uncertainty undefined (`degenerate`). Rejects what CLS-253 lists.
 *
 * CLS-250 to CLS-257; JCGM 100:2008, 5.1.2; Davison and Hinkley 1997, 2.7.
 */
export function scoredUncertainty(input: ScoredUncertaintyInput): Answer<ScoredUncertaintyOutput> {
  const { reference, scores, clusters, conventions: asked = {} } = input;
  const sampling = asked.sampling ?? (clusters === undefined ? 'multinomial' : 'clustered');
  const refused = refusal(input, sampling);
  if (refused !== undefined) return refused;
  const units = unitsOf(reference.length, sampling === 'clustered' ? clusters : undefined);
  if (sampling === 'clustered' && units.length < 2) return undefinedBecause('too-few-clusters');
  const found: ScoredMeasure = influencesOf({ ...input, scores: scores as readonly number[] });
  if (isUndefined(found)) return undefinedBecause(found.undefined);
  const { value, influences, tags } = found;
  const variance = influences && varianceOf(influences, reference, units, sampling);
  const u = variance === undefined || variance.numerator === 0n ? undefined : squareRoot(variance);
  return result({
    value,
    standardUncertainty: u ?? { undefined: 'degenerate' },
    ...(sampling === 'clustered' ? { degreesOfFreedom: units.length - 1 } : {}),
    valid: u !== undefined && enoughAlongScores(input, found, units, sampling),
    conventions: { method: 'influence', sampling, ...tags },
  });
}
