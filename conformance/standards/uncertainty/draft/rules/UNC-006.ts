import type { DocumentRule } from '../../../../contract/rule.ts';
import { statedDecimal } from '../stated.ts';

/**
 * > A standard uncertainty of zero is justified.
 *
 * However the zero is written: "0", "0.0" and "0e3" are zero. A schema sees only the letters, so this is a rule.
 */
export const UNC_006: DocumentRule = {
  clause: 'UNC-006@1',
  document: 'uncertainty/measurement-result',
  violations: (result) => {
    const standard = statedDecimal(result, 'standardUncertainty');
    if (standard === undefined || standard.coefficient !== 0n || result['zeroUncertainty'] !== undefined) return [];
    return [
      {
        pointer: '/standardUncertainty',
        message: {
          en: `The standard uncertainty ${result['standardUncertainty']} is zero, and no justification is given.`,
          zh: `标准不确定度${result['standardUncertainty']}为零，但未给出理由。`,
        },
        fix: {
          en: 'Evaluate the uncertainty, or give zeroUncertainty: exact-by-definition, exact-count-of-fixed-items or exact-by-construction.',
          zh: '评定不确定度，或给出zeroUncertainty：exact-by-definition、exact-count-of-fixed-items或exact-by-construction。',
        },
      },
    ];
  },
};
