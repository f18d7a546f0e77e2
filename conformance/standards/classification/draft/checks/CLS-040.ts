import fc from 'fast-check';
import type {
  BinaryMeasureInput,
  BinaryMeasureOutput,
  MultiClassMeasureInput,
  MultiClassMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { within } from '../../../../judge/within.ts';
import { measuresWithMissing, tablesWithMissing, unusedWithMissing } from '../arbitraries/tables.ts';
import { dropsMissing, incorrectIsWorst, missingIsNegative } from '../mutants/binary-measure.ts';
import { dropsMissing as dropsOfClasses, incorrectForWorst, unionOfAnswers } from '../mutants/multi-class-measure.ts';
import { sameValues } from '../same-values.ts';

type Rule = { readonly conventions?: { readonly 'missing-predictions'?: string } };
const labels = Object.fromEntries(
  ['worst-case', 'incorrect', 'excluded'].map((rule) => [
    rule,
    { least: 0.15, holds: ({ conventions }: Rule) => conventions?.['missing-predictions'] === rule },
  ]),
);

/** What a missing prediction does, by the name of the rule. */
export const CLS_040: readonly Check[] = [
  operationCheck<BinaryMeasureInput, BinaryMeasureOutput>({
    clause: 'CLS-040@1',
    id: 'CLS-040/two-classes',
    operation: 'classification/binary-measure',
    given: measuresWithMissing,
    labels,
    judge: ({ output, expected: { value } }) =>
      typeof value === 'number'
        ? within(output.value, value, { relative: FORMULA, scale: Math.max(1, Math.abs(value)), at: '/value' })
        : equals(output.value, value, '/value'),
    brokenBy: [dropsMissing, missingIsNegative, incorrectIsWorst],
  }),
  operationCheck<MultiClassMeasureInput, MultiClassMeasureOutput>({
    clause: 'CLS-040@1',
    id: 'CLS-040/classes',
    operation: 'classification/multi-class-measure',
    given: fc.oneof({ weight: 2, arbitrary: tablesWithMissing }, { weight: 1, arbitrary: unusedWithMissing }),
    cost: 2,
    labels: {
      ...labels,
      'a class that only a missing prediction can name': {
        least: 0.03,
        holds: ({ labels: names, conventions }) =>
          names.includes('unused') && conventions?.['missing-predictions'] === 'worst-case',
      },
    },
    judge: sameValues,
    brokenBy: [dropsOfClasses, incorrectForWorst, unionOfAnswers],
  }),
];
