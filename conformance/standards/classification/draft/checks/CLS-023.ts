import type { BinaryMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { someTags } from '../arbitraries/roc-inputs.ts';
import { measuresWithMissing, smallMeasures } from '../arbitraries/tables.ts';
import fc from 'fast-check';
import { alwaysNames, unnamed, withoutTag } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { binaryMeasure } from '../reference/binary-measure.ts';

/** Every tag that applies is named. */
export const CLS_023 = namingCheck<BinaryMeasureInput>({
  clause: 'CLS-023@1',
  operation: 'binary-measure',
  given: someTags(
    fc.oneof(
      smallMeasures,
      measuresWithMissing.filter(({ measure }) => measure !== 'mcc'),
    ),
  ),
  labels: {
    'nothing asked for': { least: 0.1, holds: ({ conventions }) => conventions === undefined },
    'a missing prediction': { least: 0.2, holds: ({ missingPositives = 0 }) => missingPositives > 0 },
  },
  reference: binaryMeasure,
  brokenBy: [
    unnamed('CLS-023', 'binary-measure'),
    withoutTag('CLS-023', 'binary-measure', 'beta'),
    withoutTag('CLS-023', 'binary-measure', 'missing-predictions'),
    alwaysNames('CLS-023', 'binary-measure', 'zero-division', '0'),
  ],
});
