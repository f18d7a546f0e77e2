import { resultCheck } from '../result-check.ts';
import { without, withValue } from '../violations/without.ts';

/** A measurand states its scope, one of three. */
export const UNC_002 = resultCheck({
  clause: 'UNC-002@1',
  violations: [
    without('/measurand/scope'),
    withValue('/measurand/scope', 'benchmark'),
    withValue('/measurand/scope', 'Fixed-Items'),
    withValue('/measurand/scope', ''),
  ],
});
