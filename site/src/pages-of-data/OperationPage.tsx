import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { OperationPage as Operation, SiteMember } from '../../../generators/model/site-types.ts';
import { Coded } from '../components/Coded';
import { PlotFigure } from '../components/PlotFigure';
import { useLanguage, useSay } from '../components/language';
import type { Standard } from '../components/types';
import styles from './page.module.css';

interface Page {
  readonly standard: Pick<Standard, 'key' | 'designation' | 'title'>;
  readonly operation: Operation;
}

/** One operation: what it takes and answers, its reason codes and clauses, and an example that was computed. */
export default function OperationPage({ page }: { readonly page: Page }): ReactNode {
  const language = useLanguage();
  const say = useSay();
  const { standard, operation } = page;
  const { name, example } = operation;
  return (
    <Layout title={name} description={`${standard.designation}, ${name}`}>
      <main className={styles.single}>
        <p className={styles.designation}>
          <Link to={`/std/${standard.key}/draft/`}>
            {standard.designation} — {standard.title[language]}
          </Link>
        </p>
        <h1>
          <code>{name}</code>
        </h1>
        {language === 'zh' && operation.descriptionZh !== undefined ? (
          <p>
            <Coded text={operation.descriptionZh} />
          </p>
        ) : (
          <p lang="en">
            <Coded text={operation.description} />
          </p>
        )}
        {example !== null && (
          <section>
            <h2>{say('Worked example', '示例')}</h2>
            <p className={styles.quiet}>
              {say(
                `${example.source}; computed by the reference implementation when this page was built.`,
                `${example.source}；由参考实现在本页生成时计算。`,
              )}
            </p>
            <pre>{example.input}</pre>
            <pre>{example.answer}</pre>
            {example.plot !== null && (
              <PlotFigure
                plot={example.plot}
                title={say('The numbers of the answer as a picture', '以图示表示的答复中的各数')}
              />
            )}
            <p>
              {say('Try it: ', '试用：')}
              <code>etalon compute {name} input.json</code>
            </p>
          </section>
        )}
        <Members title={say('Input', '输入')} members={operation.input} />
        <Members title={say('Output', '输出')} members={operation.output} />
        <Codes title={say('Undefined: a result without a value', '无定义：没有值的结果')} codes={operation.undefined} />
        <Codes title={say('Rejected: outside the domain', '拒绝：超出定义域')} codes={operation.rejected} />
        <h2>{say('Clauses', '各条')}</h2>
        <ul>
          {operation.clauses.map((id) => (
            <li key={id}>
              <Link to={`/std/${standard.key}/draft/clause/${id}/`}>{id}</Link>
            </li>
          ))}
        </ul>
      </main>
    </Layout>
  );
}

function Members(props: { readonly title: string; readonly members: readonly SiteMember[] }): ReactNode {
  const language = useLanguage();
  const say = useSay();
  if (props.members.length === 0) return null;
  return (
    <section>
      <h2>{props.title}</h2>
      <div className={styles.scroll}>
        <table>
          <thead>
            <tr>
              <th>{say('Member', '成员')}</th>
              <th>{say('Kind', '类型')}</th>
              <th>{say('Meaning', '含义')}</th>
            </tr>
          </thead>
          <tbody>
            {props.members.map(({ name, kind, description }) => (
              <tr key={name}>
                <td>
                  <code>{name}</code>
                </td>
                <td>{kind}</td>
                <td>
                  <Coded text={description[language]} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Codes(props: { readonly title: string; readonly codes: Operation['undefined'] }): ReactNode {
  const language = useLanguage();
  if (props.codes.length === 0) return null;
  return (
    <section>
      <h2>{props.title}</h2>
      <dl>
        {props.codes.map(({ code, meaning }) => (
          <div key={code}>
            <dt>
              <code>{code}</code>
            </dt>
            <dd>
              <Coded text={meaning[language]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
