import type { AveragePrecisionInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { rankedItems } from '../arbitraries/probabilities.ts';
import { someTags } from '../arbitraries/roc-inputs.ts';
import { alwaysNames, unnamed, withoutTag } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { averagePrecision } from '../reference/average-precision.ts';

/** The average precision names its definition. */
export const CLS_133 = namingCheck<AveragePrecisionInput>({
  clause: 'CLS-133@1',
  operation: 'average-precision',
  given: someTags(rankedItems),
  labels: {
    'nothing asked for': { least: 0.1, holds: ({ conventions }) => conventions === undefined },
    'something asked for': { least: 0.3, holds: ({ conventions }) => Object.keys(conventions ?? {}).length > 0 },
  },
  reference: averagePrecision,
  value: 'value',
  brokenBy: [
    unnamed('CLS-133', 'average-precision'),
    withoutTag('CLS-133', 'average-precision', 'first-point'),
    alwaysNames('CLS-133', 'average-precision', 'interpolation', 'step'),
  ],
});
