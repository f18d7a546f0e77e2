import type { OperatingPointInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { operatingItems, someTags } from '../arbitraries/roc-inputs.ts';
import { alwaysNames, unnamed, withoutTag } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { operatingPoint } from '../reference/operating-point.ts';

/** The operating point names what its target is of, and whether it was interpolated. */
export const CLS_117 = namingCheck<OperatingPointInput>({
  clause: 'CLS-117@1',
  operation: 'operating-point',
  given: someTags(operatingItems),
  labels: {
    'nothing asked for': { least: 0.1, holds: ({ conventions }) => conventions === undefined },
    'both tags asked for': { least: 0.1, holds: ({ conventions }) => Object.keys(conventions ?? {}).length === 2 },
  },
  reference: operatingPoint,
  value: 'specificity',
  brokenBy: [
    unnamed('CLS-117', 'operating-point'),
    withoutTag('CLS-117', 'operating-point', 'interpolation'),
    alwaysNames('CLS-117', 'operating-point', 'target-of', 'sensitivity'),
  ],
});
