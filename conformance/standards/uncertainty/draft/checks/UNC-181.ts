import { resultCheck } from '../result-check.ts';
import { unlessConventional, withValue } from '../violations/without.ts';

/** The basis of a coverage factor is one that the standard names. */
export const UNC_181 = resultCheck({
  clause: 'UNC-181@1',
  violations: [
    unlessConventional(withValue('/coverageBasis', 'gaussian')),
    unlessConventional(withValue('/coverageBasis', 'Normal')),
  ],
});
