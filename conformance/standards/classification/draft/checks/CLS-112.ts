import type { PartialAucInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { partialItems, someTags } from '../arbitraries/roc-inputs.ts';
import { alwaysNames, unnamed, withoutTag } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { partialAuc } from '../reference/partial-auc.ts';

/** The partial area names its axis and its scale. */
export const CLS_112 = namingCheck<PartialAucInput>({
  clause: 'CLS-112@1',
  operation: 'partial-auc',
  given: someTags(partialItems),
  labels: {
    'nothing asked for': { least: 0.1, holds: ({ conventions }) => conventions === undefined },
    'both tags asked for': { least: 0.1, holds: ({ conventions }) => Object.keys(conventions ?? {}).length === 2 },
  },
  reference: partialAuc,
  brokenBy: [
    unnamed('CLS-112', 'partial-auc'),
    withoutTag('CLS-112', 'partial-auc', 'range-of'),
    alwaysNames('CLS-112', 'partial-auc', 'standardised', 'none'),
  ],
});
