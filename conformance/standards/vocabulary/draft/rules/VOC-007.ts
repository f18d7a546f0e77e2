import type { DocumentRule } from '../../../../contract/rule.ts';

/**
 * > A document states its type and the version of the standard to which it conforms.
 *
 * The schema of a budget cannot ask for `conformsTo`, because a budget inside a result has the version of the result.
 */
export const VOC_007: DocumentRule = {
  clause: 'VOC-007@1',
  document: 'uncertainty/uncertainty-budget',
  violations: (budget) =>
    budget['conformsTo'] === undefined
      ? [
          {
            pointer: '',
            message: {
              en: 'A budget that stands alone does not say to which version of the standard it conforms.',
              zh: '单独成文的预算未标明其所符合标准的版本。',
            },
            fix: { en: 'Add conformsTo with the URI of the version.', zh: '加上conformsTo及该版本的URI。' },
          },
        ]
      : [],
};
