import type {
  BinaryMeasureInput,
  BinaryMeasureOutput,
  MultiClassMeasureInput,
  MultiClassMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { correlations, correlationTables } from '../arbitraries/tables.ts';
import { absoluteCorrelation, oppositeCorrelation, wrapsRound } from '../mutants/binary-measure.ts';
import { oneMarginTwice } from '../mutants/multi-class-measure.ts';

const large = ({ truePositives, trueNegatives }: BinaryMeasureInput): boolean => truePositives + trueNegatives > 1e6;

/** The correlation of two assignments, with its sign, whatever the size of the counts. */
export const CLS_021: readonly Check[] = [
  operationCheck<BinaryMeasureInput, BinaryMeasureOutput>({
    clause: 'CLS-021@1',
    id: 'CLS-021/two-classes',
    operation: 'classification/binary-measure',
    given: correlations,
    labels: { 'millions of items': { least: 0.1, holds: large } },
    judge: ({ output, expected }) =>
      within(output.value, expected.value as number, { relative: FORMULA, scale: 1, at: '/value' }),
    brokenBy: [wrapsRound, absoluteCorrelation, oppositeCorrelation],
  }),
  operationCheck<MultiClassMeasureInput, MultiClassMeasureOutput>({
    clause: 'CLS-021@1',
    id: 'CLS-021/classes',
    operation: 'classification/multi-class-measure',
    given: correlationTables,
    cost: 2,
    labels: { 'more than two classes': { least: 0.5, holds: ({ labels }) => labels.length > 2 } },
    judge: ({ output, expected }) =>
      within(output.value, expected.value as number, { relative: FORMULA, scale: 1, at: '/value' }),
    brokenBy: [oneMarginTwice],
  }),
];
