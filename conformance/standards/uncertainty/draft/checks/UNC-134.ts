import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { replaced } from '../../../../contract/edit-document.ts';
import { comparisons } from '../arbitraries/comparison-documents.ts';
import { enOfIndependentResults, verdictNotLookedAt, verdictOfTheStatedScore } from '../mutants/comparison.ts';
import { resultCheck } from '../result-check.ts';
import { beyond, breaks } from '../violations/beyond.ts';

const otherVerdict: MinimalViolation = {
  name: 'the other verdict',
  of: (comparison) => replaced(comparison, '/compatible', comparison['compatible'] !== true),
};

/** A score with the other sign, where it is not so near zero that both signs are stated. */
const otherSign = (score: 'zeta' | 'en'): MinimalViolation => ({
  name: `${score} with the other sign`,
  of: (comparison) => {
    const text = comparison[score];
    if (typeof text !== 'string') return undefined;
    const changed = replaced(comparison, `/${score}`, text.startsWith('-') ? text.slice(1) : `-${text}`);
    return breaks('UNC-134@1')(changed) ? changed : undefined;
  },
});

/** Difference, uncertainty and scores follow from the results to the stated digits, and the verdict from the results. */
export const UNC_134 = resultCheck({
  clause: 'UNC-134@1',
  given: comparisons,
  violations: [
    beyond('UNC-134@1', '/difference'),
    beyond('UNC-134@1', '/standardUncertainty'),
    beyond('UNC-134@1', '/zeta'),
    beyond('UNC-134@1', '/en'),
    otherVerdict,
    otherSign('en'),
    otherSign('zeta'),
  ],
  brokenBy: [verdictNotLookedAt, verdictOfTheStatedScore, enOfIndependentResults],
});
