import type {
  AucInput,
  OperatingPointInput,
  PartialAucInput,
  RocCurveInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { operatingItems, partialItems } from '../arbitraries/roc-inputs.ts';
import { bothClasses } from '../arbitraries/scored.ts';
import { digitsCheck } from '../digits-check.ts';
import { singlePrecision, singlePrecisionCurve } from '../mutants/auc.ts';
import { singlePrecision as singlePoint } from '../mutants/operating-point.ts';
import { singlePrecision as singlePartial } from '../mutants/partial-auc.ts';

type Conventions = Readonly<Record<string, string>> | undefined;

/** Rates and areas to nearly all the digits of a double; those that are differences to the digits of 1. */
export const CLS_096: readonly Check[] = [
  digitsCheck<RocCurveInput>({
    clause: 'CLS-096@1',
    operation: 'roc-curve',
    given: bothClasses(),
    brokenBy: [singlePrecisionCurve],
  }),
  digitsCheck<AucInput>({
    clause: 'CLS-096@1',
    operation: 'auc',
    given: bothClasses(1, 60).map((items): AucInput => ({ ...items, conventions: { ties: 'half' } })),
    scales: () => ({ value: 1 }),
    brokenBy: [singlePrecision],
  }),
  digitsCheck<PartialAucInput>({
    clause: 'CLS-096@1',
    operation: 'partial-auc',
    given: partialItems,
    scales: (_, { conventions }) => ((conventions as Conventions)?.standardised === 'mcclish' ? { value: 1 } : {}),
    brokenBy: [singlePartial],
  }),
  digitsCheck<OperatingPointInput>({
    clause: 'CLS-096@1',
    operation: 'operating-point',
    given: operatingItems,
    scales: (_, { conventions }) =>
      (conventions as Conventions)?.interpolation === 'linear' ? { sensitivity: 1, specificity: 1 } : {},
    brokenBy: [singlePoint],
  }),
];
