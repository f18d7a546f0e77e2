import type { DocumentRule } from '../../../../contract/rule.ts';
import { statedDecimal } from '../stated.ts';

/** > The resolution of an indication is greater than zero, however a zero is written. */
export const UNC_028: DocumentRule = {
  clause: 'UNC-028@1',
  document: 'uncertainty/measurement-result',
  violations: (result) => {
    if (statedDecimal(result, 'resolution')?.coefficient !== 0n) return [];
    return [
      {
        pointer: '/resolution',
        message: {
          en: `The resolution ${result['resolution']} is zero.`,
          zh: `分辨力${result['resolution']}为零。`,
        },
        fix: {
          en: 'State the step of the indication, or leave the resolution out.',
          zh: '给出示值的分度，或不给出分辨力。',
        },
      },
    ];
  },
};
