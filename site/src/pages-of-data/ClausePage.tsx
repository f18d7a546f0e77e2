import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { ClauseCard } from '../components/ClauseCard';
import { useLanguage, useSay } from '../components/language';
import { EditionLine, InEdition } from '../components/Edition';
import type { Clause, Edition, Erratum } from '../components/types';
import styles from './page.module.css';

interface Page {
  readonly standard: Edition;
  readonly clause: Clause;
  /** What is found wrong with the clause in this version, of a draft in any release. */
  readonly errata: readonly Erratum[];
}

/** One clause by itself: what a citation leads to. */
export default function ClausePage({ page }: { readonly page: Page }): ReactNode {
  const language = useLanguage();
  const say = useSay();
  const { standard, clause, errata } = page;
  const { version } = standard;
  return (
    <Layout
      title={`${clause.id} ${clause.title?.[language] ?? ''}`}
      description={`${standard.designation}, ${clause.id}`}
    >
      <main className={styles.single}>
        <p className={styles.designation}>
          <Link to={`/std/${standard.key}/${version ?? 'draft'}/#${clause.id}`}>
            {standard.designation} — {standard.title[language]}
          </Link>
        </p>
        <p className={styles.designation}>
          <EditionLine edition={standard} at="" />
        </p>
        <InEdition edition={standard}>
          <ClauseCard clause={clause} standard={standard.key} />
        </InEdition>
        {errata.map(({ id, date, version: of, text }) => (
          <p key={id} className={styles.statement}>
            {say(`Erratum ${id} to ${of}, ${date}: `, `${of}版勘误${id}，${date}：`)}
            {text[language]}
          </p>
        ))}
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
          {version === undefined
            ? say(
                `${standard.designation}, draft on its way to ${standard.next}, ${clause.number} (${clause.id}, revision ${clause.rev})`,
                `${standard.designation}，${standard.next}版草案，${clause.number}（${clause.id}，第${clause.rev}次修订）`,
              )
            : say(
                `${standard.designation}:${version}, ${clause.number} (${clause.id}, revision ${clause.rev})`,
                `${standard.designation}:${version}，${clause.number}（${clause.id}，第${clause.rev}次修订）`,
              )}
          <br />
          {say('In programs: ', '程序中：')}
          <code>
            {standard.key}@{version ?? 'draft'}#{clause.id}@{clause.rev}
          </code>
        </p>
      </main>
    </Layout>
  );
}
