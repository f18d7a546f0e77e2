import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { SiteEntry, SiteImplementation } from '../../../generators/model/site-types.ts';
import { useLanguage, useSay } from '../components/language';
import type { SeriesSummary } from '../components/types';
import { DigitsTable } from './DigitsTable';
import { EntriesTable } from './EntriesTable';
import { VerdictsTable } from './VerdictsTable';
import styles from './page.module.css';

/** What the suite found of somebody else's software: clause by clause, and by correct digits. */
export default function ImplementationsPage(props: {
  readonly series: SeriesSummary;
  readonly implementations: readonly SiteImplementation[];
  readonly entries: readonly SiteEntry[];
}): ReactNode {
  const { series, implementations, entries } = props;
  const language = useLanguage();
  const say = useSay();
  const count = ({ clauses }: SiteImplementation, verdict: string): number =>
    clauses.filter((clause) => clause.verdict === verdict).length;
  return (
    <Layout title={say('Implementations', '实现')}>
      <main className={styles.single}>
        <h1>{say('What the suite found of implementations', '测试套件对各实现的结果')}</h1>
        <p>
          {say(
            'Each was run here, through an adapter over its own functions. A clause that fails is explained by a finding: whose fault it is, and the smallest input that shows it. An implementation is judged by what it declares; a clause without a mark concerns nothing that it declares.',
            '各实现均由本项目通过调用其自身函数的适配器运行。未通过的条由“发现”予以说明：责任在谁，以及能够显示问题的最小输入。实现按其所声明的内容判定；无标记的条不涉及其所声明的内容。',
          )}
        </p>
        <div className={styles.scroll}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('Adapter', '适配器')}</th>
                <th scope="col">{say('Software', '软件')}</th>
                <th scope="col">{say('Runtime', '运行环境')}</th>
                <th scope="col">{say('Run on', '运行日期')}</th>
                <th scope="col">{say('Operations', '操作')}</th>
                <th scope="col">{say('Clauses passed', '通过的条')}</th>
                <th scope="col">{say('Clauses failed', '未通过的条')}</th>
              </tr>
            </thead>
            <tbody>
              {implementations.map((one) => (
                <tr key={one.adapter}>
                  <td>
                    <code>{one.adapter}</code>
                  </td>
                  <td>{one.implementation}</td>
                  <td>{one.runtime}</td>
                  <td>{one.date}</td>
                  <td>{one.operations.length}</td>
                  <td>{count(one, 'pass')}</td>
                  <td>{count(one, 'fail')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <EntriesTable entries={entries} />
        {series.standards.map((standard) => (
          <section key={standard.key}>
            <h2>
              <Link to={`/std/${standard.key}/draft/`}>{standard.designation}</Link> {standard.title[language]}
            </h2>
            <VerdictsTable standard={standard} implementations={implementations} />
            <DigitsTable standard={standard.key} implementations={implementations} />
          </section>
        ))}
      </main>
    </Layout>
  );
}
