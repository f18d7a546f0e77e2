import { resultCheck } from '../result-check.ts';
import { withValue } from '../violations/without.ts';

/** The basis of a coverage factor is one that the standard names. */
export const UNC_181 = resultCheck({
  clause: 'UNC-181@1',
  violations: [withValue('/coverageBasis', 'gaussian'), withValue('/coverageBasis', 'Normal')],
});
