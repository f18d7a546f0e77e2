import type { Bilingual } from '../../../../../schemas/document/finding.ts';
import type { Json, JsonObject } from '../../../../contract/json.ts';
import type { DocumentRule } from '../../../../contract/rule.ts';

/** The declaration in words, which follows from the members of a conformance statement. */
function sentenceOf(statement: JsonObject): Bilingual {
  const declarant = String(statement['declarant']);
  const { name, version } = statement['implementation'] as { readonly name: string; readonly version: string };
  const claims = (statement['claims'] as readonly Json[]).map((claim) => {
    const { standard, version: of, class: named } = claim as Readonly<Record<'standard' | 'version' | 'class', string>>;
    return `${standard}@${of} ${named}`;
  });
  return {
    en: `${declarant} declares that ${name} ${version} conforms for ${claims.join(', ')}.`,
    zh: `${declarant}声明，${name} ${version}符合${claims.join('、')}。`,
  };
}

/** > The sentence of a conformance statement is that of the table, with the names, versions and claims of the statement. */
export const CNF_027: DocumentRule = {
  clause: 'CNF-027@1',
  document: 'conformance/conformance-statement',
  violations: (statement) => {
    const expected = sentenceOf(statement);
    const stated = statement['sentence'] as unknown as Bilingual;
    return (['en', 'zh'] as const)
      .filter((language) => stated[language] !== expected[language])
      .map((language) => ({
        pointer: `/sentence/${language}`,
        message: {
          en: 'The sentence is not the one that follows from the statement.',
          zh: '该语句不是由声明内容得出的语句。',
        },
        fix: { en: `Write: ${expected[language]}`, zh: `改为：${expected[language]}` },
      }));
  },
};
