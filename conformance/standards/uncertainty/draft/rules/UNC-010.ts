import type { DocumentRule } from '../../../../contract/rule.ts';
import { statedDecimal } from '../stated.ts';

/**
 * > An expanded uncertainty has at most two significant digits (a recommendation).
 *
 * JCGM 100:2008, 7.2.6. Every stated digit counts: "900" states three, "9.0e2" two.
 */
export const UNC_010: DocumentRule = {
  clause: 'UNC-010@1',
  document: 'uncertainty/measurement-result',
  level: 'should',
  violations: (result) => {
    const expanded = statedDecimal(result, 'expandedUncertainty');
    if (expanded === undefined || expanded.coefficient === 0n) return [];
    const digits = expanded.coefficient.toString().length;
    if (digits <= 2) return [];
    return [
      {
        pointer: '/expandedUncertainty',
        message: {
          en: `The expanded uncertainty ${result['expandedUncertainty']} is stated with ${digits} significant digits.`,
          zh: `扩展不确定度${result['expandedUncertainty']}给出了${digits}位有效数字。`,
        },
        fix: { en: 'Round it to two significant digits.', zh: '将其修约为两位有效数字。' },
      },
    ];
  },
};
