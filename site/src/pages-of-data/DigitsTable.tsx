import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { SiteImplementation } from '../../../generators/model/site-types.ts';
import { useSay } from '../components/language';
import styles from './page.module.css';

/** Operation by implementation: the least and the median number of correct digits on the vectors of one standard. */
export function DigitsTable(props: {
  readonly standard: string;
  readonly implementations: readonly SiteImplementation[];
}): ReactNode {
  const { standard } = props;
  const say = useSay();
  const own = (name: string): boolean => name.startsWith(`${standard}/`);
  const implementations = props.implementations.filter(({ digits }) => Object.keys(digits).some(own));
  const operations = [...new Set(implementations.flatMap(({ digits }) => Object.keys(digits)))].filter(own).sort();
  if (operations.length === 0) return null;
  return (
    <>
      <h3>{say('Correct digits', '正确位数')}</h3>
      <p className={styles.quiet}>
        {say(
          'Log relative error on the vectors: the least and the median, capped at the digits that are known of each value.',
          '各参考向量上的对数相对误差：最小值和中位数，以各值已知的位数为上限。',
        )}
      </p>
      <div className={styles.scroll}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('Operation', '操作')}</th>
              {implementations.map(({ adapter }) => (
                <th scope="col" key={adapter}>
                  <code>{adapter}</code>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {operations.map((name) => (
              <tr key={name}>
                <td>
                  <Link to={`/std/${standard}/draft/operation/${name.slice(standard.length + 1)}/`}>
                    <code>{name.slice(standard.length + 1)}</code>
                  </Link>
                </td>
                {implementations.map(({ adapter, digits }) => {
                  const found = digits[name];
                  return <td key={adapter}>{found === undefined ? null : `${found.least} / ${found.median}`}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
