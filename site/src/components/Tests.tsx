import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import { useSay } from './language';
import type { Clause } from './types';
import styles from './clause.module.css';

/** The tests of a clause: what binds it, what checks it, which faults that finds, which values it is held to. */
export function Tests({ clause }: { readonly clause: Clause }): ReactNode {
  const say = useSay();
  const { tests } = clause;
  return (
    <dl className={styles.tests}>
      <Operations title={say('Concerns', '涉及')} operations={clause.operations} />
      <Row title={say('Schema', '模式')} items={tests.schemas.map(({ schema, pointer }) => `${schema}#${pointer}`)} />
      <Row title={say('Checks', '检验')} items={tests.checks} />
      <Row title={say('Faults that it finds', '能发现的缺陷')} items={tests.killed} />
      <Row title={say('Faults that it misses', '未能发现的缺陷')} items={tests.survived} />
      <Row
        title={say('Reference values', '参考值')}
        items={tests.vectors.map(({ id, oracles }) => `${id}${oracles.length > 0 ? ` (${oracles.join(', ')})` : ''}`)}
      />
      <Row title={say('Example documents', '示例文件')} items={tests.examples} />
      <Row title={say('Source', '来源')} items={clause.source === undefined ? [] : [clause.source]} plain />
    </dl>
  );
}

function Operations(props: { readonly title: string; readonly operations: readonly string[] }): ReactNode {
  if (props.operations.length === 0) return null;
  return (
    <div>
      <dt>{props.title}</dt>
      <dd>
        {props.operations.map((name) => {
          const [standard, slug] = name.split('/');
          return (
            <Link key={name} to={`/std/${standard}/draft/operation/${slug}/`}>
              <code>{name}</code>
            </Link>
          );
        })}
      </dd>
    </div>
  );
}

function Row(props: {
  readonly title: string;
  readonly items: readonly string[];
  readonly plain?: boolean;
}): ReactNode {
  const { title, items, plain } = props;
  if (items.length === 0) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>{items.map((item) => (plain === true ? <span key={item}>{item}</span> : <code key={item}>{item}</code>))}</dd>
    </div>
  );
}
