import type { MultiClassUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { misshapenTables } from '../arbitraries/class-tables.ts';
import { cutsToSquare, duplicatesAnyway, shapeFirst } from '../mutants/multi-class-uncertainty.ts';

/** One row and one column a class. */
export const CLS_243 = reasonCheck<MultiClassUncertaintyInput>({
  clause: 'CLS-243@1',
  operation: 'classification/multi-class-uncertainty',
  given: misshapenTables,
  labels: {
    'a row too many or too few': { least: 0.1, holds: ({ labels, counts }) => counts.length !== labels.length },
    'a class twice': { least: 0.1, holds: ({ labels }) => new Set(labels).size !== labels.length },
    'both faults': {
      least: 0.05,
      holds: ({ labels, counts }) => new Set(labels).size !== labels.length && counts.length !== labels.length,
    },
  },
  brokenBy: [cutsToSquare, duplicatesAnyway, shapeFirst],
});
