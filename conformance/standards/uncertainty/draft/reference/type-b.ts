import { type Answer, isUndefined, result } from '../../../../contract/operation.ts';
import type { TypeBInput, TypeBOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { normalCoverage } from '../../../../numerics/normal-coverage.ts';
import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  rational,
  type Rational,
  rationalOfDouble,
  toDouble,
} from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { coverageFactor } from './coverage-factor.ts';
import { halfWidth, type Refusal, refused } from './half-width.ts';

const square = (x: Rational): Rational => multiply(x, x);

/** The square of the divisor of a distribution with limits, which is rational (UNC-070). */
function divisorSquare(distribution: 'rectangular' | 'triangular' | 'arcsine' | 'trapezoidal', shape = 0): Rational {
  switch (distribution) {
    case 'rectangular':
      return rational(3n);
    case 'triangular':
      return rational(6n);
    case 'arcsine':
      return rational(2n);
    case 'trapezoidal':
      return divide(rational(6n), add(ONE, square(rationalOfDouble(shape))));
  }
}

type Evaluated = Omit<TypeBOutput, 'degreesOfFreedom'>;
type Limited = TypeBInput & { readonly distribution: Exclude<TypeBInput['distribution'], 'certificate'> };

/** Over a divisor that is a double; a factor for a probability next to zero can be 0. */
const quotient = (dividend: Rational, divisor: number): number =>
  divisor === 0 ? Infinity : toDouble(divide(dividend, rationalOfDouble(divisor)));

/** From limits and a distribution: half-width over divisor, the nearest double unless the divisor is a quantile. */
function ofLimits(input: Limited): Evaluated | Refusal {
  const width = halfWidth(input);
  if ('outcome' in width) return width;
  const { exactly, stated } = width;
  const { distribution, coverageProbability, shape } = input;
  if (distribution === 'normal') {
    if (coverageProbability === undefined) return refused('probability-required');
    const divisor = normalCoverage(coverageProbability);
    return { ...stated, divisor, standardUncertainty: quotient(exactly, divisor) };
  }
  if (distribution === 'trapezoidal' && shape === undefined) return refused('shape-required');
  const squared = divisorSquare(distribution, shape);
  return {
    ...stated,
    divisor: squareRoot(squared),
    standardUncertainty: squareRoot(divide(square(exactly), squared)),
  };
}

/** From an expanded uncertainty: over the coverage factor as it is stated, or as its basis gives it. */
function ofCertificate(input: TypeBInput): Evaluated | Refusal {
  const { expandedUncertainty, coverageFactor: stated, basis } = input;
  if (expandedUncertainty === undefined) return refused('expanded-uncertainty-required');
  const over = (divisor: number, method: TypeBOutput['method']): Evaluated => ({
    method,
    divisor,
    standardUncertainty: quotient(rationalOfDouble(expandedUncertainty), divisor),
  });
  if (stated !== undefined) return over(stated, 'coverage-factor');
  if (basis === undefined) return refused('basis-required');
  const { coverageProbability, degreesOfFreedom, shape } = input;
  const found = coverageFactor({
    basis,
    ...(coverageProbability === undefined ? {} : { coverageProbability }),
    ...(degreesOfFreedom === undefined ? {} : { degreesOfFreedom }),
    ...(shape === undefined ? {} : { shape }),
  });
  if (found.outcome === 'rejected') return found;
  if (isUndefined(found.output)) throw new Error('a coverage factor is never undefined');
  return over(found.output.coverageFactor, 'coverage-basis');
}

/** Half the inverse square of the relative uncertainty, where that is one or more (UNC-075, UNC-076). */
function ofReliability(relativeUncertainty: number): TypeBOutput['degreesOfFreedom'] {
  const exactly = divide(rational(1n, 2n), square(rationalOfDouble(relativeUncertainty)));
  if (compare(exactly, ONE) < 0) return { undefined: 'out-of-validity' };
  const nearest = toDouble(exactly);
  return nearest === Infinity ? 'infinite' : nearest;
}

/**
 * Type B evaluation of a standard uncertainty from limits and a distribution, from the resolution of an indication or
 * from the expanded uncertainty of a certificate.
 *
 * Numbers are the doubles nearest to the exact values of what was sent, except those that a quantile goes into, whose
 * error is that of the quantile (tests/reference/type-b.test.ts). A relative uncertainty of the standard uncertainty
 * beyond 1/√2 leaves the degrees of freedom undefined (`out-of-validity`). Rejects inputs from which no standard
 * uncertainty follows, or two do; nothing is guessed.
 *
 * UNC-070 to UNC-078; JCGM 100:2008, 4.3 and G.4.2.
 */
export function typeB(input: TypeBInput): Answer<TypeBOutput> {
  const { distribution, degreesOfFreedom, relativeUncertainty } = input;
  const isCertificate = distribution === 'certificate';
  const evaluated = isCertificate ? ofCertificate(input) : ofLimits({ ...input, distribution });
  if ('outcome' in evaluated) return evaluated;
  const stated = isCertificate ? degreesOfFreedom : undefined;
  if (stated !== undefined && relativeUncertainty !== undefined) return refused('degrees-of-freedom-ambiguous');
  if (evaluated.standardUncertainty === Infinity) return refused('overflow');
  return result({
    ...evaluated,
    degreesOfFreedom: stated ?? (relativeUncertainty === undefined ? 'infinite' : ofReliability(relativeUncertainty)),
  });
}
