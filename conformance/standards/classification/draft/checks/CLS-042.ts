import type {
  BinaryMeasureInput,
  MultiClassMeasureInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { correlationsWithMissing, doubtfulMissing } from '../arbitraries/tables.ts';
import { mccAnyway, neverMcc } from '../mutants/binary-measure.ts';
import { mccAnyway as anywayOfClasses, neverMcc as neverOfClasses } from '../mutants/multi-class-measure.ts';

type Asked = { readonly measure: string; readonly conventions?: { readonly 'missing-predictions'?: string } };
const labels = {
  'MCC with missing predictions': {
    least: 0.2,
    holds: ({ measure, conventions }: Asked) => measure === 'mcc' && conventions?.['missing-predictions'] !== undefined,
  },
};

/** No correlation of what has no prediction. */
export const CLS_042: readonly Check[] = [
  reasonCheck<BinaryMeasureInput>({
    clause: 'CLS-042@1',
    id: 'CLS-042/two-classes',
    operation: 'classification/binary-measure',
    given: doubtfulMissing,
    labels,
    brokenBy: [mccAnyway, neverMcc],
  }),
  reasonCheck<MultiClassMeasureInput>({
    clause: 'CLS-042@1',
    id: 'CLS-042/classes',
    operation: 'classification/multi-class-measure',
    given: correlationsWithMissing,
    cost: 2,
    labels,
    brokenBy: [anywayOfClasses, neverOfClasses],
  }),
];
