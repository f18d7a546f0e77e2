import type { DocumentRule } from '../../../../contract/rule.ts';
import { overlap } from '../../../../numerics/interval.ts';
import { objectAt } from '../budget-rule.ts';
import { stated } from '../stated.ts';

/** > The standard uncertainty of a result equals the combined standard uncertainty of its budget, to the stated digits. */
export const UNC_016: DocumentRule = {
  clause: 'UNC-016@1',
  document: 'uncertainty/measurement-result',
  violations: (result) => {
    const budget = objectAt(result, 'budget');
    const combined = budget === undefined ? undefined : stated(budget, 'combinedStandardUncertainty');
    const standard = stated(result, 'standardUncertainty');
    if (combined === undefined || standard === undefined || overlap(combined, standard)) return [];
    const [u, uc] = [result['standardUncertainty'], budget?.['combinedStandardUncertainty']];
    return [
      {
        pointer: '/standardUncertainty',
        message: {
          en: `The standard uncertainty ${u} is not the combined standard uncertainty ${uc} of the budget.`,
          zh: `标准不确定度${u}与预算的合成标准不确定度${uc}不一致。`,
        },
        fix: { en: 'State the same number in both places.', zh: '在两处给出相同的数。' },
      },
    ];
  },
};
