import type {
  AucUncertaintyInput,
  AucUncertaintyOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { PASS, worst } from '../../../../contract/judgement.ts';
import { isUndefined } from '../../../../contract/operation.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { sampledItems } from '../arbitraries/roc-inputs.ts';
import { alwaysNormal, beyondOne, ignoresLevel } from '../mutants/delong.ts';

/** The named interval at the level that is given, within 0 and 1. */
export const CLS_103 = operationCheck<AucUncertaintyInput, AucUncertaintyOutput>({
  clause: 'CLS-103@1',
  operation: 'classification/auc-uncertainty',
  given: sampledItems,
  labels: {
    'no probability given': { least: 0.1, holds: ({ coverageProbability }) => coverageProbability === undefined },
    'on the logit scale': { least: 0.3, holds: ({ conventions }) => conventions?.interval === 'logit' },
  },
  judge: ({ output, expected }) => {
    if (isUndefined(expected.interval)) return PASS;
    const { lower, upper } = expected.interval;
    const got = (isUndefined(output.interval) ? {} : (output.interval ?? {})) as { lower?: number; upper?: number };
    return worst([
      within(got.lower, lower, { relative: FORMULA, scale: 1, at: '/interval/lower' }),
      within(got.upper, upper, { relative: FORMULA, scale: 1, at: '/interval/upper' }),
      equals((got.lower ?? -1) >= 0 && (got.upper ?? 2) <= 1, true, '/interval'),
      equals(output.coverageProbability, expected.coverageProbability, '/coverageProbability'),
    ]);
  },
  brokenBy: [beyondOne, ignoresLevel, alwaysNormal],
});
