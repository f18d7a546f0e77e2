import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { LintRuleBreach, LintRulePage } from '../../../generators/model/lint-rule-page.ts';
import { Anchor } from '../components/Anchor';
import { useLanguage, useSay } from '../components/language';
import styles from './page.module.css';

/** The rules over the sources, each with what passes and what does not: the breaches are those of the tests. */
export default function LintRulesPage({ rules }: { readonly rules: readonly LintRulePage[] }): ReactNode {
  const language = useLanguage();
  const say = useSay();
  return (
    <Layout title={say('Rules over the sources', '源文件的规则')}>
      <main className={styles.single}>
        <h1>{say('Rules over the sources', '源文件的规则')}</h1>
        <p>
          {say(
            `${rules.length} rules judge the texts and schemas of every specification (npm run lint:spec). Each is shown with the breaches by which it is tested.`,
            `${rules.length}条规则检查各规范的文本和模式（npm run lint:spec）。每条规则均列出用以测试它的违例。`,
          )}
        </p>
        <ul>
          {rules.map(({ code }) => (
            <li key={code}>
              <a href={`#${code}`}>
                <code>{code}</code>
              </a>
            </li>
          ))}
        </ul>
        {rules.map(({ code, severity, on, demands, fix, breaches }) => (
          <Anchor key={code} id={code} as="section">
            <h2>
              <code>{code}</code>
            </h2>
            <p>{demands[language]}</p>
            <p>
              {say('To mend: ', '修正方法：')}
              {fix[language]}
            </p>
            <p className={styles.quiet}>
              {severity === 'error' ? say('Error', '错误') : say('Warning', '警告')} · {on.join(', ')}
            </p>
            {breaches.map((breach) => (
              <BreachOf key={breach.case} breach={breach} />
            ))}
          </Anchor>
        ))}
      </main>
    </Layout>
  );
}

function BreachOf({ breach }: { readonly breach: LintRuleBreach }): ReactNode {
  const language = useLanguage();
  const say = useSay();
  const heads = [
    [say('Passes', '通过'), 'passing'],
    [say('Fails', '不通过'), 'failing'],
  ] as const;
  return (
    <details>
      <summary lang="en">{breach.case}</summary>
      {breach.parts.map((part, at) =>
        heads.map(([head, side]) =>
          part[side] === null ? null : (
            <figure key={`${at} ${side}`}>
              <figcaption className={styles.quiet}>
                {head} · {part.file}
              </figcaption>
              <pre>
                <code>{part[side]}</code>
              </pre>
            </figure>
          ),
        ),
      )}
      <ul>
        {breach.findings.map(({ at, message }) => (
          <li key={`${at} ${message.en}`}>
            <code>{at}</code> {message[language]}
          </li>
        ))}
      </ul>
    </details>
  );
}
