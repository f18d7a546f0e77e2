import type {
  ClusteredAucInput,
  ClusteredAucOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { PASS, worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { isUndefined } from '../../../../contract/operation.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { fewestClusters, sampledInClusters } from '../arbitraries/clustered-items.ts';
import { alwaysNormal, beyondOne, ignoresLevel, normalFactor } from '../mutants/clustered-auc.ts';

/** The named interval at the level that is given, by Student's t, within 0 and 1. */
export const CLS_077 = operationCheck<ClusteredAucInput, ClusteredAucOutput>({
  clause: 'CLS-077@1',
  operation: 'classification/clustered-auc',
  given: sampledInClusters,
  cost: 2,
  labels: {
    'no probability given': { least: 0.1, holds: ({ coverageProbability }) => coverageProbability === undefined },
    'on the logit scale': { least: 0.3, holds: ({ conventions }) => conventions?.interval === 'logit' },
    'ten clusters or fewer': { least: 0.1, holds: (input) => fewestClusters(input) <= 10 },
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
  brokenBy: [normalFactor, beyondOne, ignoresLevel, alwaysNormal],
});
