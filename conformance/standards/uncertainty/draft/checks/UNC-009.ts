import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { memberAt, replaced } from '../../../../contract/edit-document.ts';
import { documents } from '../arbitraries/results.ts';
import { nearestFreedom } from '../mutants/report.ts';
import { resultCheck } from '../result-check.ts';
import { beyond, breaks } from '../violations/beyond.ts';
import { formatDecimal } from '../../../../numerics/decimal.ts';

const instead = (pointer: string, value: string): MinimalViolation => ({
  name: `${pointer} is ${value}`,
  of: (document) => {
    if (memberAt(document, pointer) === undefined) return undefined;
    const changed = replaced(document, pointer, value);
    return breaks('UNC-009@1')(changed) ? changed : undefined;
  },
});

/** Effective degrees of freedom by the budget, those of the result their floor unless it says none. */
export const UNC_009 = resultCheck({
  clause: 'UNC-009@1',
  given: documents,
  violations: [
    beyond('UNC-009@1', '/degreesOfFreedom', undefined, formatDecimal),
    beyond('UNC-009@1', '/budget/effectiveDegreesOfFreedom', undefined, formatDecimal),
    beyond('UNC-009@1', '/effectiveDegreesOfFreedom', undefined, formatDecimal),
    instead('/degreesOfFreedom', 'infinite'),
    instead('/degreesOfFreedom', '50'),
    instead('/degreesOfFreedom', '7.5'),
  ],
  reportsBrokenBy: [nearestFreedom],
});
