import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import { Anchor } from './Anchor';
import { ClauseText } from './ClauseText';
import { useFolder } from './Edition';
import { GradeMark } from './GradeMark';
import { htmlLang, other, useLanguage, useSay } from './language';
import { Level } from './Level';
import { Tests } from './Tests';
import type { Clause } from './types';
import styles from './clause.module.css';

/** One clause with its permalink, its text in the page's language and in the other one, and how it is tested. */
export function ClauseCard({ clause, standard }: { readonly clause: Clause; readonly standard: string }): ReactNode {
  const language = useLanguage();
  const say = useSay();
  const second = other(language);
  const folder = useFolder(standard);
  return (
    <Anchor id={clause.id} as="article" className={styles.card}>
      <header className={styles.head}>
        <h3>
          <a href={`#${clause.id}`} className={styles.number}>
            {clause.number}
          </a>
          {clause.title?.[language]}
        </h3>
        <span className={styles.marks}>
          <Level level={clause.level} />
          <Link className={styles.id} to={`/std/${standard}/${folder}/clause/${clause.id}/`}>
            {clause.id}
          </Link>
        </span>
      </header>
      <ClauseText clause={clause} language={language} anchored />
      <details className={styles.fold}>
        <summary lang={htmlLang(second)}>{second === 'zh' ? '中文文本' : 'English text'}</summary>
        <ClauseText clause={clause} language={second} anchored={false} />
      </details>
      {/* A release is judged by what was frozen with it; how far tests are proven is said of the draft. */}
      {folder === 'draft' && (
        <details className={styles.fold}>
          <summary>
            {clause.verify.length === 0 ? (
              say('Nothing to test: the clause permits', '无需测试：本条为允许性条款')
            ) : (
              <>
                {say('How it is tested', '如何测试')} <GradeMark grade={clause.tests.grade} />
              </>
            )}
          </summary>
          <Tests clause={clause} />
        </details>
      )}
    </Anchor>
  );
}
