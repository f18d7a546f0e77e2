import type { DocumentRule } from '../../../../contract/rule.ts';
import { statedDecimal } from '../stated.ts';

/**
 * > Value and expanded uncertainty end at the same decimal place.
 *
 * JCGM 100:2008, 7.2.6. Both are written in one unit, so the last digits of "50000838" and "93" stand at one place.
 */
export const UNC_011: DocumentRule = {
  clause: 'UNC-011@1',
  document: 'uncertainty/measurement-result',
  violations: (result) => {
    const value = statedDecimal(result, 'value');
    const expanded = statedDecimal(result, 'expandedUncertainty');
    if (value === undefined || expanded === undefined || value.exponent === expanded.exponent) return [];
    return [
      {
        pointer: '/value',
        message: {
          en: `The value ${result['value']} ends at the place 10^${value.exponent}, the expanded uncertainty ${result['expandedUncertainty']} at 10^${expanded.exponent}.`,
          zh: `值${result['value']}的末位为10^${value.exponent}位，扩展不确定度${result['expandedUncertainty']}的末位为10^${expanded.exponent}位。`,
        },
        fix: {
          en: 'Round the value to the last place of the expanded uncertainty, and keep its zeros.',
          zh: '将值修约到扩展不确定度的末位，并保留末尾的零。',
        },
      },
    ];
  },
};
