import type { CatalogueStandard } from '../model/catalogue.ts';
import type { Language } from '../../schemas/document/finding.ts';
import type { EmittedFile } from '../emit/emitted-file.ts';
import { COLUMNS, type Column } from './columns.ts';

const NAMES = Object.keys(COLUMNS) as readonly Column[];

/** A mark of the order of bytes, without which a spreadsheet takes UTF-8 for something else. */
const MARK = '\uFEFF';

/**
 * A table for the comments of a ballot, a row a clause, as CSV for a spreadsheet and as Markdown. Rows that nobody fills in
 * are left out when it is read again, and a row may be copied for a second comment on its clause.
 *
 * @param name What the files are called, without their endings.
 */
export function ballotTemplate(
  { clauses }: Pick<CatalogueStandard, 'clauses'>,
  language: Language,
  name: string,
): readonly EmittedFile[] {
  const head = NAMES.map((column) => COLUMNS[column][language]);
  const rows = clauses.map(({ id, number, plain }) =>
    NAMES.map((column) => ({ clause: id, number, text: plain[language] })[column as 'clause'] ?? ''),
  );
  const csv = [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
  const rule = head.map(() => '---');
  const markdown = [head, rule, ...rows].map((row) => `| ${row.map(markdownCell).join(' | ')} |\n`).join('');
  return [
    { path: `${name}.comments.csv`, content: `${MARK}${csv}` },
    { path: `${name}.comments.md`, content: markdown },
  ];
}

/** A spreadsheet takes what begins like this for a formula; an apostrophe makes it a text. */
const FORMULA = /^[=+\-@\t]/;

const csvCell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const markdownCell = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll(/\r?\n/g, '<br>');
