import { circumstantial } from '../arbitraries/circumstances.ts';
import { resultCheck } from '../result-check.ts';
import { withValue } from '../violations/without.ts';

/** A resolution is greater than zero, however a zero is written. */
export const UNC_028 = resultCheck({
  clause: 'UNC-028@1',
  given: circumstantial,
  violations: [
    withValue('/resolution', '0'),
    withValue('/resolution', '0.000'),
    withValue('/resolution', '0e-3'),
    withValue('/resolution', '-0.001'),
  ],
});
