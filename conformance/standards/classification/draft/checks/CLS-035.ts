import type {
  MultiClassMeasureInput,
  MultiClassMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { wholeTables } from '../arbitraries/tables.ts';
import { balancedIsAgreement, balancedOverAll } from '../mutants/multi-class-measure.ts';
import { sameValues } from '../same-values.ts';

/** Agreement, plain and balanced. */
export const CLS_035 = operationCheck<MultiClassMeasureInput, MultiClassMeasureOutput>({
  clause: 'CLS-035@1',
  operation: 'classification/multi-class-measure',
  given: wholeTables,
  labels: {
    'a class without items': { least: 0.2, holds: ({ counts }) => counts.some((row) => row.every((one) => one === 0)) },
    balanced: { least: 0.3, holds: ({ measure }) => measure === 'balanced-agreement' },
  },
  judge: sameValues,
  brokenBy: [balancedIsAgreement, balancedOverAll],
});
