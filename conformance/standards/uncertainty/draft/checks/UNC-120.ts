import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { removed } from '../../../../contract/edit-document.ts';
import { statements } from '../arbitraries/statements.ts';
import { resultCheck } from '../result-check.ts';
import { without, withValue } from '../violations/without.ts';

const withoutLimits: MinimalViolation = {
  name: 'without a limit',
  of: (document) => removed(document, '/requirement/lower', '/requirement/upper'),
};

/** Requirement, result, rule, decision and who decides. */
export const UNC_120 = resultCheck({
  clause: 'UNC-120@1',
  given: statements,
  violations: [
    withoutLimits,
    without('/requirement'),
    without('/requirement/name'),
    without('/unit'),
    without('/result'),
    without('/result/digest'),
    without('/result/value'),
    without('/result/expandedUncertainty'),
    withValue('/result/expandedUncertainty', '-0.1'),
    without('/decisionRule'),
    without('/decisionRule/rule'),
    without('/decisionRule/guardBandFactor'),
    withValue('/decisionRule/guardBandFactor', '-1'),
    without('/decisionRule/guardBand'),
    without('/decisionRule/acceptanceLimit'),
    without('/decision'),
    withValue('/decision', 'undecided'),
    without('/decidedBy'),
    withValue('/decidedBy/party', 'fourth'),
  ],
});
