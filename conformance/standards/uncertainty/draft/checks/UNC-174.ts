import { circumstantial } from '../arbitraries/circumstances.ts';
import { resultCheck } from '../result-check.ts';
import { without, withValue } from '../violations/without.ts';

/** Who measured is the maker of the system, related to it, or independent. */
export const UNC_174 = resultCheck({
  clause: 'UNC-174@1',
  given: circumstantial,
  violations: [
    without('/independence/relation'),
    withValue('/independence/relation', 'impartial'),
    withValue('/independence', true),
  ],
});
