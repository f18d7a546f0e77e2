import type { JsonObject } from '../../../../contract/json.ts';
import { certainlyOverlap, innerSquare, innerStated, innerSum } from '../../../../numerics/inner-interval.ts';
import { overlap, squareInterval } from '../../../../numerics/interval.ts';
import { toDouble } from '../../../../numerics/rational.ts';
import { budgetRule, objectsAt } from '../budget-rule.ts';
import { combinedSquare } from '../correlated-sum.ts';
import { stated } from '../stated.ts';
import { unclearNames } from '../unclear-names.ts';

/** Seen in binary64, where that suffices: no correlations, and the sum of squares plainly what is stated. */
const plainlyHolds = (budget: JsonObject): boolean =>
  objectsAt(budget, 'correlations').length === 0 &&
  certainlyOverlap(
    innerSum(objectsAt(budget, 'components').map(({ contribution }) => innerSquare(innerStated(contribution)))),
    innerSquare(innerStated(budget['combinedStandardUncertainty'])),
  );

/**
 * > The stated combined standard uncertainty follows from the contributions and correlations, to the stated digits.
 *
 * JCGM 100:2008, 5.1.2 and 5.2.2. Squares are compared, so that no root has to be taken. Where names are unclear (UNC-025),
 * so is the sum.
 */
export const UNC_008 = budgetRule('UNC-008@1', (budget, { at }) => {
  if (plainlyHolds(budget)) return [];
  if (unclearNames(budget, at).length > 0) return [];
  const combined = stated(budget, 'combinedStandardUncertainty');
  const square = combinedSquare(budget);
  if (combined === undefined || square === undefined || overlap(square, squareInterval(combined))) return [];
  const root = (side: number): number => Number(Math.sqrt(Math.max(side, 0)).toPrecision(5));
  const [low, high] = [root(toDouble(square.low)), root(toDouble(square.high))];
  return [
    {
      pointer: `${at}/combinedStandardUncertainty`,
      message: {
        en: `The combined standard uncertainty ${budget['combinedStandardUncertainty']} does not follow from the contributions and correlations, which stand for ${low} to ${high}.`,
        zh: `合成标准不确定度${budget['combinedStandardUncertainty']}与各分量的贡献和相关系数不符；按所给数字应为${low}至${high}。`,
      },
      fix: {
        en: 'State the positive square root of the sum of the squared contributions and the correlation terms.',
        zh: '给出各贡献的平方与相关项之和的正平方根。',
      },
    },
  ];
});
