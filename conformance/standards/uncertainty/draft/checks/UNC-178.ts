import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { replaced } from '../../../../contract/edit-document.ts';
import { countedResults } from '../arbitraries/circumstances.ts';
import { withinOnePercent } from '../mutants/circumstances.ts';
import { resultCheck } from '../result-check.ts';
import { beyond, breaks } from '../violations/beyond.ts';

/** The unit exchanged, which moves the point by two places. */
const otherUnit = (unit: string): MinimalViolation => ({
  name: `the unit ${unit}`,
  of: (document) => {
    const changed = replaced(document, '/unit', unit);
    return document['unit'] !== unit && breaks('UNC-178@1')(changed) && !breaks('UNC-179@1')(changed)
      ? changed
      : undefined;
  },
});

/** The value is the quotient of the counts, to its stated digits, in 1 or %. */
export const UNC_178 = resultCheck({
  clause: 'UNC-178@1',
  given: countedResults,
  violations: [
    beyond('UNC-178@1', '/value'),
    beyond('UNC-178@1', '/value'),
    otherUnit('nm'),
    otherUnit('%'),
    otherUnit('1'),
  ],
  brokenBy: [withinOnePercent],
});
