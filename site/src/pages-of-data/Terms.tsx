import type { ReactNode } from 'react';
import { Anchor } from '../components/Anchor';
import { Asides } from '../components/ClauseText';
import { other, useLanguage, useSay } from '../components/language';
import type { Standard } from '../components/types';
import { SetHtml, Words } from '../components/Words';
import styles from './page.module.css';

/** Term entries: both languages of the term, the definition in the page's language. */
export function Terms({ title, terms }: { readonly title: string; readonly terms: Standard['terms'] }): ReactNode {
  const language = useLanguage();
  const say = useSay();
  const words = (kind: Standard['terms'][number]['admitted']): string =>
    [...new Set(kind.flatMap((one) => [one[language], one[other(language)]]))]
      .filter((word) => word !== undefined)
      .join(', ');
  return (
    <section>
      <Anchor id="terms" as="h2" className={styles.anchor}>
        {title}
      </Anchor>
      {terms.length === 0 && (
        <p>{say('The terms of the vocabulary specification apply.', '采用术语规范界定的术语和定义。')}</p>
      )}
      {terms.map((term) => (
        <Anchor key={term.id} id={`term-${term.id}`} className={styles.term}>
          <h4>
            {term.number} {term.preferred[language]}{' '}
            <span className={styles.quiet}>{term.preferred[other(language)]}</span>{' '}
            {term.symbol !== undefined && <SetHtml html={term.symbol} />}
          </h4>
          {term.admitted.length > 0 && (
            <p className={styles.quiet}>
              {say('admitted: ', '许用术语：')}
              {words(term.admitted)}
            </p>
          )}
          {term.deprecated.length > 0 && (
            <p className={styles.quiet}>
              {say('deprecated: ', '不推荐使用：')}
              {words(term.deprecated)}
            </p>
          )}
          <p>
            <Words text={term.definition} language={language} />
          </p>
          <Asides blocks={term.notes} language={language} word={{ en: 'NOTE', zh: '注' }} />
          {term.source !== undefined && (
            <p className={styles.quiet}>
              [{say('SOURCE: ', '来源：')}
              {term.source}]
            </p>
          )}
        </Anchor>
      ))}
    </section>
  );
}
