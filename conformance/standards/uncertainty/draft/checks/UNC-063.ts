import type { ValidateInput, ValidateOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { texts } from '../arbitraries/texts.ts';
import {
  acceptsEverything,
  acceptsNothing,
  jsonOnly,
  readsTheFirstDocument,
  refusesConditions,
  refusesThreeDigits,
  resolvesAliases,
  resolvesMergeKeys,
  resolvesTags,
  takesDuplicates,
  yamlOfYesterday,
} from '../mutants/validate.ts';

/**
 * `validate` accepts what meets every requirement, recommendations aside, and nothing else: texts that are not
 * well-formed, repeat a name or are of another type are no documents. Each clause by itself has a check of its own.
 */
export const UNC_063 = operationCheck<ValidateInput, ValidateOutput>({
  clause: 'UNC-063@1',
  operation: 'uncertainty/validate',
  given: texts,
  cost: 3,
  labels: {
    JSON: { least: 0.3, holds: ({ document }) => document.media === 'application/json' },
    YAML: { least: 0.1, holds: ({ document }) => document.media === 'application/yaml' },
    'a member that may be left out': { least: 0.1, holds: ({ document }) => document.$doc.includes('conditions') },
  },
  judge: ({ output, expected }) => equals(output.accepted, expected.accepted, '/accepted'),
  brokenBy: [
    acceptsEverything,
    acceptsNothing,
    jsonOnly,
    refusesConditions,
    refusesThreeDigits,
    takesDuplicates,
    resolvesAliases,
    resolvesTags,
    resolvesMergeKeys,
    readsTheFirstDocument,
    yamlOfYesterday,
  ],
});
