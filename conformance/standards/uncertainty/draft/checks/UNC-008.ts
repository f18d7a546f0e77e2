import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { memberAt, replaced } from '../../../../contract/edit-document.ts';
import type { Json } from '../../../../contract/json.ts';
import { statedBudgetsOfSeveral } from '../arbitraries/results.ts';
import { correlationsForgotten } from '../mutants/report.ts';
import { resultCheck } from '../result-check.ts';
import { breaks } from '../violations/beyond.ts';
import { lineOf } from '../violations/nearest-break.ts';
import { withoutCoverage, withoutFreedom } from '../violations/optional-parts.ts';

/** The combined standard uncertainty moved, and the standard uncertainty of the result with it. */
const combinedBeyond: MinimalViolation = {
  name: 'the combined standard uncertainty beyond what the stated digits allow',
  of: (document) => {
    const bare = withoutFreedom(withoutCoverage(document));
    const line = lineOf(bare, '/budget/combinedStandardUncertainty', breaks('UNC-008@1'));
    if (line === undefined) return undefined;
    return replaced(
      line.breaks,
      '/standardUncertainty',
      memberAt(line.breaks, '/budget/combinedStandardUncertainty') as Json,
    );
  },
};

const ofAloneBeyond: MinimalViolation = {
  name: 'the combined standard uncertainty of a budget that stands alone',
  of: (document) => lineOf(withoutFreedom(document), '/combinedStandardUncertainty', breaks('UNC-008@1'))?.breaks,
};

/** The combined standard uncertainty follows from contributions and correlations. */
export const UNC_008 = resultCheck({
  clause: 'UNC-008@1',
  given: statedBudgetsOfSeveral,
  violations: [combinedBeyond, ofAloneBeyond],
  reportsBrokenBy: [correlationsForgotten],
});
