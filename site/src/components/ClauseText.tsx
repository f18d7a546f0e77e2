import type { ReactNode } from 'react';
import { FormulaBlock } from './FormulaBlock';
import type { Language } from './language';
import { htmlLang } from './language';
import { TableBlock } from './TableBlock';
import type { Clause } from './types';
import { Words } from './Words';
import styles from './clause.module.css';

/** What a clause says in one language: provision, formulas, tables, notes and examples. */
export function ClauseText(props: {
  readonly clause: Clause;
  readonly language: Language;
  readonly anchored: boolean;
}): ReactNode {
  const { clause, language, anchored } = props;
  return (
    <div lang={htmlLang(language)}>
      <p className={styles.provision}>
        <Words text={clause.text} language={language} />
      </p>
      {anchored && clause.formulas.map((one) => <FormulaBlock key={one.id} formula={one} language={language} />)}
      {anchored && clause.tables.map((one) => <TableBlock key={one.id} table={one} language={language} />)}
      <Asides blocks={clause.examples} language={language} word={{ en: 'EXAMPLE', zh: '示例' }} />
      <Asides blocks={clause.notes} language={language} word={{ en: 'NOTE', zh: '注' }} />
    </div>
  );
}

/** Notes or examples, numbered where there is more than one. */
export function Asides(props: {
  readonly blocks: Clause['notes'];
  readonly language: Language;
  readonly word: { readonly en: string; readonly zh: string };
}): ReactNode {
  const { blocks, language, word } = props;
  return blocks.map((block, index) => {
    const number = blocks.length > 1 ? String(index + 1) : '';
    return (
      <p key={index} className={styles.aside}>
        <b>{language === 'en' ? `${word.en}${number && ` ${number}`} ` : `${word.zh}${number}：`}</b>
        <Words text={block} language={language} />
      </p>
    );
  });
}
