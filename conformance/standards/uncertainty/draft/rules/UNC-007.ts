import type { Json, JsonObject } from '../../../../contract/json.ts';
import {
  certainlyOverlap,
  type InnerInterval,
  innerPoint,
  innerProduct,
  innerStated,
} from '../../../../numerics/inner-interval.ts';
import { absoluteInterval, multiplyIntervals, overlap, point } from '../../../../numerics/interval.ts';
import { ONE } from '../../../../numerics/rational.ts';
import { budgetRule, objectsAt } from '../budget-rule.ts';
import { shown, shownInChinese, stated } from '../stated.ts';

/** Seen in binary64, where that suffices. */
const plainlyHolds = ({ contribution, sensitivity, standardUncertainty }: JsonObject): boolean =>
  certainlyOverlap(innerProduct(magnitudeOf(sensitivity), innerStated(standardUncertainty)), innerStated(contribution));

const magnitudeOf = (sensitivity: Json | undefined): InnerInterval =>
  sensitivity === undefined ? innerPoint(1) : innerStated(String(sensitivity).replace(/^-/, ''));

/**
 * > The contribution of a component is the absolute value of its sensitivity coefficient times its standard
 * > uncertainty, to the stated digits.
 *
 * JCGM 100:2008, 5.1.3. A sensitivity coefficient that is not stated is exactly 1.
 */
export const UNC_007 = budgetRule('UNC-007@1', (budget, { at }) =>
  objectsAt(budget, 'components').flatMap((component, index) => {
    if (plainlyHolds(component)) return [];
    const contribution = stated(component, 'contribution');
    const uncertainty = stated(component, 'standardUncertainty');
    const sensitivity = component['sensitivity'] === undefined ? point(ONE) : stated(component, 'sensitivity');
    if (contribution === undefined || uncertainty === undefined || sensitivity === undefined) return [];
    const product = multiplyIntervals(absoluteInterval(sensitivity), uncertainty);
    if (overlap(product, contribution)) return [];
    return [
      {
        pointer: `${at}/components/${index}/contribution`,
        message: {
          en: `The contribution ${component['contribution']} is not the sensitivity ${component['sensitivity'] ?? 1} times the standard uncertainty ${component['standardUncertainty']}, which stand for ${shown(product)}.`,
          zh: `贡献${component['contribution']}不等于灵敏系数${component['sensitivity'] ?? 1}与标准不确定度${component['standardUncertainty']}之积；按所给数字，该积为${shownInChinese(product)}。`,
        },
        fix: {
          en: 'State the absolute value of the product as the contribution, in the unit of the result.',
          zh: '以结果的单位给出该积的绝对值作为贡献。',
        },
      },
    ];
  }),
);
