import type { DeclarationOfConformity } from '../../../../../schemas/conformance/draft/generated/types.ts';
import type { DocumentRule } from '../../../../contract/rule.ts';
import { sentenceOf } from '../declaration-words.ts';
import { sameWords } from '../same-words.ts';

/** > The sentence of a declaration is that of the table, with the names, versions and claims of the declaration. */
export const CNF_027: DocumentRule = {
  clause: 'CNF-027@1',
  document: 'conformance/declaration-of-conformity',
  violations: (document) => {
    const declaration = document as unknown as DeclarationOfConformity;
    return sameWords(declaration.sentence, sentenceOf(declaration), '/sentence');
  },
};
