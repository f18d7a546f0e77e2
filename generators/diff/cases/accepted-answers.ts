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
 * Compares the answers that two expected numbers accept: those whose log relative error is at least `digits`, so that they
 * differ from the value by at most 10^-digits of it, absolute where it is zero.
 */
export function answersChange(before: ExpectedNumber, after: ExpectedNumber): AnswersChange {
  const [was, is] = [accepted(before), accepted(after)];
  if (was.radius === is.radius && (was.value === is.value || was.radius === Infinity)) return 'same';
  if (was.value === is.value) return is.radius > was.radius ? 'more' : 'fewer';
  const distance = Math.abs(was.value - is.value);
  if (distance + was.radius <= is.radius) return 'more';
  if (distance + is.radius <= was.radius) return 'fewer';
  return distance <= Math.min(was.radius, is.radius) ? 'shifted' : 'others';
}

function accepted({ value, digits }: ExpectedNumber): { readonly value: number; readonly radius: number } {
  const number = Number(value);
  // With no digit that has to be right, every answer passes.
  return { value: number, radius: digits === 0 ? Infinity : 10 ** -digits * (number === 0 ? 1 : Math.abs(number)) };
}
