import type { QuantityInput, QuantityOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { quantities } from '../arbitraries/quantities.ts';
import { nameAlone, tagsAsTheyCome, withoutRevision } from '../mutants/quantity.ts';

/** Name, tags in order, defining clause. */
export const CLS_002 = operationCheck<QuantityInput, QuantityOutput>({
  clause: 'CLS-002@1',
  operation: 'classification/quantity',
  given: quantities,
  labels: {
    'no tag': { least: 0.05, holds: ({ conventions }) => Object.keys(conventions).length === 0 },
    'several tags': { least: 0.4, holds: ({ conventions }) => Object.keys(conventions).length > 1 },
    'a defining clause': { least: 0.3, holds: ({ definedBy }) => definedBy !== undefined },
  },
  judge: ({ output, expected }) => equals(output.canonical, expected.canonical, '/canonical'),
  brokenBy: [tagsAsTheyCome, withoutRevision, nameAlone],
});
