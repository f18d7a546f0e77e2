import type { DocumentRule } from '../../../../contract/rule.ts';
import { acceptsNothing, statedRule } from '../conformity.ts';

/** > The limits and the guard band leave an acceptance interval that is not empty. */
export const UNC_123: DocumentRule = {
  clause: 'UNC-123@1',
  document: 'uncertainty/conformity-statement',
  violations: (statement) => {
    const rule = statedRule(statement);
    if (rule === undefined || !acceptsNothing(rule)) return [];
    return [
      {
        pointer: '/requirement',
        message: {
          en: 'Between the limits the guard bands leave no value that could be accepted, so that there is nothing to decide.',
          zh: '两个限值之间的保护带未留下任何可接受的值，因而无从判定。',
        },
        fix: {
          en: 'Correct the limits, or decide by a measurement result with a smaller uncertainty.',
          zh: '更正限值，或依据不确定度更小的测量结果作出判定。',
        },
      },
    ];
  },
};
