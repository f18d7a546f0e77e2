import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { shareOf } from '../../../generators/model/precision.ts';
import { Anchor } from '../components/Anchor';
import { useLanguage, useSay } from '../components/language';
import { Level } from '../components/Level';
import type { Matrix } from '../components/types';
import styles from './page.module.css';

/** Clauses that are listed by name before the rest is counted. */
const SHOWN = 6;

/** The kill matrix of one standard: clause by clause, the planted faults and what failed because of each. */
export default function KillMatrixPage({ matrix }: { readonly matrix: Matrix }): ReactNode {
  const language = useLanguage();
  const say = useSay();
  const { key, designation, title, clauses, kills } = matrix;
  return (
    <Layout title={`${say('Kill matrix', '变异体矩阵')} ${designation}`}>
      <main className={styles.single}>
        <p className={styles.designation}>
          <Link to={`/std/${key}/draft/`}>
            {designation} — {title[language]}
          </Link>
        </p>
        <h1>{say('Kill matrix', '变异体矩阵')}</h1>
        {kills !== null && (
          <p>
            {say(
              `${kills.killed} of ${kills.mutants} mutants are found by a test of the clause that they break; for ${kills.brokeOneClauseOnly} of them no other clause fails. Precision: ${kills.mean} in the mean, ${kills.worst} at worst. Cases of a check of cost 1: ${kills.runs}.`,
              `${kills.mutants}个变异体中，${kills.killed}个被其所违反的条的测试发现；其中${kills.brokeOneClauseOnly}个没有使其他条失败。鉴别精度：平均${kills.mean}，最差${kills.worst}。代价为1的检验的用例数：${kills.runs}。`,
            )}{' '}
            <Link to="/suite/">{say('What this means', '含义说明')}</Link>
          </p>
        )}
        {clauses.map((clause) => (
          <Anchor key={clause.id} id={clause.id} as="section">
            <h2>
              <Link to={`/std/${key}/draft/clause/${clause.id}/`}>{clause.id}</Link> {clause.title?.[language]}{' '}
              <Level level={clause.level} />
            </h2>
            {clause.precision !== null && (
              <p className={styles.quiet}>
                {say(
                  `Precision: ${clause.precision.mean} in the mean, ${clause.precision.worst} at worst`,
                  `鉴别精度：平均${clause.precision.mean}，最差${clause.precision.worst}`,
                )}
              </p>
            )}
            <Mutants mutants={clause.mutants} />
          </Anchor>
        ))}
      </main>
    </Layout>
  );
}

function Mutants({ mutants }: { readonly mutants: Matrix['clauses'][number]['mutants'] }): ReactNode {
  const say = useSay();
  return (
    <div className={styles.scroll}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('Mutant', '变异体')}</th>
            <th scope="col">{say('Found by', '由何发现')}</th>
            <th scope="col">{say('Also failed', '同时失败')}</th>
            <th scope="col">{say('Precision', '鉴别精度')}</th>
          </tr>
        </thead>
        <tbody>
          {mutants.map(({ id, killedBy, alsoFailed }) => (
            <tr key={id}>
              <td>
                <code>{id}</code>
              </td>
              <td>{killedBy.length === 0 ? say('nothing', '无') : some(killedBy)}</td>
              <td>{alsoFailed.length === 0 ? '—' : some(alsoFailed)}</td>
              <td>{shareOf({ killedBy, alsoFailed }).toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The first few names; whoever wants the rest finds it in the evidence of the repository. */
const some = (names: readonly string[]): string =>
  names.length > SHOWN ? `${names.slice(0, SHOWN).join(', ')}, … (${names.length})` : names.join(', ');
