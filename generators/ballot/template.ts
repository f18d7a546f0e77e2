import type { CatalogueStandard } from '../model/catalogue.ts';
import type { Language } from '../../schemas/document/finding.ts';
import { COLUMNS, type Column } from './columns.ts';

const NAMES = Object.keys(COLUMNS) as readonly Column[];

/** A mark of the order of bytes, without which a spreadsheet takes UTF-8 for something else. */
const MARK = '\uFEFF';

/**
 * A table for the comments of a ballot, a row for the standard as a whole and a row a clause, as CSV for a spreadsheet or as
 * Markdown. Rows that nobody fills in are left out when it is read again, and a row may be copied for a second comment.
 */
export function ballotTemplate(
  { key, title, clauses }: Pick<CatalogueStandard, 'key' | 'title' | 'clauses'>,
  language: Language,
  format: 'csv' | 'markdown',
): string {
  const head = NAMES.map((column) => COLUMNS[column][language]);
  const subjects = [
    { clause: key, number: '', text: title[language] },
    ...clauses.map(({ id, number, plain }) => ({ clause: id, number, text: plain[language] })),
  ];
  const rows = subjects.map((subject) => NAMES.map((column) => subject[column as 'clause'] ?? ''));
  if (format === 'csv') return MARK + [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
  const rule = head.map(() => '---');
  return [head, rule, ...rows].map((row) => `| ${row.map(markdownCell).join(' | ')} |\n`).join('');
}

/** A spreadsheet takes what begins like this for a formula; an apostrophe makes it a text. */
const FORMULA = /^[=+\-@\t]/;

const csvCell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const markdownCell = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll(/\r?\n/g, '<br>');
