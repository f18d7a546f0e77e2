import type { BrierScoreInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { brierItems, valueAlone } from '../arbitraries/probabilities.ts';
import { someTags } from '../arbitraries/roc-inputs.ts';
import { alwaysNames, unnamed, withoutTag } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { brierScore } from '../reference/brier-score.ts';

/** The score names its scale. */
export const CLS_162 = namingCheck<BrierScoreInput>({
  clause: 'CLS-162@1',
  operation: 'brier-score',
  given: someTags(valueAlone(brierItems)),
  labels: {
    'nothing asked for': { least: 0.1, holds: ({ conventions }) => conventions === undefined },
    'something asked for': { least: 0.3, holds: ({ conventions }) => Object.keys(conventions ?? {}).length > 0 },
  },
  reference: brierScore,
  value: 'value',
  brokenBy: [
    unnamed('CLS-162', 'brier-score'),
    withoutTag('CLS-162', 'brier-score', 'scale'),
    alwaysNames('CLS-162', 'brier-score', 'scale', 'half'),
  ],
});
