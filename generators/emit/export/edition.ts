import type { Bilingual, Language } from '../../../schemas/document/finding.ts';
import type { SiteStandard } from '../../model/site-types.ts';

/** One language of one version of a standard, on its way out to a standards body. */
export interface Edition {
  readonly standard: SiteStandard;
  readonly language: Language;
  /** `draft`, or the version of a release. */
  readonly version: string;
  /** Base URI of the series. */
  readonly base: string;
}

/** LaTeX as presentation MathML in the namespace of MathML, without a prefix. */
export type MathMl = (tex: string, display: boolean) => string;

/** What a reader has to know of the standing of the text before he reads it. */
export function standingOf({ standard, version }: Edition): Bilingual {
  const { status, next } = standard;
  if (version === 'draft') return { en: `Draft of version ${next}. Not a standard.`, zh: `${next}版草案，不是标准。` };
  if (status === 'candidate')
    return { en: `Version ${version}, candidate. Not a standard.`, zh: `${version}版，候选，不是标准。` };
  return { en: `Version ${version}, ${status}. Not a standard.`, zh: `${version}版，不是标准。` };
}

/** `etalon-102-draft-en`: what the files of an edition are called. */
export const nameOf = ({ standard, version, language }: Edition): string =>
  `${standard.designation.toLowerCase().replaceAll(' ', '-')}-${version}-${language}`;

/** Titles of the elements of a document, as ISO/IEC Directives Part 2 and GB/T 1.1 call them. */
export const HEADINGS = {
  foreword: { en: 'Foreword', zh: '前言' },
  introduction: { en: 'Introduction', zh: '引言' },
  scope: { en: 'Scope', zh: '范围' },
  references: { en: 'Normative references', zh: '规范性引用文件' },
  terms: { en: 'Terms and definitions', zh: '术语和定义' },
  symbols: { en: 'Symbols', zh: '符号' },
  security: { en: 'Security considerations', zh: '安全考虑' },
  privacy: { en: 'Privacy considerations', zh: '隐私考虑' },
  bibliography: { en: 'Bibliography', zh: '参考文献' },
  normative: { en: '(normative)', zh: '（规范性）' },
  informative: { en: '(informative)', zh: '（资料性）' },
  note: { en: 'NOTE', zh: '注' },
  example: { en: 'EXAMPLE', zh: '示例' },
  where: { en: 'where', zh: '式中：' },
  deprecated: { en: 'deprecated', zh: '已弃用' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** `NOTE`, or `NOTE 2` where there are several. */
export const numberedHeading = (heading: 'note' | 'example', language: Language, index: number, of: number): string =>
  `${HEADINGS[heading][language]}${of === 1 ? '' : language === 'zh' ? index + 1 : ` ${index + 1}`}`;
