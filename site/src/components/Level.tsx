import type { ReactNode } from 'react';
import { useLanguage } from './language';
import styles from './clause.module.css';

const CHINESE: Readonly<Record<string, string>> = {
  shall: '应',
  'shall not': '不应',
  should: '宜',
  'should not': '不宜',
  may: '可',
  'need not': '不必',
  can: '能',
  cannot: '不能',
};

/** The verbal form that governs a clause. */
export function Level({ level }: { readonly level: string }): ReactNode {
  const language = useLanguage();
  const kind = level.startsWith('shall') ? styles.shall : level.startsWith('should') ? styles.should : styles.may;
  return <span className={`${styles.level} ${kind}`}>{language === 'en' ? level : (CHINESE[level] ?? level)}</span>;
}
