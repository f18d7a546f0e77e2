import type { CompareInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { comparableResults } from '../arbitraries/compared-results.ts';
import { digitsCheck } from '../digits-check.ts';
import { differenceOfDoubles, singlePrecision } from '../mutants/compare.ts';

/** Every number of a comparison within its tolerance, small differences of large values among them. */
export const UNC_131 = digitsCheck<CompareInput>({
  clause: 'UNC-131@1',
  operation: 'compare',
  given: comparableResults,
  labels: {
    'a small difference of large values': {
      least: 0.1,
      holds: ({ result, reference }) => {
        const [x, X] = [Number(result.value), Number(reference.value)];
        return x !== X && Math.abs(x - X) * 1e6 < Math.abs(x);
      },
    },
  },
  brokenBy: [singlePrecision, differenceOfDoubles],
});
