import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { useLanguage, useSay } from '../components/language';
import type { SeriesSummary } from '../components/types';
import { CoverageBar } from './CoverageBar';
import styles from './page.module.css';

/** The specifications that exist, and how far each is proven. */
export default function SeriesPage({ series }: { readonly series: SeriesSummary }): ReactNode {
  const language = useLanguage();
  const say = useSay();
  return (
    <Layout title={series.title[language]} description={series.title[language]}>
      <main className={styles.single}>
        <h1>{series.title[language]}</h1>
        <p className={styles.statement}>{series.statement[language]}</p>
        <p>
          {say(
            'Every clause stands in English and Chinese in one record, has an address that stays, and shows how it is tested and how far those tests are proven.',
            '每一条的中英文本置于同一记录，具有固定的地址，并显示其测试方式以及测试本身得到证明的程度。',
          )}
        </p>
        <div className={styles.cards}>
          {series.standards.map((standard) => (
            <Link key={standard.key} className={styles.cardLink} to={`/std/${standard.key}/draft/`}>
              <span className={styles.designation}>{standard.designation}</span>
              <h2>{standard.title[language]}</h2>
              <span className={styles.quiet}>
                {say(
                  `${standard.clauses.length} clauses, draft of ${standard.next}`,
                  `${standard.clauses.length}条，${standard.next}版草案`,
                )}
              </span>
              {standard.releases.length > 0 && (
                <span className={styles.quiet}>
                  {say(`, released: ${standard.releases.join(', ')}`, `，已发布：${standard.releases.join('、')}`)}
                </span>
              )}
              <CoverageBar clauses={standard.clauses} />
            </Link>
          ))}
        </div>
      </main>
    </Layout>
  );
}
