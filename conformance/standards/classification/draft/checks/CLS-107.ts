import type { AucComparisonInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { fewComparedItems } from '../arbitraries/roc-inputs.ts';
import { smallerClass } from '../arbitraries/scored.ts';
import { noDifferenceFound, tooFewIsEnough } from '../mutants/delong.ts';

const check = (field: 'standardUncertainty' | 'statistic' | 'pValue', name: string): Check =>
  reasonCheck<AucComparisonInput>({
    clause: 'CLS-107@1',
    id: `CLS-107/${name}`,
    operation: 'classification/auc-comparison',
    given: fewComparedItems,
    field,
    cost: 2,
    labels: {
      'fewer than two of a class': { least: 0.1, holds: (input) => smallerClass(input) < 2 },
      'two of each class or more': { least: 0.2, holds: (input) => smallerClass(input) >= 2 },
    },
    brokenBy: [noDifferenceFound, tooFewIsEnough],
  });

/** Nothing is tested with too few items, nor where nothing can differ. */
export const CLS_107: readonly Check[] = [
  check('standardUncertainty', 'uncertainty'),
  check('statistic', 'statistic'),
  check('pValue', 'p-value'),
];
