import type { DocumentRule } from '../../../../contract/rule.ts';
import { objectAt } from '../budget-rule.ts';

/** > There are no more successes than trials. That both are integers of the right sign is seen by the schema. */
export const UNC_177: DocumentRule = {
  clause: 'UNC-177@1',
  document: 'uncertainty/measurement-result',
  violations: (result) => {
    const count = objectAt(result, 'count');
    const [successes, trials] = [count?.['successes'], count?.['trials']];
    if (typeof successes !== 'number' || typeof trials !== 'number' || successes <= trials) return [];
    return [
      {
        pointer: '/count/successes',
        message: {
          en: `There are ${successes} successes in ${trials} trials.`,
          zh: `${trials}次试验中有${successes}次成功。`,
        },
        fix: { en: 'Exchange or correct the counts.', zh: '交换或更正计数。' },
      },
    ];
  },
};
