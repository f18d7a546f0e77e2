import type { DocumentRule } from '../../../../contract/rule.ts';
import { statedDecimal } from '../stated.ts';

/**
 * > A result whose standard uncertainty is not zero gives no reason for a zero.
 *
 * The counterpart of UNC-006; both read the decimal, not its letters.
 */
export const UNC_019: DocumentRule = {
  clause: 'UNC-019@1',
  document: 'uncertainty/measurement-result',
  violations: (result) => {
    const standard = statedDecimal(result, 'standardUncertainty');
    if (standard === undefined || standard.coefficient === 0n || result['zeroUncertainty'] === undefined) return [];
    return [
      {
        pointer: '/zeroUncertainty',
        message: {
          en: `The standard uncertainty ${result['standardUncertainty']} is not zero, and a reason for a zero is given.`,
          zh: `标准不确定度${result['standardUncertainty']}不为零，却给出了零不确定度的理由。`,
        },
        fix: {
          en: 'Delete zeroUncertainty, or correct the standard uncertainty.',
          zh: '删去zeroUncertainty，或更正标准不确定度。',
        },
      },
    ];
  },
};
