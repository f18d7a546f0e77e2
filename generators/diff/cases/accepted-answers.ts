/** An expected number of a vector, as far as it says which answers are accepted. */
export interface ExpectedNumber {
  /** JSON Pointer into the output. */
  readonly at: string;
  readonly value: string;
  /** The least number of correct digits. */
  readonly digits: number;
}

/**
 * What became of the answers that an expected number accepts: the same ones; more; fewer; others, of which the one that
 * was expected is still accepted (`shifted`); or others altogether.
 */
export type AnswersChange = 'same' | 'more' | 'fewer' | 'shifted' | 'others';

/**
 * Compares the answers that the expected numbers of one place accept, before and after. A number accepts those whose log
 * relative error is at least `digits`, so that they differ from the value by at most 10^-digits of it, absolute where it
 * is zero; several of one place (as printed, and recomputed) accept what each of them does. Neither list is empty.
 */
export function answersChange(before: readonly ExpectedNumber[], after: readonly ExpectedNumber[]): AnswersChange {
  const [was, is] = [sharpest(before), sharpest(after)];
  // Measured from one value, so that a difference below its last bit counts.
  const [had, has] = [accepted(before, was), accepted(after, was)];
  if (had.from === has.from && had.to === has.to) return 'same';
  // Numbers of one place that contradict each other accept nothing.
  if (has.from > has.to) return 'others';
  if (has.from <= had.from && has.to >= had.to) return 'more';
  if (has.from >= had.from && has.to <= had.to) return 'fewer';
  const distance = is - was;
  return has.from <= 0 && has.to >= 0 && had.from <= distance && had.to >= distance ? 'shifted' : 'others';
}

/** The value that leaves the least room. */
const sharpest = (numbers: readonly ExpectedNumber[]): number =>
  numbers
    .map((number) => ({ value: Number(number.value), radius: radiusOf(number) }))
    .reduce((best, one) => (one.radius < best.radius ? one : best)).value;

/** The answers that all of the numbers accept, as distances from `origin`. */
function accepted(numbers: readonly ExpectedNumber[], origin: number): { readonly from: number; readonly to: number } {
  const [distances, radii] = [numbers.map(({ value }) => Number(value) - origin), numbers.map(radiusOf)];
  return {
    from: Math.max(...distances.map((distance, i) => distance - (radii[i] as number))),
    to: Math.min(...distances.map((distance, i) => distance + (radii[i] as number))),
  };
}

/** With no digit that has to be right, every answer passes. */
function radiusOf({ value, digits }: ExpectedNumber): number {
  const number = Number(value);
  return digits === 0 ? Infinity : 10 ** -digits * (number === 0 ? 1 : Math.abs(number));
}
