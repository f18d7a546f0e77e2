import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { memberAt, replaced } from '../../../../contract/edit-document.ts';
import { parseDecimal } from '../../../../numerics/decimal.ts';
import { extremeCounts } from '../arbitraries/circumstances.ts';
import { anythingButZero } from '../mutants/circumstances.ts';
import { resultCheck } from '../result-check.ts';
import { written } from '../written-decimal.ts';

const zero: MinimalViolation = {
  name: 'a zero with a reason that holds for fixed items',
  of: (document) =>
    replaced(replaced(document, '/standardUncertainty', '0'), '/zeroUncertainty', 'exact-count-of-fixed-items'),
};

/** Nine tenths of what was stated with three digits. */
const smaller: MinimalViolation = {
  name: 'nine tenths of the least uncertainty',
  of: (document) => {
    const text = memberAt(document, '/standardUncertainty');
    const decimal = typeof text === 'string' ? parseDecimal(text) : undefined;
    if (decimal === undefined) return undefined;
    const less = { coefficient: (9n * decimal.coefficient) / 10n, exponent: decimal.exponent };
    return replaced(document, '/standardUncertainty', written(less));
  },
};

/** All of a sample is not all of the population: nearly zero is as wrong as zero (UNC-053). */
export const UNC_179 = resultCheck({
  clause: 'UNC-179@1',
  given: extremeCounts,
  violations: [zero, smaller],
  brokenBy: [anythingButZero],
});
