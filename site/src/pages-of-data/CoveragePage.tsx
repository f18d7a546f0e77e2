import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { GradeMark } from '../components/GradeMark';
import { useLanguage, useSay } from '../components/language';
import { Level } from '../components/Level';
import type { SeriesSummary } from '../components/types';
import { CoverageBar } from './CoverageBar';
import styles from './page.module.css';

/** Every clause with the grade of its tests. */
export default function CoveragePage({ series }: { readonly series: SeriesSummary }): ReactNode {
  const language = useLanguage();
  const say = useSay();
  return (
    <Layout title={say('Coverage', '覆盖')}>
      <main className={styles.single}>
        <h1>{say('How far the clauses are tested', '各条的测试程度')}</h1>
        <p>
          {say(
            'Linked: a check cites the clause. Exercised: it ran, and met the inputs that it asks for. Discriminating: it rejects every planted fault of that clause. Independent: the expected values are agreed by two oracles of different kind.',
            '已关联：有检验引用该条。已执行：检验已运行并覆盖所要求的输入。有鉴别力：检验剔除该条的全部预置缺陷。独立：期望值由两种不同类型的依据共同确认。',
          )}
        </p>
        <p>
          <Link to="/suite/">
            {say('Which faults it finds, and how well a failure names its cause', '能发现哪些缺陷，失败能否指明原因')}
          </Link>
        </p>
        {series.standards.map((standard) => (
          <section key={standard.key}>
            <h2>
              {standard.designation} {standard.title[language]}
            </h2>
            <CoverageBar clauses={standard.clauses} />
            <div className={styles.scroll}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{say('Clause', '条')}</th>
                    <th scope="col">{say('Title', '标题')}</th>
                    <th scope="col">{say('Form', '能愿动词')}</th>
                    <th scope="col">{say('Grade', '等级')}</th>
                    <th scope="col">{say('Faults found', '发现的缺陷')}</th>
                    <th scope="col">{say('Vectors', '参考值')}</th>
                  </tr>
                </thead>
                <tbody>
                  {standard.clauses.map((clause) => (
                    <tr key={clause.id}>
                      <td>
                        <Link to={`/std/${standard.key}/draft/clause/${clause.id}/`}>{clause.id}</Link>
                      </td>
                      <td>{clause.title?.[language]}</td>
                      <td>
                        <Level level={clause.level} />
                      </td>
                      <td>{clause.verify.length === 0 ? '—' : <GradeMark grade={clause.grade} />}</td>
                      <td>{clause.killed}</td>
                      <td>{clause.vectors}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        ))}
      </main>
    </Layout>
  );
}
