import type {
  MultiClassMeasureInput,
  MultiClassMeasureOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { macroFTables } from '../arbitraries/tables.ts';
import { fOfMeansAlways, meanOfFAlways } from '../mutants/multi-class-measure.ts';
import { sameValues } from '../same-values.ts';

/** The macro average of F that the tag names. */
export const CLS_032 = operationCheck<MultiClassMeasureInput, MultiClassMeasureOutput>({
  clause: 'CLS-032@1',
  operation: 'classification/multi-class-measure',
  given: macroFTables,
  labels: { 'F of means': { least: 0.3, holds: ({ conventions }) => conventions?.['macro-f'] === 'f-of-means' } },
  judge: sameValues,
  brokenBy: [fOfMeansAlways, meanOfFAlways],
});
