import type { MultiLabelMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulLabels } from '../arbitraries/more-tables.ts';
import { oneCode, raggedAnyway } from '../mutants/multi-label.ts';

/** A row for each item, a column for each label, each label once. */
export const CLS_085 = reasonCheck<MultiLabelMeasureInput>({
  clause: 'CLS-085@1',
  operation: 'classification/multi-label-measure',
  given: doubtfulLabels,
  labels: {
    'a label twice': { least: 0.1, holds: ({ labels }) => new Set(labels).size < labels.length },
    'a row too many': { least: 0.1, holds: ({ reference, predictions }) => reference.length !== predictions.length },
  },
  brokenBy: [oneCode, raggedAnyway],
});
