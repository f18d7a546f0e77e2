import type { MultiClassMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulShapes } from '../arbitraries/tables.ts';
import { duplicatesAnyway, notSquareAnyway } from '../mutants/multi-class-measure.ts';

/** One row and one column a class. */
export const CLS_037 = reasonCheck<MultiClassMeasureInput>({
  clause: 'CLS-037@1',
  operation: 'classification/multi-class-measure',
  given: doubtfulShapes,
  labels: {
    'a row too many': { least: 0.1, holds: ({ labels, counts }) => counts.length !== labels.length },
    'a class twice': { least: 0.1, holds: ({ labels }) => new Set(labels).size !== labels.length },
    'as it should be': { least: 0.1, holds: ({ labels, counts }) => counts.length === labels.length },
  },
  brokenBy: [notSquareAnyway, duplicatesAnyway],
});
