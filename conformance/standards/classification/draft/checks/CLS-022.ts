import type {
  BinaryMeasureInput,
  BinaryMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { PASS } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { doubtfulMeasures } from '../arbitraries/tables.ts';
import {
  fOfUndefined,
  ignoresZeroDivision,
  mccOfOneClass,
  oneForNothing,
  zeroForNothing,
} from '../mutants/binary-measure.ts';

const nothing = ({ truePositives, falsePositives, falseNegatives, trueNegatives }: BinaryMeasureInput): boolean =>
  truePositives + falsePositives === 0 ||
  truePositives + falseNegatives === 0 ||
  trueNegatives + falsePositives === 0 ||
  trueNegatives + falseNegatives === 0;

/** Whether there is a value, and the one that the convention puts in its place. */
export const CLS_022: readonly Check[] = [
  reasonCheck<BinaryMeasureInput>({
    clause: 'CLS-022@1',
    operation: 'classification/binary-measure',
    field: 'value',
    given: doubtfulMeasures,
    labels: { 'a margin of zero': { least: 0.07, holds: nothing } },
    brokenBy: [zeroForNothing, oneForNothing, fOfUndefined, mccOfOneClass],
  }),
  operationCheck<BinaryMeasureInput, BinaryMeasureOutput>({
    clause: 'CLS-022@1',
    id: 'CLS-022/convention',
    operation: 'classification/binary-measure',
    given: doubtfulMeasures.filter(({ conventions }) => conventions?.['zero-division'] !== 'undefined'),
    labels: { 'a margin of zero': { least: 0.04, holds: nothing } },
    // Of a table without a margin of zero the value belongs to other clauses.
    judge: ({ input, output, expected }) =>
      !nothing(input)
        ? PASS
        : within(output.value, expected.value as number, {
            relative: FORMULA,
            scale: Math.max(1, Math.abs(expected.value as number)),
            at: '/value',
          }),
    brokenBy: [ignoresZeroDivision],
  }),
];
