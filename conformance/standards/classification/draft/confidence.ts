import { decimalOfDouble, decimalToRational } from '../../../numerics/decimal.ts';
import { add, compare, ONE, subtract, toDouble } from '../../../numerics/rational.ts';
import type { StatedProbabilities } from './stated-probabilities.ts';

/**
 * What is said of one item: a class with a probability. `complement` says that the confidence is what the probability lacks
 * of 1, as for the negative class: the difference is not rounded.
 */
export interface Claim {
  readonly probability: number;
  readonly complement: boolean;
  /** 1 where the item has the class that the confidence is of, otherwise 0. */
  readonly occurred: 0 | 1;
}

/** The claims of all items (CLS-172, CLS-174); of equal largest probabilities of a row the first counts. */
export function claimsOf(
  { reference, probabilities, rows }: StatedProbabilities,
  confidence: 'positive-class' | 'top-label',
): readonly Claim[] {
  if (probabilities !== undefined)
    return probabilities.map((probability, item) => {
      const complement = confidence === 'top-label' && probability < 0.5;
      return { probability, complement, occurred: (reference[item] === 1) === complement ? 0 : 1 };
    });
  return (rows ?? []).map((row, item) => {
    const top = row.reduce((best, p, index) => (p > (row[best] as number) ? index : best), 0);
    return { probability: row[top] as number, complement: false, occurred: reference[item] === top ? 1 : 0 };
  });
}

const exactly = (p: number) => decimalToRational(decimalOfDouble(p));

/** The double nearest to the confidence as a decimal. */
export const nearestConfidence = ({ probability, complement }: Claim): number =>
  complement ? toDouble(subtract(ONE, exactly(probability))) : probability;

/** Further apart than this, two confidences in binary64 are in the order of the decimals. */
const ROUNDING = 1e-15;

/** The order of two confidences as the decimals that were sent: 0.7 and 1 - 0.3 are equal. */
export function compareClaims(a: Claim, b: Claim): number {
  if (a.complement === b.complement) return (a.complement ? -1 : 1) * (a.probability - b.probability);
  const apart = (a.complement ? 1 - a.probability : a.probability) - (b.complement ? 1 - b.probability : b.probability);
  if (Math.abs(apart) > ROUNDING) return apart;
  // a - (1 - b) where b is a complement, (1 - a) - b where a is.
  const order = compare(add(exactly(a.probability), exactly(b.probability)), ONE);
  return b.complement ? order : -order;
}
