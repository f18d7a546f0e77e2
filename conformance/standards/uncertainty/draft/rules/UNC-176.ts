import type { DocumentRule } from '../../../../contract/rule.ts';
import { compare } from '../../../../numerics/rational.ts';
import { objectAt } from '../budget-rule.ts';
import { stated } from '../stated.ts';

/**
 * > A standard uncertainty is at most the target uncertainty, to the stated digits (a recommendation).
 *
 * JCGM 200:2012, 2.34. The result stays what it is; the use that the target was set for has to look for another.
 */
export const UNC_176: DocumentRule = {
  clause: 'UNC-176@1',
  document: 'uncertainty/measurement-result',
  level: 'should',
  violations: (result) => {
    const target = objectAt(result, 'targetUncertainty');
    const largest = target === undefined ? undefined : stated(target, 'standardUncertainty');
    const standard = stated(result, 'standardUncertainty');
    if (largest === undefined || standard === undefined || compare(standard.low, largest.high) <= 0) return [];
    return [
      {
        pointer: '/standardUncertainty',
        message: {
          en: `The standard uncertainty ${result['standardUncertainty']} exceeds the target uncertainty ${target?.['standardUncertainty']}.`,
          zh: `标准不确定度${result['standardUncertainty']}超过目标不确定度${target?.['standardUncertainty']}。`,
        },
        fix: {
          en: 'Measure with a smaller uncertainty, or do not use the result for what the target was set for.',
          zh: '以更小的不确定度测量，或不将该结果用于设定该目标的用途。',
        },
      },
    ];
  },
};
