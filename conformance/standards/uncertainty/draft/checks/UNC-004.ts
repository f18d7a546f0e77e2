import { resultCheck } from '../result-check.ts';
import { unlessConventional, without } from '../violations/without.ts';

/** An expanded uncertainty comes with its factor, its probability and its basis. */
export const UNC_004 = resultCheck({
  clause: 'UNC-004@1',
  violations: [
    without('/coverageFactor'),
    without('/coverageProbability'),
    unlessConventional(without('/coverageBasis')),
  ],
});
