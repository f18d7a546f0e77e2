import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

export type Language = 'en' | 'zh';

/** The language of the page. */
export function useLanguage(): Language {
  return useDocusaurusContext().i18n.currentLocale === 'zh-Hans' ? 'zh' : 'en';
}

/** Picks the words of the page's language: `say('Clause', '条')`. */
export function useSay(): (en: string, zh: string) => string {
  const language = useLanguage();
  return (en, zh) => (language === 'en' ? en : zh);
}

export const other = (language: Language): Language => (language === 'en' ? 'zh' : 'en');
export const htmlLang = (language: Language): string => (language === 'en' ? 'en' : 'zh-Hans');
