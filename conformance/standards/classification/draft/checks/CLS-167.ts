import type { BrierDecompositionInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { decomposed } from '../arbitraries/probabilities.ts';
import { someTags } from '../arbitraries/roc-inputs.ts';
import { alwaysNames, unnamed, withoutTag } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { brierDecomposition } from '../reference/brier-decomposition.ts';

/** The decomposition names its bins. */
export const CLS_167 = namingCheck<BrierDecompositionInput>({
  clause: 'CLS-167@1',
  operation: 'brier-decomposition',
  given: someTags(decomposed),
  labels: {
    'nothing asked for': { least: 0.1, holds: ({ conventions }) => conventions === undefined },
    'something asked for': { least: 0.3, holds: ({ conventions }) => Object.keys(conventions ?? {}).length > 0 },
  },
  reference: brierDecomposition,
  value: 'reliability',
  brokenBy: [
    unnamed('CLS-167', 'brier-decomposition'),
    withoutTag('CLS-167', 'brier-decomposition', 'bin-edges'),
    alwaysNames('CLS-167', 'brier-decomposition', 'bins', 'distinct'),
  ],
});
