import type {
  MultiClassMeasureInput,
  MultiClassMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { averagedTables } from '../arbitraries/tables.ts';
import { declaredAlways, referenceForUnion, unionAlways } from '../mutants/multi-class-measure.ts';
import { sameValues } from '../same-values.ts';

/** The classes that the label set names. */
export const CLS_033 = operationCheck<MultiClassMeasureInput, MultiClassMeasureOutput>({
  clause: 'CLS-033@1',
  operation: 'classification/multi-class-measure',
  given: averagedTables,
  labels: {
    'a class without items': { least: 0.2, holds: ({ counts }) => counts.some((row) => row.every((one) => one === 0)) },
    'a class that neither has nor was assigned': {
      least: 0.05,
      holds: ({ counts }) =>
        counts.some((row, k) => row.every((one) => one === 0) && counts.every((other) => other[k] === 0)),
    },
  },
  judge: sameValues,
  brokenBy: [declaredAlways, referenceForUnion, unionAlways],
});
