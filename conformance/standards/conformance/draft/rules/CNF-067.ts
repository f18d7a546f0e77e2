import type { DeclarationOfConformity } from '../../../../../schemas/conformance/draft/generated/types.ts';
import type { DocumentRule } from '../../../../contract/rule.ts';
import { signatureWordsOf } from '../declaration-words.ts';
import { sameWords } from '../same-words.ts';

/** > The words on the signature of a declaration are those of the table for its state, with the names of the declaration. */
export const CNF_067: DocumentRule = {
  clause: 'CNF-067@1',
  document: 'conformance/declaration-of-conformity',
  violations: (document) => {
    const { issuer, signature } = document as unknown as DeclarationOfConformity;
    return sameWords(signature.words, signatureWordsOf(issuer, signature), '/signature/words');
  },
};
