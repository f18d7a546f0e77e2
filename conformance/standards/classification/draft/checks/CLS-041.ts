import type {
  BinaryMeasureInput,
  BinaryMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { replacedWithMissing } from '../arbitraries/tables.ts';
import { gainsAsIfUndefined, neverGains, withoutShare } from '../mutants/binary-measure.ts';

/** Whether withholding pays, and how much was answered. */
export const CLS_041 = operationCheck<BinaryMeasureInput, BinaryMeasureOutput>({
  clause: 'CLS-041@1',
  operation: 'classification/binary-measure',
  given: replacedWithMissing,
  labels: {
    excluded: { least: 0.15, holds: ({ conventions }) => conventions?.['missing-predictions'] === 'excluded' },
    'a likelihood ratio or MCC beside a value for what does not exist': {
      least: 0.05,
      holds: ({ measure, conventions }) =>
        (measure === 'mcc' || measure.endsWith('likelihood-ratio')) && conventions?.['zero-division'] === '1',
    },
    incorrect: { least: 0.15, holds: ({ conventions }) => conventions?.['missing-predictions'] === 'incorrect' },
  },
  judge: ({ output, expected }) =>
    worst([
      equals(output.canGain ?? null, expected.canGain ?? null, '/canGain'),
      expected.answeredShare === undefined
        ? equals(output.answeredShare ?? null, null, '/answeredShare')
        : within(output.answeredShare, expected.answeredShare, { relative: FORMULA, at: '/answeredShare' }),
    ]),
  brokenBy: [neverGains, withoutShare, gainsAsIfUndefined],
});
