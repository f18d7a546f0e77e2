import type { DocumentRule } from '../../../../contract/rule.ts';
import type { Interval } from '../../../../numerics/interval.ts';
import { compare } from '../../../../numerics/rational.ts';
import { objectAt } from '../budget-rule.ts';
import { stated } from '../stated.ts';

/** Methods whose interval contains the observed proportion, whatever the counts and the probability. */
const CONTAINING: ReadonlySet<unknown> = new Set(['wilson', 'clopper-pearson']);

/** Whether a number that the one stands for is at most a number that the other stands for. */
const notAbove = (one: Interval, other: Interval): boolean => compare(one.low, other.high) <= 0;

/**
 * > The ends of a coverage interval stand in order and, by the methods that always do so, around the value.
 *
 * To the stated digits (UNC-013). Not asked of Jeffreys' interval, which may lie beside the observed proportion.
 */
export const UNC_018: DocumentRule = {
  clause: 'UNC-018@1',
  document: 'uncertainty/measurement-result',
  violations: (result) => {
    const interval = objectAt(result, 'coverageInterval');
    const value = stated(result, 'value');
    if (interval === undefined || value === undefined) return [];
    const [low, high] = [stated(interval, 'lower'), stated(interval, 'upper')];
    if (low === undefined || high === undefined) return [];
    const { lower, upper, method } = interval;
    if (!notAbove(low, high))
      return [
        {
          pointer: '/coverageInterval/lower',
          message: {
            en: `The lower end ${lower} lies above the upper end ${upper}.`,
            zh: `下端点${lower}大于上端点${upper}。`,
          },
          fix: {
            en: 'Exchange the ends, or correct the one that is wrong.',
            zh: '交换两个端点，或更正有误的端点。',
          },
        },
      ];
    if (!CONTAINING.has(method) || (notAbove(low, value) && notAbove(value, high))) return [];
    return [
      {
        pointer: '/coverageInterval',
        message: {
          en: `The interval from ${lower} to ${upper} does not contain the value ${result['value']}, as every interval by the method ${method} does.`,
          zh: `从${lower}到${upper}的区间不包含值${result['value']}，而方法${method}的区间总是包含该值。`,
        },
        fix: {
          en: 'Correct the ends or the value, and state both in the one unit of the result.',
          zh: '更正端点或值，并以结果的同一单位给出两者。',
        },
      },
    ];
  },
};
