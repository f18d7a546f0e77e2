import type { DeclarationOfConformity } from '../../../../../schemas/conformance/draft/generated/types.ts';
import type { DocumentRule } from '../../../../contract/rule.ts';

/** > The last day of validity of a declaration of conformity is not earlier than its date of issue. */
export const CNF_065: DocumentRule = {
  clause: 'CNF-065@1',
  document: 'conformance/declaration-of-conformity',
  violations: (document) => {
    const { date, validity } = document as unknown as DeclarationOfConformity;
    const until = validity?.until;
    // Days of this form are in order as strings.
    if (until === undefined || until >= date) return [];
    return [
      {
        pointer: '/validity/until',
        message: {
          en: `${until} is earlier than the date of issue, ${date}.`,
          zh: `${until}早于发布日期${date}。`,
        },
        fix: { en: 'Write a later day, or leave it out.', zh: '请写更晚的日期，或将其省去。' },
      },
    ];
  },
};
