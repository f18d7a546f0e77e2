import type {
  BinaryMeasureInput,
  BinaryMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { rationalMeasures } from '../arbitraries/tables.ts';
import { MEASURES } from '../count-measures.ts';
import { alwaysF1, betaNotSquared, otherClassPositive, transposed } from '../mutants/binary-measure.ts';

const labels = Object.fromEntries(
  MEASURES.filter((one) => one !== 'mcc').map((one) => [
    one,
    { least: 0.02, holds: ({ measure }: BinaryMeasureInput) => measure === one },
  ]),
);

/** Every rational measure by its formula. */
export const CLS_020 = operationCheck<BinaryMeasureInput, BinaryMeasureOutput>({
  clause: 'CLS-020@1',
  operation: 'classification/binary-measure',
  given: rationalMeasures,
  labels,
  judge: ({ output, expected }) =>
    within(output.value, expected.value as number, {
      relative: FORMULA,
      scale: Math.max(1, Math.abs(expected.value as number)),
      at: '/value',
    }),
  brokenBy: [transposed, otherClassPositive, alwaysF1, betaNotSquared],
});
