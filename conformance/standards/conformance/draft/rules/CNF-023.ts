import type { Bilingual } from '../../../../../schemas/document/finding.ts';
import type { DocumentRule } from '../../../../contract/rule.ts';

const WORDS = { en: /certif/i, zh: /认证|证书/ } as const;

/** > The headline of a conformance report contains no word of certification. */
export const CNF_023: DocumentRule = {
  clause: 'CNF-023@1',
  document: 'conformance/conformance-report',
  violations: (report) => {
    const headline = report['headline'] as unknown as Bilingual;
    return (['en', 'zh'] as const)
      .filter((language) => WORDS[language].test(headline[language]))
      .map((language) => ({
        pointer: `/headline/${language}`,
        message: {
          en: 'The headline speaks of certification, which only a third party gives.',
          zh: '要点使用了认证用语，而认证仅由第三方作出。',
        },
        fix: { en: 'Say for what the implementation conforms.', zh: '请说明该实现就哪些内容符合。' },
      }));
  },
};
