import type { ReactNode } from 'react';
import { Anchor } from './Anchor';
import type { Language } from './language';
import type { DataTable } from './types';
import { Words } from './Words';
import styles from './clause.module.css';

/** A table of a clause with its number and title. */
export function TableBlock({ table, language }: { readonly table: DataTable; readonly language: Language }): ReactNode {
  return (
    <Anchor id={`table-${table.id}`} as="figure" className={styles.figure}>
      <figcaption>
        {language === 'en' ? `Table ${table.number} — ` : `表${table.number}　`}
        <Words text={table.title} language={language} />
      </figcaption>
      <table>
        <thead>
          <tr>
            {table.head.map((cell, index) => (
              <th key={index} scope="col">
                <Words text={cell} language={language} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Words text={cell} language={language} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Anchor>
  );
}
