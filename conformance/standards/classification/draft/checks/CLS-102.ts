import type {
  AucUncertaintyInput,
  AucUncertaintyOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { sampledItems } from '../arbitraries/roc-inputs.ts';
import { alwaysValid, discordantOnly, validByNumber } from '../mutants/delong.ts';

/** Five items of each class in discordant pairs, and five in concordant ones. */
export const CLS_102 = operationCheck<AucUncertaintyInput, AucUncertaintyOutput>({
  clause: 'CLS-102@1',
  operation: 'classification/auc-uncertainty',
  given: sampledItems,
  labels: { 'twenty items or more': { least: 0.2, holds: ({ reference }) => reference.length >= 20 } },
  judge: ({ output, expected }) => equals(output.valid, expected.valid, '/valid'),
  brokenBy: [alwaysValid, validByNumber, discordantOnly],
});
