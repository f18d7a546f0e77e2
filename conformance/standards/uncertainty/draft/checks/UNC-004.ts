import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { replaced } from '../../../../contract/edit-document.ts';
import { numberWithConvention, wordsWithAnyBasis } from '../mutants/validate.ts';
import { resultCheck } from '../result-check.ts';
import { without, withValue } from '../violations/without.ts';

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

/** An expanded uncertainty comes with its factor, its probability and its basis; words belong to one basis only. */
export const UNC_004 = resultCheck({
  clause: 'UNC-004@1',
  violations: [
    without('/coverageFactor'),
    without('/coverageProbability'),
    without('/coverageBasis'),
    withValue('/coverageProbability', '95'),
    withValue('/coverageProbability', '1.0'),
    withValue('/coverageProbability', 'approximately 95 %'),
    withValue('/coverageBasis', 'gaussian'),
    foreignWords,
    foreignNumber,
  ],
  brokenBy: [wordsWithAnyBasis, numberWithConvention],
});
