import fc from 'fast-check';
import type { CompareInput, CompareOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { isUndefined } from '../../../../contract/operation.ts';
import { record } from '../../../../contract/record.ts';
import { formatDecimal, parseDecimal, roundToPlace } from '../../../../numerics/decimal.ts';
import { CONFORMS_TO } from '../conforms-to.ts';
import { compare } from '../reference/compare.ts';
import { written } from '../written-decimal.ts';
import { correlatedResults, resultsAtTheLimit } from './compared-results.ts';
import { comparableByFactor } from './differing-results.ts';
import { statedTo } from './stated-numbers.ts';

/** The output of a comparison that has a verdict. */
type Compared = CompareOutput & { readonly compatible: boolean };

function compared(input: CompareInput): Compared | undefined {
  const answer = compare(input);
  if (answer.outcome !== 'result' || isUndefined(answer.output)) return undefined;
  return typeof answer.output.compatible === 'boolean' ? (answer.output as Compared) : undefined;
}

/** The difference with all of its digits, at the coarser of the places of the two values. */
function difference({ result, reference }: CompareInput): string {
  const [x, X] = [parseDecimal(result.value), parseDecimal(reference.value)];
  if (x === undefined || X === undefined) throw new Error('values are decimal strings');
  const place = Math.min(x.exponent, X.exponent);
  const d = roundToPlace(x, place).coefficient - roundToPlace(X, place).coefficient;
  return place > 0 ? written({ coefficient: d, exponent: place }) : formatDecimal({ coefficient: d, exponent: place });
}

const stated = (x: unknown, digits: number): string | undefined =>
  typeof x === 'number' ? statedTo(x, digits) : undefined;

/**
 * Comparisons that meet every clause on them: every number is the right one, rounded once to digits of its own, so that
 * the relations hold to the stated digits and mostly not for the stated numbers themselves.
 */
export const comparisons: fc.Arbitrary<JsonObject> = record({
  pair: fc.oneof(
    { weight: 4, arbitrary: correlatedResults },
    { weight: 2, arbitrary: resultsAtTheLimit },
    { weight: 2, arbitrary: comparableByFactor },
  ),
  digits: fc.tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 7 })),
  both: fc.boolean(),
})
  .filter(({ pair }) => compared(pair) !== undefined)
  .map(({ pair, digits, both }) => {
    const { proficiencyDeviation: _, ...input } = pair;
    const output = compared(input) as Compared;
    const criterion = input.criterion ?? 'en';
    const [ofU, ofZeta, ofEn] = digits;
    const zeta = both || criterion === 'zeta' ? stated(output.zeta, ofZeta) : undefined;
    const en = both || criterion === 'en' ? stated(output.en, ofEn) : undefined;
    return {
      conformsTo: CONFORMS_TO,
      type: 'comparison',
      ...(input as unknown as JsonObject),
      difference: difference(input),
      standardUncertainty: stated(output.standardUncertainty, ofU) ?? '0',
      ...(zeta === undefined ? {} : { zeta }),
      ...(en === undefined ? {} : { en }),
      compatible: output.compatible,
    };
  });
