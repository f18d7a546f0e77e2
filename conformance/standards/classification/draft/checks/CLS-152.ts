import type { TopKAgreementInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { topItems } from '../arbitraries/probabilities.ts';
import { someTags } from '../arbitraries/roc-inputs.ts';
import { alwaysNames, unnamed, withoutTag } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { topKAgreement } from '../reference/top-k-agreement.ts';

/** The share names its rule for ties. */
export const CLS_152 = namingCheck<TopKAgreementInput>({
  clause: 'CLS-152@1',
  operation: 'top-k-agreement',
  given: someTags(topItems),
  labels: {
    'nothing asked for': { least: 0.1, holds: ({ conventions }) => conventions === undefined },
    'something asked for': { least: 0.3, holds: ({ conventions }) => Object.keys(conventions ?? {}).length > 0 },
  },
  reference: topKAgreement,
  value: 'value',
  brokenBy: [
    unnamed('CLS-152', 'top-k-agreement'),
    withoutTag('CLS-152', 'top-k-agreement', 'ties'),
    alwaysNames('CLS-152', 'top-k-agreement', 'ties', 'pessimistic'),
  ],
});
