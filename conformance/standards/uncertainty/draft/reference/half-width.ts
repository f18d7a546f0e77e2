import type { Answer } from '../../../../contract/operation.ts';
import type { TypeBInput, TypeBOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import {
  add,
  multiply,
  rational,
  type Rational,
  rationalOfDouble,
  subtract,
  toDouble,
} from '../../../../numerics/rational.ts';

const HALF = rational(1n, 2n);
const half = (x: Rational): Rational => multiply(x, HALF);

/** Half of the distance between the limits, exactly, and what the output says of where it comes from. */
export interface HalfWidth {
  readonly exactly: Rational;
  readonly stated: Pick<TypeBOutput, 'method' | 'halfWidth' | 'midpoint' | 'estimateCorrection'>;
}

/** An input from which no standard uncertainty follows. */
export type Refusal = Extract<Answer, { readonly outcome: 'rejected' }>;

export const refused = (code: string, pointer?: string): Refusal =>
  pointer === undefined ? { outcome: 'rejected', code } : { outcome: 'rejected', code, pointer };

function between(lower: number, upper: number, estimate: number | undefined): HalfWidth | Refusal {
  if (lower >= upper) return refused('limits-not-in-order', '/lower');
  if (estimate !== undefined && (estimate < lower || estimate > upper))
    return refused('estimate-outside-limits', '/estimate');
  const [low, high] = [rationalOfDouble(lower), rationalOfDouble(upper)];
  const exactly = half(subtract(high, low));
  const midpoint = half(add(low, high));
  return {
    exactly,
    stated: {
      method: 'limits',
      halfWidth: toDouble(exactly),
      midpoint: toDouble(midpoint),
      ...(estimate === undefined
        ? {}
        : { estimateCorrection: toDouble(subtract(midpoint, rationalOfDouble(estimate))) }),
    },
  };
}

/**
 * The half-width that an input gives: as it stands, from both limits, or of the rectangular distribution from a
 * resolution. Rejects an input that gives none of them in full, or numbers of more than one.
 *
 * UNC-071, UNC-072, UNC-077; JCGM 100:2008, 4.3.7, 4.3.8 and F.2.2.1.
 */
export function halfWidth(input: TypeBInput): HalfWidth | Refusal {
  const { distribution, halfWidth: given, lower, upper, estimate } = input;
  const resolution = distribution === 'rectangular' ? input.resolution : undefined;
  const hasLimits = lower !== undefined && upper !== undefined;
  if (given === undefined && !hasLimits && resolution === undefined) return refused('width-required');
  const hasALimit = lower !== undefined || upper !== undefined;
  if ([given !== undefined, hasALimit, resolution !== undefined].filter(Boolean).length > 1)
    return refused('width-ambiguous');
  if (hasLimits) return between(lower, upper, estimate);
  const exactly = given === undefined ? half(rationalOfDouble(resolution ?? 0)) : rationalOfDouble(given);
  return {
    exactly,
    stated: { method: given === undefined ? 'resolution' : 'half-width', halfWidth: toDouble(exactly) },
  };
}
