import type { ReactNode } from 'react';
import { useLanguage, useSay } from '../components/language';
import type { Standard } from '../components/types';
import styles from './page.module.css';

/** The table of contents of a specification, clauses included. */
export function Contents({ standard }: { readonly standard: Standard }): ReactNode {
  const language = useLanguage();
  const say = useSay();
  return (
    <nav className={styles.contents} aria-label={say('Contents', '目次')}>
      <ol>
        <li>
          <a href="#scope">
            {standard.numbers.scope} {say('Scope', '范围')}
          </a>
        </li>
        <li>
          <a href="#terms">
            {standard.numbers.terms} {say('Terms and definitions', '术语和定义')}
          </a>
        </li>
        {standard.sections.map((section) => (
          <li key={section.id}>
            <a href={`#section-${section.id}`}>
              {section.number} {section.title[language]}
            </a>
            <ol>
              {section.clauses.map((clause) => (
                <li key={clause.id}>
                  <a href={`#${clause.id}`}>
                    {clause.number} {clause.title?.[language] ?? clause.id}
                  </a>
                </li>
              ))}
            </ol>
          </li>
        ))}
        {standard.operations.length > 0 && (
          <li>
            <a href="#operations-with-examples">{say('Operations', '操作')}</a>
          </li>
        )}
        {standard.annexes.map((annex) => (
          <li key={annex.id}>
            <a href={`#section-${annex.id}`}>
              {say('Annex', '附录')} {annex.number} {annex.title[language]}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
