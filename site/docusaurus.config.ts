import type { Config } from '@docusaurus/types';
import { standardsPlugin } from './src/plugin/standards';

/** The status of everything on this site, said on every page in both languages. */
const status = {
  en: 'Open technical specification. Not issued or endorsed by SAMR, NDRC or any standards body.',
  'zh-Hans': '开源技术规范（非标准）。未经市场监管总局、国家发展改革委或任何标准化机构发布或认可。',
} as const;

const locale = process.env.DOCUSAURUS_CURRENT_LOCALE === 'zh-Hans' ? 'zh-Hans' : 'en';

const config: Config = {
  title: 'Etalon',
  tagline: locale === 'en' ? 'AI-metrology specifications as code' : '以代码写成的人工智能计量技术规范',
  url: process.env.ETALON_SITE_URL ?? 'https://etalon.example',
  baseUrl: process.env.ETALON_SITE_BASE ?? '/',
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  trailingSlash: true,
  i18n: {
    defaultLocale: 'en',
    locales: ['en', 'zh-Hans'],
    localeConfigs: { en: { label: 'English', htmlLang: 'en' }, 'zh-Hans': { label: '中文', htmlLang: 'zh-Hans' } },
  },
  future: { faster: true, v4: { removeLegacyPostBuildHeadAttribute: true, useCssCascadeLayers: false } },
  // What others sent in and was judged again, served as it is.
  staticDirectories: ['../.generated/site-static'],
  plugins: [standardsPlugin],
  presets: [['classic', { docs: false, blog: false, theme: { customCss: './src/css/site.css' } }]],
  themeConfig: {
    announcementBar: { id: 'status', content: status[locale], isCloseable: false },
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: 'Etalon',
      items: [
        {
          to: '/',
          label: locale === 'en' ? 'Specifications' : '规范',
          position: 'left',
          activeBaseRegex: '^/(zh-Hans/)?$',
        },
        { to: '/tutorial/', label: locale === 'en' ? 'Tutorial' : '教程', position: 'left' },
        { to: '/program/', label: locale === 'en' ? 'In a program' : '在程序中', position: 'left' },
        { to: '/coverage/', label: locale === 'en' ? 'Coverage' : '覆盖', position: 'left' },
        { to: '/implementations/', label: locale === 'en' ? 'Implementations' : '实现', position: 'left' },
        { type: 'localeDropdown', position: 'right' },
      ],
    },
    footer: {
      links: [{ to: '/lint/', label: locale === 'en' ? 'Rules over the sources' : '源文件的规则' }],
      copyright:
        locale === 'en'
          ? 'Normative text: CC BY 4.0. Everything else: Apache-2.0. English and Chinese are equally authentic.'
          : '规范文本：CC BY 4.0。其余：Apache-2.0。中英文本具有同等效力。',
    },
  },
};

export default config;
