import type { DocumentRule } from '../../../../contract/rule.ts';
import { compare, multiply, rational, toDouble } from '../../../../numerics/rational.ts';
import { stated } from '../stated.ts';

/**
 * > The standard uncertainty of a value that was read once is not below the resolution over the root of 12, to the stated
 * > digits.
 *
 * Squares are compared, so that no root has to be taken. JCGM 100:2008, F.2.2.1.
 */
export const UNC_029: DocumentRule = {
  clause: 'UNC-029@1',
  document: 'uncertainty/measurement-result',
  violations: (result) => {
    const resolution = stated(result, 'resolution');
    const standard = stated(result, 'standardUncertainty');
    // What a zero stands for reaches below zero; a resolution of zero is the matter of UNC-028.
    if (resolution === undefined || standard === undefined || resolution.low.numerator < 0n) return [];
    const twelve = multiply(rational(12n), multiply(standard.high, standard.high));
    if (compare(twelve, multiply(resolution.low, resolution.low)) >= 0) return [];
    const least = Number((toDouble(resolution.low) / Math.sqrt(12)).toPrecision(3));
    return [
      {
        pointer: '/standardUncertainty',
        message: {
          en: `The standard uncertainty ${result['standardUncertainty']} is smaller than ${least}, which a resolution of ${result['resolution']} contributes alone.`,
          zh: `标准不确定度${result['standardUncertainty']}小于${least}，而仅分辨力${result['resolution']}的贡献即为此值。`,
        },
        fix: {
          en: 'Add the component of the resolution to the budget; where the value is the mean of several indications, leave the resolution out.',
          zh: '在预算中加入分辨力的分量；值为多个示值的平均值时，不给出分辨力。',
        },
      },
    ];
  },
};
