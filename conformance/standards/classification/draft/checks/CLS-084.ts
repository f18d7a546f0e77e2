import type { MultiLabelMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { labelledItems } from '../arbitraries/more-tables.ts';
import { someTags } from '../arbitraries/roc-inputs.ts';
import { alwaysNames, unnamed, withoutTag } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { multiLabelMeasure } from '../reference/multi-label-measure.ts';

/** The measure names its average and its rule for nothing. */
export const CLS_084 = namingCheck<MultiLabelMeasureInput>({
  clause: 'CLS-084@1',
  operation: 'multi-label-measure',
  given: someTags(labelledItems),
  labels: {
    'nothing asked for': { least: 0.1, holds: ({ conventions }) => conventions === undefined },
    'something asked for': { least: 0.2, holds: ({ conventions }) => Object.keys(conventions ?? {}).length > 0 },
  },
  reference: multiLabelMeasure,
  value: 'value',
  brokenBy: [
    unnamed('CLS-084', 'multi-label-measure'),
    withoutTag('CLS-084', 'multi-label-measure', 'beta'),
    alwaysNames('CLS-084', 'multi-label-measure', 'average', 'macro'),
  ],
});
