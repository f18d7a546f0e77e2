import type {
  MultiClassMeasureInput,
  MultiClassMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { averagedTables } from '../arbitraries/tables.ts';
import { alwaysMicro, macroForWeighted, weightedForMacro } from '../mutants/multi-class-measure.ts';
import { sameValues } from '../same-values.ts';

/** The average by its name. */
export const CLS_031 = operationCheck<MultiClassMeasureInput, MultiClassMeasureOutput>({
  clause: 'CLS-031@1',
  operation: 'classification/multi-class-measure',
  given: averagedTables,
  labels: {
    'averaged by weight': { least: 0.2, holds: ({ conventions }) => conventions?.average === 'weighted' },
    pooled: { least: 0.2, holds: ({ conventions }) => conventions?.average === 'micro' },
  },
  judge: sameValues,
  brokenBy: [alwaysMicro, macroForWeighted, weightedForMacro],
});
