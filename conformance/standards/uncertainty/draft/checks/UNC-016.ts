import { uncertaintyOfFirstComponent } from '../mutants/report.ts';
import { resultCheck } from '../result-check.ts';
import { beyond } from '../violations/beyond.ts';
import { withoutCoverage } from '../violations/optional-parts.ts';

/** The standard uncertainty of a result is the combined one of its budget. */
export const UNC_016 = resultCheck({
  clause: 'UNC-016@1',
  violations: [beyond('UNC-016@1', '/standardUncertainty', withoutCoverage)],
  reportsBrokenBy: [uncertaintyOfFirstComponent],
});
