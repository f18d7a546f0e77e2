import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { memberAt, replaced } from '../../../../contract/edit-document.ts';
import { parseDecimal } from '../../../../numerics/decimal.ts';
import { circumstantial } from '../arbitraries/circumstances.ts';
import { rootForgotten } from '../mutants/circumstances.ts';
import { resultCheck } from '../result-check.ts';
import { beyond } from '../violations/beyond.ts';
import { written } from '../written-decimal.ts';

const coarse: MinimalViolation = {
  name: 'a resolution of ten times the uncertainty',
  of: (document) => {
    const text = memberAt(document, '/standardUncertainty');
    const decimal = typeof text === 'string' ? parseDecimal(text) : undefined;
    if (decimal === undefined) return undefined;
    return replaced(document, '/resolution', written({ ...decimal, coefficient: 10n * decimal.coefficient }));
  },
};

/** A value that was read once is not known better than its resolution allows (JCGM 100:2008, F.2.2.1). */
export const UNC_029 = resultCheck({
  clause: 'UNC-029@1',
  given: circumstantial,
  violations: [beyond('UNC-029@1', '/resolution'), coarse],
  brokenBy: [rootForgotten],
});
