import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { memberAt, replaced } from '../../../../contract/edit-document.ts';
import { countedResults } from '../arbitraries/circumstances.ts';
import { resultCheck } from '../result-check.ts';
import { without, withValue } from '../violations/without.ts';

const oneTooMany: MinimalViolation = {
  name: 'one success more than trials',
  of: (document) => replaced(document, '/count/successes', Number(memberAt(document, '/count/trials')) + 1),
};

/** Counts are integers, and there are no more successes than trials. */
export const UNC_177 = resultCheck({
  clause: 'UNC-177@1',
  given: countedResults,
  violations: [
    oneTooMany,
    oneTooMany,
    without('/count/successes'),
    without('/count/trials'),
    withValue('/count/successes', -1),
    withValue('/count/successes', 0.5),
    withValue('/count/trials', '20'),
    withValue('/count', { successes: 0, trials: 0 }),
  ],
});
