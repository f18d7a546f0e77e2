import type { ReactNode } from 'react';
import { Anchor } from './Anchor';
import type { Language } from './language';
import type { Formula } from './types';
import { SetHtml, Words } from './Words';
import styles from './clause.module.css';

/** A displayed formula with its number, and what its symbols stand for. */
export function FormulaBlock({
  formula,
  language,
}: {
  readonly formula: Formula;
  readonly language: Language;
}): ReactNode {
  return (
    <Anchor id={`formula-${formula.id}`} className={styles.formula}>
      <div className={styles.formulaRow}>
        <SetHtml html={formula.tex} block />
        <span className={styles.formulaNumber}>({formula.number})</span>
      </div>
      {formula.where.length > 0 && (
        <Symbols symbols={formula.where} language={language} lead={language === 'en' ? 'where' : '式中：'} />
      )}
    </Anchor>
  );
}

/** Symbols and their meanings, one a line. */
export function Symbols(props: {
  readonly symbols: Formula['where'];
  readonly language: Language;
  readonly lead?: string;
}): ReactNode {
  const { symbols, language, lead } = props;
  return (
    <div className={styles.where}>
      {lead !== undefined && <div>{lead}</div>}
      <dl>
        {symbols.map(({ sym, meaning, unit }) => (
          <div key={sym}>
            <dt>
              <SetHtml html={sym} />
            </dt>
            <dd>
              <Words text={meaning} language={language} />
              {unit !== undefined && ` (${unit})`}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
