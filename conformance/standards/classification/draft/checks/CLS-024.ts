import type {
  BinaryMeasureInput,
  MultiClassMeasureInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import fc from 'fast-check';
import type { Check } from '../../../../contract/check.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { averagedTables, correlations, correlationTables, rationalMeasures } from '../arbitraries/tables.ts';
import { digitsCheck } from '../digits-check.ts';
import { singlePrecision } from '../mutants/binary-measure.ts';
import { singlePrecision as singleOfClasses } from '../mutants/multi-class-measure.ts';

const scales = (_input: unknown, _output: JsonObject, expected: JsonObject) => ({
  value: Math.max(1, Math.abs(Number(expected['value']))),
  answeredShare: 1,
});

/** Counts are whole numbers, and a quotient of them has all its digits. */
export const CLS_024: readonly Check[] = [
  digitsCheck<BinaryMeasureInput>({
    clause: 'CLS-024@1',
    operation: 'binary-measure',
    given: fc.oneof({ weight: 3, arbitrary: rationalMeasures }, { weight: 1, arbitrary: correlations }),
    scales,
    brokenBy: [singlePrecision],
  }),
  digitsCheck<MultiClassMeasureInput>({
    clause: 'CLS-024@1',
    operation: 'multi-class-measure',
    given: fc.oneof({ weight: 3, arbitrary: averagedTables }, { weight: 1, arbitrary: correlationTables }),
    cost: 2,
    scales,
    brokenBy: [singleOfClasses],
  }),
];
