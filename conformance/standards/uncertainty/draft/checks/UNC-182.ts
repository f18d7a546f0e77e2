import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { replaced } from '../../../../contract/edit-document.ts';
import { numberWithConvention, wordsWithAnyBasis } from '../mutants/validate.ts';
import { resultCheck } from '../result-check.ts';
import { withValue } from '../violations/without.ts';

const CONVENTIONAL = 'conventional';

const foreignWords: MinimalViolation = {
  name: 'the words with a basis that has a number',
  of: (document) =>
    document['coverageBasis'] === undefined || document['coverageBasis'] === CONVENTIONAL
      ? undefined
      : replaced(document, '/coverageProbability', 'approximately 0.95'),
};

const foreignNumber: MinimalViolation = {
  name: 'a number with the conventional basis',
  of: (document) =>
    document['coverageBasis'] === CONVENTIONAL ? replaced(document, '/coverageProbability', '0.9545') : undefined,
};

/** A coverage probability is a decimal between 0 and 1, or the words that belong to the conventional basis. */
export const UNC_182 = resultCheck({
  clause: 'UNC-182@1',
  violations: [
    withValue('/coverageProbability', '95'),
    withValue('/coverageProbability', '1.0'),
    withValue('/coverageProbability', 'approximately 95 %'),
    withValue('/coverageInterval/coverageProbability', '95'),
    foreignWords,
    foreignNumber,
  ],
  brokenBy: [wordsWithAnyBasis, numberWithConvention],
});
