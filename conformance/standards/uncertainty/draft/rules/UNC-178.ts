import type { DocumentRule } from '../../../../contract/rule.ts';
import { overlap, point } from '../../../../numerics/interval.ts';
import { rational, toDouble } from '../../../../numerics/rational.ts';
import { perUnit, statedCount } from '../stated-count.ts';
import { stated } from '../stated.ts';

/** > The value of a result with counts is their quotient, to the stated digits, in the unit `1` or `%`. */
export const UNC_178: DocumentRule = {
  clause: 'UNC-178@1',
  document: 'uncertainty/measurement-result',
  violations: (result) => {
    const count = statedCount(result);
    const value = stated(result, 'value');
    if (count === undefined || value === undefined) return [];
    const times = perUnit(result);
    if (times === undefined)
      return [
        {
          pointer: '/unit',
          message: {
            en: `The unit ${result['unit']} is not that of a proportion, 1 or %.`,
            zh: `单位${result['unit']}不是比例的单位1或%。`,
          },
          fix: { en: 'State the proportion in 1 or %, or leave the counts out.', zh: '以1或%给出比例，或不给出计数。' },
        },
      ];
    const { successes, trials } = count;
    const proportion = rational(times * successes, trials);
    if (overlap(point(proportion), value)) return [];
    const shown = Number(toDouble(proportion).toPrecision(6));
    return [
      {
        pointer: '/value',
        message: {
          en: `The value ${result['value']} is not ${successes} of ${trials}, which is ${shown}.`,
          zh: `值${result['value']}不等于${trials}次中的${successes}次，后者为${shown}。`,
        },
        fix: { en: 'State the quotient of the counts, rounded.', zh: '给出计数之商的修约值。' },
      },
    ];
  },
};
