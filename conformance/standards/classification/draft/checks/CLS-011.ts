import type {
  ConfusionMatrixInput,
  ConfusionMatrixOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { classedItems, LABELS } from '../arbitraries/tables.ts';
import { abstentionIsMissing, losesMissing } from '../mutants/confusion-matrix.ts';

/** What has no prediction is counted, each kind by itself. */
export const CLS_011 = operationCheck<ConfusionMatrixInput, ConfusionMatrixOutput>({
  clause: 'CLS-011@1',
  operation: 'classification/confusion-matrix',
  given: classedItems.map((input) => ({ ...input, labels: [...LABELS] })),
  labels: {
    'a missing prediction': { least: 0.4, holds: ({ predictions }) => predictions.includes(null) },
    'an abstention': {
      least: 0.4,
      holds: ({ predictions }) => predictions.some((one) => typeof one === 'object' && one !== null),
    },
  },
  judge: ({ output, expected }) =>
    worst([
      equals(output.missing, [...expected.missing], '/missing'),
      equals(output.abstained, [...expected.abstained], '/abstained'),
    ]),
  brokenBy: [losesMissing, abstentionIsMissing],
});
