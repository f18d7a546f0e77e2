import type { ScoredUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, isUndefined } from '../../../../contract/operation.ts';
import { divide, ONE, type Rational, rational, add, multiply, subtract } from '../../../../numerics/rational.ts';
import { type Binned, binned } from '../binned.ts';
import { type Claim, claimsOf } from '../confidence.ts';
import { exactDecimal } from '../exact-decimal.ts';
import { averagePrecision } from '../reference/average-precision.ts';
import { calibrationError } from '../reference/calibration-error.ts';
import { partialAuc } from '../reference/partial-auc.ts';
import { influencesOnAveragePrecision } from './average-precision.ts';
import { influencesOnCalibration } from './calibration.ts';
import { type Influences, tiesOf } from './influences.ts';
import { influencesOnPartialArea, turnedRange, turnedRound } from './partial-area.ts';

type Tags = NonNullable<ScoredUncertaintyInput['conventions']>;

/** Items whose scores are finite numbers. */
type Scored = Omit<ScoredUncertaintyInput, 'scores'> & { readonly scores: readonly number[] };

/** A value with the influences on it, which are absent where it has no derivative; or why there is no value. */
export type ScoredMeasure =
  | {
      readonly value: number;
      readonly influences: Influences | undefined;
      readonly tags: Tags;
      /** The bins of a calibration error. */
      readonly bins?: { readonly claims: readonly Claim[]; readonly found: Binned };
    }
  | { readonly undefined: 'no-positive' | 'single-class' };

/** The value of an answer that is not rejected; undefined where there is none. */
function valueOf(answer: Answer<{ readonly value: number | { readonly undefined: string } }>): number | undefined {
  if (answer.outcome !== 'result' || isUndefined(answer.output)) return undefined;
  return typeof answer.output.value === 'number' ? answer.output.value : undefined;
}

function ofAveragePrecision({ reference, scores, conventions = {} }: Scored): ScoredMeasure {
  const { interpolation = 'step', 'first-point': first = 'extended' } = conventions;
  const tags = { interpolation, ...(interpolation === 'trapezoid' ? { 'first-point': first } : {}) };
  const value = valueOf(averagePrecision({ reference: [...reference], scores: [...scores], conventions: tags }));
  if (value === undefined) return { undefined: 'no-positive' };
  const influences = influencesOnAveragePrecision(reference, tiesOf(reference, scores), interpolation, first);
  return { value, influences, tags };
}

function ofPartialArea({ reference, scores, from = '0', to = '1', conventions = {} }: Scored): ScoredMeasure {
  const { 'range-of': rangeOf = 'false-positive-rate', standardised = 'none' } = conventions;
  const tags = { 'range-of': rangeOf, standardised };
  const value = valueOf(partialAuc({ reference: [...reference], scores: [...scores], from, to, conventions: tags }));
  if (value === undefined) return { undefined: 'single-class' };
  const turned = rangeOf === 'true-positive-rate';
  const range = [exactDecimal(from), exactDecimal(to)] as const;
  const items = turned ? turnedRound(reference, scores) : { reference, scores };
  const influences = influencesOnPartialArea(
    items.reference,
    tiesOf(items.reference, items.scores),
    turned ? turnedRange(range) : range,
    standardised === 'none' ? ONE : scaleOf(range, turned),
  );
  return { value, influences, tags };
}

/** What McClish's scale multiplies an area with: a half over the width of the range less the area under the diagonal. */
function scaleOf([from, to]: readonly [Rational, Rational], turned: boolean): Rational {
  const width = subtract(to, from);
  const middle = divide(add(from, to), rational(2n));
  const least = multiply(width, turned ? subtract(ONE, middle) : middle);
  return divide(rational(1n, 2n), subtract(width, least));
}

function ofCalibration({ reference, scores, conventions = {} }: Scored): ScoredMeasure {
  const { bins = '10', confidence = 'positive-class', norm = 'l1' } = conventions;
  const tags = { bins, 'bin-edges': 'equal-width' as const, confidence, norm };
  const stated = { reference: [...reference], probabilities: [...scores] };
  const value = valueOf(calibrationError({ ...stated, expectation: 'none', conventions: tags }));
  if (value === undefined) throw new Error('items without a calibration error');
  const claims = claimsOf(stated, confidence);
  const found = binned(claims, bins, 'equal-width');
  return { value, influences: influencesOnCalibration(claims, found, norm, value), tags, bins: { claims, found } };
}

/** The measure that an input asks for, with the influences of its items. */
export function influencesOf(input: Scored): ScoredMeasure {
  switch (input.measure) {
    case 'average-precision':
      return ofAveragePrecision(input);
    case 'partial-auc':
      return ofPartialArea(input);
    case 'calibration-error':
      return ofCalibration(input);
  }
}
