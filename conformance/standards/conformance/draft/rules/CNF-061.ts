import type { ConformanceStatement } from '../../../../../schemas/conformance/draft/generated/types.ts';
import type { DocumentRule } from '../../../../contract/rule.ts';
import { statusOf } from '../status-of.ts';

/** > The status of a clause in a conformance statement is that of the table for its level. */
export const CNF_061: DocumentRule = {
  clause: 'CNF-061@1',
  document: 'conformance/conformance-statement',
  violations: (document) =>
    (document as unknown as ConformanceStatement).rows.flatMap(({ level, status }, at) => {
      const expected = statusOf(level);
      if (status === expected) return [];
      return [
        {
          pointer: `/rows/${at}/status`,
          message: {
            en: `A clause with the verbal form “${level}” is ${expected}, not ${status}.`,
            zh: `能愿动词形式为“${level}”的条，其状态为${expected}而非${status}。`,
          },
          fix: { en: `Write ${expected}.`, zh: `改为${expected}。` },
        },
      ];
    }),
};
