import type { QuantityInput, QuantityOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { quantities } from '../arbitraries/quantities.ts';
import { digestOfConventions, digestWithoutClause } from '../mutants/quantity.ts';

/** The digest of the quantity as the vocabulary defines it. */
export const CLS_003 = operationCheck<QuantityInput, QuantityOutput>({
  clause: 'CLS-003@1',
  operation: 'classification/quantity',
  given: quantities,
  labels: { 'a defining clause': { least: 0.3, holds: ({ definedBy }) => definedBy !== undefined } },
  judge: ({ output, expected }) => equals(output.digest, expected.digest, '/digest'),
  brokenBy: [digestWithoutClause, digestOfConventions],
});
