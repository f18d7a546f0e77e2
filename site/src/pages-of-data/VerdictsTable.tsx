import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { SiteImplementation } from '../../../generators/model/site-types.ts';
import { useLanguage, useSay } from '../components/language';
import type { StandardSummary } from '../components/types';
import styles from './page.module.css';

/** Clause by implementation, for the clauses of one standard that any was judged by and the implementations judged by it. */
export function VerdictsTable(props: {
  readonly standard: StandardSummary;
  readonly implementations: readonly SiteImplementation[];
}): ReactNode {
  const { standard } = props;
  const language = useLanguage();
  const say = useSay();
  const own = new Set(standard.clauses.map(({ id }) => id));
  const implementations = props.implementations.filter(({ clauses }) => clauses.some(({ id }) => own.has(id)));
  const found = implementations.map(({ clauses }) => new Map(clauses.map((clause) => [clause.id, clause])));
  const judged = standard.clauses.filter(({ id }) => found.some((clauses) => clauses.has(id)));
  if (judged.length === 0)
    return <p className={styles.quiet}>{say('No implementation has been judged by it.', '尚无实现按其判定。')}</p>;
  return (
    <div className={styles.scroll}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('Clause', '条')}</th>
            <th scope="col">{say('Title', '标题')}</th>
            {implementations.map(({ adapter }) => (
              <th scope="col" key={adapter}>
                <code>{adapter}</code>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {judged.map(({ id, title }) => (
            <tr key={id}>
              <td>
                <Link to={`/std/${standard.key}/draft/clause/${id}/`}>{id}</Link>
              </td>
              <td>{title?.[language]}</td>
              {found.map((clauses, index) => (
                <td key={implementations[index]?.adapter}>
                  <Verdict found={clauses.get(id)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A verdict in a word, and the findings that explain it. */
function Verdict({ found }: { readonly found: SiteImplementation['clauses'][number] | undefined }): ReactNode {
  const say = useSay();
  if (found === undefined) return null;
  if (found.verdict === 'pass') return <span className={styles.passed}>{say('pass', '通过')}</span>;
  const word = found.verdict === 'fail' ? say('fail', '未通过') : found.verdict;
  return (
    <span className={styles.failed}>
      {word}
      {found.findings.length > 0 && <small> {found.findings.join(', ')}</small>}
    </span>
  );
}
