import type { ConformanceStatement } from '../../../../../schemas/conformance/draft/generated/types.ts';
import type { DocumentRule, Violation } from '../../../../contract/rule.ts';
import { supportsOf } from '../support-of.ts';

/** > The support of a clause is one that the table gives for what decides it and for the evidence. */
export const CNF_063: DocumentRule = {
  clause: 'CNF-063@1',
  document: 'conformance/conformance-statement',
  violations: (document) =>
    (document as unknown as ConformanceStatement).rows.flatMap((row, at): readonly Violation[] => {
      const allowed = supportsOf(row);
      if (allowed.includes(row.supported)) return [];
      if (allowed.length === 0) {
        const wanted = WANTED[row.decidedBy];
        return [
          {
            pointer: `/rows/${at}`,
            message: { en: `A row that ${wanted.en}.`, zh: `${wanted.zh}。` },
            fix: { en: 'Mend the evidence, the reason or what decides the row.', zh: '请修正证据、理由或判断方式。' },
          },
        ];
      }
      return [
        {
          pointer: `/rows/${at}/supported`,
          message: {
            en: `The row says “${row.supported}”, and its evidence says ${allowed.join(' or ')}.`,
            zh: `该行为“${row.supported}”，而其证据表明为${allowed.join('或')}。`,
          },
          fix:
            row.evidence === undefined && row.decidedBy === 'inspection'
              ? {
                  en: 'Add the evidence: who inspected (by), on which day (date), what was found (found).',
                  zh: '请补充证据：由谁检查（by）、检查日期（date）、查明的内容（found）。',
                }
              : { en: `Write ${allowed.join(' or ')}.`, zh: `改为${allowed.join('或')}。` },
        },
      ];
    }),
};

const WANTED = {
  run: {
    en: 'a run decides has evidence of a run or none, and no reason',
    zh: '由运行判断的行只能有运行的证据或没有证据，且没有理由',
  },
  inspection: {
    en: 'an inspection decides has evidence of an inspection or none, and no reason',
    zh: '由检查判断的行只能有检查的证据或没有证据，且没有理由',
  },
  nothing: { en: 'nothing decides has a reason and no evidence', zh: '无从判断的行有理由而没有证据' },
} as const;
