import type { AucUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { fewItems } from '../arbitraries/roc-inputs.ts';
import { smallerClass } from '../arbitraries/scored.ts';
import { certainAtOne, oneIsEnough } from '../mutants/delong.ts';

const check = (field: 'standardUncertainty' | 'interval'): Check =>
  reasonCheck<AucUncertaintyInput>({
    clause: 'CLS-101@1',
    id: `CLS-101/${field === 'interval' ? 'interval' : 'uncertainty'}`,
    operation: 'classification/auc-uncertainty',
    given: fewItems,
    field,
    labels: {
      'fewer than two of a class': { least: 0.2, holds: (input) => smallerClass(input) < 2 },
      'two of each class or more': { least: 0.2, holds: (input) => smallerClass(input) >= 2 },
      'all scores equal': {
        least: 0.02,
        holds: (input) => smallerClass(input) >= 2 && new Set(input.scores).size === 1,
      },
    },
    brokenBy: [certainAtOne, oneIsEnough],
  });

/** No uncertainty from too few items, nor from a variance of zero. */
export const CLS_101: readonly Check[] = [check('standardUncertainty'), check('interval')];
