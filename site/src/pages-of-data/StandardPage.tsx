import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { Anchor } from '../components/Anchor';
import { ClauseCard } from '../components/ClauseCard';
import { FormulaBlock, Symbols } from '../components/FormulaBlock';
import { useLanguage, useSay } from '../components/language';
import { TableBlock } from '../components/TableBlock';
import { EditionLine, InEdition } from '../components/Edition';
import type { Edition, Rich, Standard } from '../components/types';
import { Words } from '../components/Words';
import { Contents } from './Contents';
import styles from './page.module.css';
import { References } from './References';
import { Terms } from './Terms';

/** A whole specification on one page, in the order of print. */
export default function StandardPage({ standard }: { readonly standard: Standard & Edition }): ReactNode {
  const language = useLanguage();
  const say = useSay();
  const { numbers } = standard;
  const title = standard.title[language];
  return (
    <Layout title={`${standard.designation} ${title}`} description={title}>
      <main className={styles.page}>
        <InEdition edition={standard}>
          <Contents standard={standard} />
          <div>
            <p className={styles.designation}>
              <EditionLine edition={standard} at="" />
            </p>
            <h1>{title}</h1>
            <p className={styles.statement}>{standard.statement[language]}</p>
            <Block id="foreword" title={say('Foreword', '前言')} texts={standard.foreword} />
            <Block id="introduction" title={say('Introduction', '引言')} texts={standard.introduction} />
            <Block id="scope" title={`${numbers.scope} ${say('Scope', '范围')}`} texts={standard.scope} />
            <References
              id="references"
              title={`${numbers.references} ${say('Normative references', '规范性引用文件')}`}
              works={standard.references}
            />
            <Terms title={`${numbers.terms} ${say('Terms and definitions', '术语和定义')}`} terms={standard.terms} />
            {numbers.symbols !== undefined && (
              <section>
                <Anchor id="symbols" as="h2" className={styles.anchor}>
                  {numbers.symbols} {say('Symbols', '符号')}
                </Anchor>
                <Symbols symbols={standard.symbols} language={language} />
              </section>
            )}
            {standard.sections.map((section) => (
              <section key={section.id}>
                <Anchor id={`section-${section.id}`} as="h2" className={styles.anchor}>
                  {section.annex === undefined ? section.number : `${say('Annex', '附录')} ${section.number}`}{' '}
                  {section.title[language]}
                </Anchor>
                {section.clauses.map((clause) => (
                  <ClauseCard key={clause.id} clause={clause} standard={standard.key} />
                ))}
              </section>
            ))}
            {standard.annexes.map((annex) => (
              <section key={annex.id}>
                <Anchor id={`section-${annex.id}`} as="h2" className={styles.anchor}>
                  {say(`Annex ${annex.number} (informative)`, `附录${annex.number}（资料性）`)} {annex.title[language]}
                </Anchor>
                <Paragraphs texts={annex.blocks} />
                {annex.formulas.map((one) => (
                  <FormulaBlock key={one.id} formula={one} language={language} />
                ))}
                {annex.tables.map((one) => (
                  <TableBlock key={one.id} table={one} language={language} />
                ))}
              </section>
            ))}
            {standard.operations.length > 0 && (
              <section>
                <Anchor id="operations-with-examples" as="h2" className={styles.anchor}>
                  {say('Operations, each with a worked example', '操作及其示例')}
                </Anchor>
                <ul>
                  {standard.operations.map(({ name, description, descriptionZh }) => (
                    <li key={name}>
                      {standard.version === undefined ? (
                        <Link to={`/std/${standard.key}/draft/operation/${name.slice(standard.key.length + 1)}/`}>
                          <code>{name}</code>
                        </Link>
                      ) : (
                        <code>{name}</code>
                      )}
                      {say(': ', '：')}
                      {language === 'zh' && descriptionZh !== undefined ? (
                        descriptionZh.split(/[。：]/)[0]
                      ) : (
                        <span lang="en">{description.split(/[.:] /)[0]}</span>
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <Block id="security" title={say('Security considerations', '安全考虑')} texts={standard.security} />
            <Block id="privacy" title={say('Privacy considerations', '隐私考虑')} texts={standard.privacy} />
            <References id="bibliography" title={say('Bibliography', '参考文献')} works={standard.bibliography} />
          </div>
        </InEdition>
      </main>
    </Layout>
  );
}

function Block({
  id,
  title,
  texts,
}: {
  readonly id: string;
  readonly title: string;
  readonly texts: readonly Rich[];
}): ReactNode {
  if (texts.length === 0) return null;
  return (
    <section>
      <Anchor id={id} as="h2" className={styles.anchor}>
        {title}
      </Anchor>
      <Paragraphs texts={texts} />
    </section>
  );
}

function Paragraphs({ texts }: { readonly texts: readonly Rich[] }): ReactNode {
  const language = useLanguage();
  return texts.map((text, index) => (
    <p key={index}>
      <Words text={text} language={language} />
    </p>
  ));
}
