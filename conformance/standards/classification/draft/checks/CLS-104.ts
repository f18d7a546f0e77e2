import type { AucUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sampledItems, someTags } from '../arbitraries/roc-inputs.ts';
import { unnamed, withoutTag } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { aucUncertainty } from '../reference/auc-uncertainty.ts';

/** The uncertainty names its method, its sampling and its interval. */
export const CLS_104 = namingCheck<AucUncertaintyInput>({
  clause: 'CLS-104@1',
  operation: 'auc-uncertainty',
  given: someTags(sampledItems),
  labels: {
    'nothing asked for': { least: 0.2, holds: ({ conventions }) => conventions?.interval === undefined },
    'an interval asked for': { least: 0.2, holds: ({ conventions }) => conventions?.interval !== undefined },
  },
  reference: ({ conventions, ...input }) =>
    aucUncertainty({
      ...input,
      conventions: conventions?.interval === undefined ? {} : { interval: conventions.interval },
    }),
  value: 'interval',
  brokenBy: [
    unnamed('CLS-104', 'auc-uncertainty'),
    withoutTag('CLS-104', 'auc-uncertainty', 'method'),
    withoutTag('CLS-104', 'auc-uncertainty', 'interval'),
  ],
});
