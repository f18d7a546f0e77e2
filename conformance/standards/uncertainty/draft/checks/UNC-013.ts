import fc from 'fast-check';
import type { ValidateInput, ValidateOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { documentText } from '../../../../contract/document-text.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { record } from '../../../../contract/record.ts';
import { equals } from '../../../../judge/agreement.ts';
import { uncertainResults } from '../arbitraries/results.ts';
import { fivePercent, onlyTheLastDigit } from '../mutants/validate.ts';
import { breaks } from '../violations/beyond.ts';
import { lineOf } from '../violations/nearest-break.ts';

/** U = k u with one of the three stated at the last digit that the others allow, or at the first that they do not. */
const onTheLine: fc.Arbitrary<ValidateInput> = record({
  // The factor of the convention is exact, by another clause.
  document: uncertainResults.filter(
    ({ expandedUncertainty, coverageBasis }) => expandedUncertainty !== undefined && coverageBasis !== 'conventional',
  ),
  pointer: fc.constantFrom('/expandedUncertainty', '/coverageFactor'),
  side: fc.constantFrom('holds' as const, 'breaks' as const),
}).map(({ document, pointer, side }) => {
  const line = lineOf(document, pointer, breaks('UNC-005@1'));
  return { document: documentText(line?.[side] ?? document, 'json') };
});

const holds = ({ document }: ValidateInput): boolean => !breaks('UNC-005@1')(JSON.parse(document.$doc) as JsonObject);

/** A relation holds if numbers within half a unit of each last stated digit satisfy it, and only then. */
export const UNC_013 = operationCheck<ValidateInput, ValidateOutput>({
  clause: 'UNC-013@1',
  operation: 'uncertainty/validate',
  given: onTheLine,
  cost: 3,
  labels: {
    'at the last digit that is allowed': { least: 0.3, holds },
    'at the first digit that is not': { least: 0.3, holds: (input) => !holds(input) },
  },
  judge: ({ output, expected }) => equals(output.accepted, expected.accepted, '/accepted'),
  brokenBy: [onlyTheLastDigit, fivePercent],
});
