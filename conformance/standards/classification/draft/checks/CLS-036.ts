import type { MultiClassMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import fc from 'fast-check';
import { someTags } from '../arbitraries/roc-inputs.ts';
import { averagedTables, macroFTables, tablesWithMissing } from '../arbitraries/tables.ts';
import { alwaysNames, unnamed, withoutTag } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { multiClassMeasure } from '../reference/multi-class-measure.ts';

/** Every tag that applies is named. */
export const CLS_036 = namingCheck<MultiClassMeasureInput>({
  clause: 'CLS-036@1',
  operation: 'multi-class-measure',
  given: someTags(fc.oneof(averagedTables, macroFTables, tablesWithMissing)),
  cost: 2,
  labels: {
    'nothing asked for': { least: 0.1, holds: ({ conventions }) => conventions === undefined },
    'a missing prediction': { least: 0.2, holds: ({ missing }) => missing?.some((one) => one > 0) === true },
  },
  reference: multiClassMeasure,
  brokenBy: [
    unnamed('CLS-036', 'multi-class-measure'),
    withoutTag('CLS-036', 'multi-class-measure', 'macro-f'),
    withoutTag('CLS-036', 'multi-class-measure', 'label-set'),
    alwaysNames('CLS-036', 'multi-class-measure', 'average', 'macro'),
  ],
});
