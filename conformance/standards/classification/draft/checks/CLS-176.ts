import fc from 'fast-check';
import type { CalibrationErrorInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { binsAlone, offEdges, withIntervals } from '../arbitraries/probabilities.ts';
import { someTags } from '../arbitraries/roc-inputs.ts';
import { alwaysNames, unnamed, withoutTag } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { calibrationError } from '../reference/calibration-error.ts';

/** The calibration error names its bins, its confidence and its norm. */
export const CLS_176 = namingCheck<CalibrationErrorInput>({
  clause: 'CLS-176@1',
  operation: 'calibration-error',
  given: someTags(binsAlone(fc.oneof({ weight: 3, arbitrary: offEdges }, { weight: 1, arbitrary: withIntervals }))),
  labels: {
    'nothing asked for': { least: 0.1, holds: ({ conventions }) => conventions === undefined },
    'something asked for': { least: 0.3, holds: ({ conventions }) => Object.keys(conventions ?? {}).length > 0 },
  },
  reference: calibrationError,
  value: 'value',
  brokenBy: [
    unnamed('CLS-176', 'calibration-error'),
    withoutTag('CLS-176', 'calibration-error', 'bin-edges'),
    withoutTag('CLS-176', 'calibration-error', 'confidence'),
    withoutTag('CLS-176', 'calibration-error', 'interval'),
    alwaysNames('CLS-176', 'calibration-error', 'norm', 'l1'),
  ],
});
