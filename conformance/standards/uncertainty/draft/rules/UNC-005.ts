import type { DocumentRule } from '../../../../contract/rule.ts';
import { multiplyIntervals, overlap } from '../../../../numerics/interval.ts';
import { shown, shownInChinese, stated } from '../stated.ts';

/**
 * > The expanded uncertainty is the coverage factor times the standard uncertainty, to the stated digits.
 *
 * JCGM 100:2008, 6.2.1. GUM H.1 states U = 93 for 2.92 · 32 = 93.44, which half a unit of each last digit covers.
 */
export const UNC_005: DocumentRule = {
  clause: 'UNC-005@1',
  document: 'uncertainty/measurement-result',
  violations: (result) => {
    const expanded = stated(result, 'expandedUncertainty');
    const factor = stated(result, 'coverageFactor');
    const standard = stated(result, 'standardUncertainty');
    if (expanded === undefined || factor === undefined || standard === undefined) return [];
    const product = multiplyIntervals(factor, standard);
    if (overlap(product, expanded)) return [];
    const { expandedUncertainty: U, coverageFactor: k, standardUncertainty: u } = result;
    return [
      {
        pointer: '/expandedUncertainty',
        message: {
          en: `The expanded uncertainty ${U} is not the coverage factor ${k} times the standard uncertainty ${u}, which stand for a product of ${shown(product)}.`,
          zh: `扩展不确定度${U}不等于包含因子${k}与标准不确定度${u}之积；按所给数字，该积为${shownInChinese(product)}。`,
        },
        fix: {
          en: 'State the expanded uncertainty that follows from the other two, or correct the one that is wrong.',
          zh: '给出由另外两个数得出的扩展不确定度，或更正有误的数。',
        },
      },
    ];
  },
};
