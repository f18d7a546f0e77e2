import type { BootstrapMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { outputOf, sparseItems } from '../arbitraries/resampled-items.ts';
import { oneReason, zeroForNothing } from '../mutants/resamples-accepted.ts';

/** No answer about a measure that the items do not have. */
export const CLS_236 = reasonCheck<BootstrapMeasureInput>({
  clause: 'CLS-236@1',
  operation: 'classification/bootstrap-measure',
  given: sparseItems,
  cost: 2,
  labels: {
    'items without the measure': { least: 0.1, holds: (input) => outputOf(input) === undefined },
    'items with the measure': { least: 0.2, holds: (input) => outputOf(input) !== undefined },
    'no area': {
      least: 0.01,
      holds: ({ measure, reference }) => measure === 'auc' && new Set(reference).size === 1,
    },
  },
  brokenBy: [zeroForNothing, oneReason],
});
