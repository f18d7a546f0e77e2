import type { Json, JsonObject } from '../../../../contract/json.ts';
import type { DocumentRule, Violation } from '../../../../contract/rule.ts';
import { compareDecimals, type Decimal, decimalToRational } from '../../../../numerics/decimal.ts';
import {
  certainlyOverlap,
  type InnerInterval,
  innerPoint,
  innerProduct,
  innerStated,
  UNKNOWN,
} from '../../../../numerics/inner-interval.ts';
import { multiplyIntervals, overlap, point } from '../../../../numerics/interval.ts';
import { shown, shownInChinese, stated, statedDecimal } from '../stated.ts';

/** The convention is exactly 2, not a number that was rounded to it (UNC-041). */
const TWO: Decimal = { coefficient: 2n, exponent: 0 };

const otherFactor = (factor: Json | undefined): Violation => ({
  pointer: '/coverageFactor',
  message: {
    en: `The coverage factor ${factor} is not 2, which the basis conventional stands for.`,
    zh: `包含因子${factor}不是依据conventional所代表的2。`,
  },
  fix: {
    en: 'State the factor 2, or the basis that the factor was computed from.',
    zh: '给出因子2，或给出计算该因子所依据的分布。',
  },
});

/** The factor in binary64, where it is known there. */
function innerFactor({ coverageBasis, coverageFactor }: JsonObject): InnerInterval {
  if (coverageBasis !== 'conventional') return innerStated(coverageFactor);
  return coverageFactor === '2' ? innerPoint(2) : UNKNOWN;
}

/** Seen in binary64, where that suffices. */
const plainlyHolds = (result: JsonObject): boolean =>
  certainlyOverlap(
    innerProduct(innerFactor(result), innerStated(result['standardUncertainty'])),
    innerStated(result['expandedUncertainty']),
  );

/**
 * > The expanded uncertainty is the coverage factor times the standard uncertainty, to the stated digits; the factor of the basis
 * > `conventional` is exactly 2.
 *
 * JCGM 100:2008, 6.2.1. GUM H.1 states U = 93 for 2.92 · 32 = 93.44, which half a unit of each last digit covers.
 */
export const UNC_005: DocumentRule = {
  clause: 'UNC-005@1',
  document: 'uncertainty/measurement-result',
  violations: (result) => {
    if (plainlyHolds(result)) return [];
    const expanded = stated(result, 'expandedUncertainty');
    const isConventional = result['coverageBasis'] === 'conventional';
    const factor = isConventional ? point(decimalToRational(TWO)) : stated(result, 'coverageFactor');
    const standard = stated(result, 'standardUncertainty');
    if (expanded === undefined || factor === undefined || standard === undefined) return [];
    const k = statedDecimal(result, 'coverageFactor');
    if (isConventional && k !== undefined && compareDecimals(k, TWO) !== 0)
      return [otherFactor(result['coverageFactor'])];
    const product = multiplyIntervals(factor, standard);
    if (overlap(product, expanded)) return [];
    const { expandedUncertainty: U, coverageFactor, standardUncertainty: u } = result;
    return [
      {
        pointer: '/expandedUncertainty',
        message: {
          en: `The expanded uncertainty ${U} is not the coverage factor ${coverageFactor} times the standard uncertainty ${u}, which stand for a product of ${shown(product)}.`,
          zh: `扩展不确定度${U}不等于包含因子${coverageFactor}与标准不确定度${u}之积；按所给数字，该积为${shownInChinese(product)}。`,
        },
        fix: {
          en: 'State the expanded uncertainty that follows from the other two, or correct the one that is wrong.',
          zh: '给出由另外两个数得出的扩展不确定度，或更正有误的数。',
        },
      },
    ];
  },
};
