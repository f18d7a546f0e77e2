import type { DeclarationOfConformity } from '../../../../schemas/conformance/draft/generated/types.ts';
import type { Bilingual } from '../../../../schemas/document/finding.ts';

/** The declaration in words, which follows from the members of a declaration of conformity (CNF-027). */
export function sentenceOf({
  issuer,
  object,
  requirements,
}: Pick<DeclarationOfConformity, 'issuer' | 'object' | 'requirements'>): Bilingual {
  const claims = requirements.map(({ standard, version, class: name }) => `${standard}@${version} ${name}`);
  return {
    en: `${issuer.name} declares that ${object.name} ${object.version} conforms for ${claims.join(', ')}.`,
    zh: `${issuer.name}声明，${object.name} ${object.version}符合${claims.join('、')}。`,
  };
}

/** What a declaration of conformity says of its signature (CNF-067). */
export function signatureWordsOf(
  { name }: DeclarationOfConformity['issuer'],
  { state, signatory = '', function: role = '' }: Omit<DeclarationOfConformity['signature'], 'words'>,
): Bilingual {
  return state === 'signed'
    ? { en: `Signed by ${signatory}, ${role}, on behalf of ${name}.`, zh: `由${signatory}（${role}）代表${name}签署。` }
    : {
        en: `UNSIGNED: this is no declaration until it is signed on behalf of ${name}.`,
        zh: `未签署：在代表${name}签署之前，不构成声明。`,
      };
}
