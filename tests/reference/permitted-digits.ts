import type { JsonObject } from '../../conformance/contract/json.ts';
import type { ExpectedNumber, Vector } from '../../conformance/contract/vector.ts';
import { scaleOfSquare } from '../../conformance/standards/uncertainty/draft/square-scale.ts';
import { TOLERANCES } from '../../conformance/standards/uncertainty/draft/tolerances.ts';
import type { CombineComponentsInput, CombineComponentsOutput } from '../../schemas/uncertainty/draft/generated/types.ts';
import { combine } from '../../conformance/standards/uncertainty/draft/reference/combine.ts';

/**
 * The most digits (log relative error) that a vector may ask of one number: those that an answer at the very edge of
 * what UNC-060 permits still has. Infinity where the table names no tolerance: such a number equals its reference value.
 *
 * Rounded down to a tenth, because the scales of the table can leave less than the whole digits of the tolerance.
 */
export function permittedDigits(vector: Vector, { at, value }: Pick<ExpectedNumber, 'at' | 'value'>): number {
  const name = at.split('/')[1] ?? '';
  const operation = vector.operation.split('/')[1] ?? '';
  const tolerances: Readonly<Record<string, Readonly<Record<string, number>>>> = TOLERANCES;
  const relative = tolerances[operation]?.[name];
  const input = vector.input as JsonObject;
  if (relative === undefined) return Infinity;
  if (name === 'degreesOfFreedom' && input['rounding'] !== 'none') return Infinity;
  const expected = Math.abs(Number(value));
  const permitted = relative * scaleOf(vector, name, expected);
  // The log relative error of a value at zero is that of the answer itself.
  return Math.floor(-10 * Math.log10(permitted / (expected === 0 ? 1 : expected)) + 1e-6) / 10;
}

/** The column "scale" of the table of UNC-060. */
function scaleOf({ operation, input }: Vector, name: string, expected: number): number {
  if (operation === 'uncertainty/type-a' && name === 'mean') {
    const { observations } = input as { readonly observations: readonly number[] };
    return observations.reduce((largest, one) => Math.max(largest, Math.abs(one)), 0);
  }
  if (operation === 'uncertainty/combine' && name === 'standardUncertainty') {
    const given = input as unknown as CombineComponentsInput;
    const answer = combine(given);
    if (answer.outcome !== 'result') return expected;
    const output = answer.output as CombineComponentsOutput;
    // At r = 0 the answer x itself has to satisfy x² ≤ ε M; with 1 for the answer, the scale is M.
    if (expected === 0) return Math.sqrt(scaleOfSquare(given, 1, output) / TOLERANCES.combine.standardUncertainty);
    return scaleOfSquare(given, expected, output);
  }
  return expected;
}
