import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { ClauseCard } from '../components/ClauseCard';
import { useLanguage, useSay } from '../components/language';
import type { Clause, Standard } from '../components/types';
import styles from './page.module.css';

interface Page {
  readonly standard: Pick<Standard, 'key' | 'designation' | 'title' | 'status' | 'next'>;
  readonly clause: Clause;
}

/** One clause by itself: what a citation leads to. */
export default function ClausePage({ page }: { readonly page: Page }): ReactNode {
  const language = useLanguage();
  const say = useSay();
  const { standard, clause } = page;
  return (
    <Layout
      title={`${clause.id} ${clause.title?.[language] ?? ''}`}
      description={`${standard.designation}, ${clause.id}`}
    >
      <main className={styles.single}>
        <p className={styles.designation}>
          <Link to={`/std/${standard.key}/draft/#${clause.id}`}>
            {standard.designation} — {standard.title[language]}
          </Link>
        </p>
        <ClauseCard clause={clause} standard={standard.key} />
        {clause.tests.precision !== null && (
          <p className={styles.quiet}>
            <Link to={`/std/${standard.key}/draft/suite/#${clause.id}`}>
              {say(
                `Planted faults and what failed because of each: precision ${clause.tests.precision.mean} in the mean`,
                `预置缺陷及各自引起的失败：鉴别精度平均${clause.tests.precision.mean}`,
              )}
            </Link>
          </p>
        )}
        <p className={styles.cite}>
          {say('Cite as: ', '引用格式：')}
          {say(
            `${standard.designation}, draft on its way to ${standard.next}, ${clause.number} (${clause.id}, revision ${clause.rev})`,
            `${standard.designation}，${standard.next}版草案，${clause.number}（${clause.id}，第${clause.rev}次修订）`,
          )}
          <br />
          {say('In programs: ', '程序中：')}
          <code>
            {standard.key}@draft#{clause.id}@{clause.rev}
          </code>
        </p>
      </main>
    </Layout>
  );
}
