import type {
  OperatingPointInput,
  RocCurveInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { fewOperatingItems } from '../arbitraries/roc-inputs.ts';
import { anyScored, smallerClass } from '../arbitraries/scored.ts';
import { curveOfOneClass, pointOfOneClass } from '../mutants/operating-point.ts';

const labels = {
  'one class': { least: 0.1, holds: (input: { readonly reference: readonly number[] }) => smallerClass(input) === 0 },
  'both classes': { least: 0.2, holds: (input: { readonly reference: readonly number[] }) => smallerClass(input) > 0 },
};

/** One of the two rates does not exist. */
export const CLS_118: readonly Check[] = [
  reasonCheck<OperatingPointInput>({
    clause: 'CLS-118@1',
    id: 'CLS-118/operating-point',
    operation: 'classification/operating-point',
    given: fewOperatingItems,
    labels,
    brokenBy: [pointOfOneClass],
  }),
  reasonCheck<RocCurveInput>({
    clause: 'CLS-118@1',
    id: 'CLS-118/roc-curve',
    operation: 'classification/roc-curve',
    given: anyScored(1, 4),
    labels,
    brokenBy: [curveOfOneClass],
  }),
];
