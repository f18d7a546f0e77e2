import { decimalOfDouble, decimalToRational } from '../../../../numerics/decimal.ts';
import {
  add,
  compare,
  floor,
  multiply,
  ONE,
  rational,
  type Rational,
  subtract,
} from '../../../../numerics/rational.ts';
import { replicateAt, type Replicates } from './replicates.ts';

/** Half of what the coverage probability leaves, of the decimal that was sent (UNC-107). */
export const levelOfTail = (coverageProbability: number): Rational =>
  multiply(subtract(ONE, decimalToRational(decimalOfDouble(coverageProbability))), rational(1n, 2n));

/** The quantile by definition 6 of Hyndman and Fan; undefined where its rank is below the first or above the last. */
export function quantileOfReplicates(replicates: Replicates, level: Rational): Rational | undefined {
  const { total } = replicates;
  const rank = multiply(rational(total + 1n), level);
  if (compare(rank, ONE) < 0 || compare(rank, rational(total)) > 0) return undefined;
  const whole = floor(rank);
  const at = replicateAt(replicates, whole);
  if (whole === total) return rational(at);
  const gap = replicateAt(replicates, whole + 1n) - at;
  return add(rational(at), multiply(subtract(rank, rational(whole)), rational(gap)));
}
