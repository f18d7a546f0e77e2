import type { DeclarationOfConformity } from '../../../../../schemas/conformance/draft/generated/types.ts';
import type { DocumentRule } from '../../../../contract/rule.ts';
import { repeated } from '../repeated.ts';

/** > A declaration of conformity names no class of a standard more than once. */
export const CNF_068: DocumentRule = {
  clause: 'CNF-068@1',
  document: 'conformance/declaration-of-conformity',
  violations: (document) =>
    repeated(
      'requirements',
      (document as unknown as DeclarationOfConformity).requirements.map(
        ({ standard, class: name }) => `${standard} ${name}`,
      ),
    ),
};
