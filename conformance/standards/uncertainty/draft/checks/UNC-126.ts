import fc from 'fast-check';
import type { CompareInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { comparableResults } from '../arbitraries/compared-results.ts';
import { resultsThatMayDiffer } from '../arbitraries/differing-results.ts';
import { ignoresUnits, oneCodeForAll, unitsFirst } from '../mutants/compare.ts';

type Result = CompareInput['result'];

const scaled = (one: Result, exponent: number): Result => {
  const times = (text: string): string => `${text.split('e')[0] ?? text}e${exponent}`;
  const { expandedUncertainty: U, ...rest } = one;
  return {
    ...rest,
    value: times(one.value),
    standardUncertainty: times(one.standardUncertainty),
    ...(U === undefined ? {} : { expandedUncertainty: times(U) }),
  };
};

const otherUnit = record({
  pair: fc.oneof(comparableResults, resultsThatMayDiffer),
  unit: fc.constantFrom('mm', '%', 'm'),
}).map(({ pair, unit }): CompareInput => ({ ...pair, reference: { ...pair.reference, unit } }));

/** Values of 10 to the power of 400, which no double has, and of 200, which every number here has. */
const large = record({ pair: comparableResults, exponent: fc.constantFrom(400, 400, 200) }).map(
  ({ pair: { proficiencyDeviation: _, ...pair }, exponent }): CompareInput => ({
    ...pair,
    result: scaled(pair.result, exponent),
    reference: scaled(pair.reference, exponent),
  }),
);

/** Units that differ and numbers beyond the largest double are refused, each with its code. */
export const UNC_126 = reasonCheck<CompareInput>({
  clause: 'UNC-126@1',
  operation: 'uncertainty/compare',
  given: fc.oneof(comparableResults, otherUnit, large),
  labels: {
    'the same unit': { least: 0.3, holds: ({ result, reference }) => result.unit === reference.unit },
    'different units': { least: 0.1, holds: ({ result, reference }) => result.unit !== reference.unit },
    'beyond the largest double': { least: 0.1, holds: ({ result }) => result.value.endsWith('e400') },
  },
  brokenBy: [ignoresUnits, oneCodeForAll, unitsFirst],
});
