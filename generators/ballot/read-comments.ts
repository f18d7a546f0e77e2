import type { Bilingual } from '../../schemas/document/finding.ts';
import type { LintFinding } from '../lint/lint-finding.ts';
import { COLUMNS, TYPES, type Column, type Comment, type CommentType } from './columns.ts';
import { readCsv } from './read-csv.ts';
import { readMarkdown } from './read-markdown.ts';
import type { TableCell } from './table.ts';

/** The comments of a table, and what is wrong with it by row and column; nothing is to be used where anything is wrong. */
export interface ReadComments {
  readonly comments: readonly Comment[];
  readonly findings: readonly LintFinding[];
}

const NEEDED: readonly Column[] = ['clause', 'type', 'comment', 'change'];

/**
 * Reads a filled table of ballot comments, CSV or Markdown by the ending of its file, with its columns in either language and
 * in any order. A row without type, comment and change is one that nobody filled in.
 *
 * @param subjects What there is to comment on: ids of clauses, and keys of standards.
 */
export function readComments(text: string, file: string, subjects: ReadonlySet<string>): ReadComments {
  const read = /\.md$/i.test(file) ? readMarkdown(text) : readCsv(text);
  const report: Report = (code, cell, message, fix) => ({
    code,
    severity: 'error',
    message,
    fix,
    at: { file, line: cell.line, column: cell.column, pointer: '' },
  });
  if (!read.ok) return { comments: [], findings: [notCsv(read, report)] };
  const [head = [], ...rows] = read.rows;
  const columns = new Map(head.map(({ text: name }, index) => [columnOf(name), index]));
  const missing = NEEDED.filter((column) => !columns.has(column));
  if (missing.length > 0) return { comments: [], findings: missing.map((column) => noColumn(column, head, report)) };

  const comments: Comment[] = [];
  const findings: LintFinding[] = [];
  for (const [index, row] of rows.entries()) {
    const number = index + 2;
    const first = row[0] ?? { text: '', line: 1, column: 1 };
    const cell = (column: Column): TableCell => {
      const place = columns.get(column);
      return (place === undefined ? undefined : row[place]) ?? { ...first, text: '' };
    };
    if (['type', 'comment', 'change'].every((column) => cell(column as Column).text === '')) continue;
    if (row.length !== head.length) findings.push(unevenRow(row, number, head.length, report));
    else {
      const problems = rowProblems(cell, subjects, inRow(number, report));
      findings.push(...problems);
      if (problems.length === 0) comments.push(commentOf(cell, number));
    }
  }
  if (comments.length === 0 && findings.length === 0) findings.push(nothing(head[0], report));
  return { comments, findings };
}

type Report = (code: string, at: Pick<TableCell, 'line' | 'column'>, message: Bilingual, fix: Bilingual) => LintFinding;

type ReportIn = (column: Column, ...rest: Parameters<Report>) => LintFinding;

type CellOf = (column: Column) => TableCell;

/** The column that a head names, in either language; what stands in brackets says only how it is filled in. */
function columnOf(name: string): Column | undefined {
  const bare = (text: string): string =>
    text
      .replace(/[(（].*$/, '')
      .trim()
      .toLowerCase();
  return (Object.keys(COLUMNS) as readonly Column[]).find((column) =>
    [column, COLUMNS[column].en, COLUMNS[column].zh].some((known) => bare(known) === bare(name)),
  );
}

const commentOf = (cell: CellOf, row: number): Comment => ({
  row,
  by: cell('by').text,
  clause: cell('clause').text,
  type: cell('type').text.toLowerCase() as CommentType,
  comment: cell('comment').text,
  change: cell('change').text,
});

/** Says in a message the row, as a spreadsheet numbers it, and the column. */
const inRow =
  (row: number, report: Report): ReportIn =>
  (column, code, cell, { en, zh }, fix) =>
    report(
      code,
      cell,
      {
        en: `Row ${row}, column “${COLUMNS[column].en}”: ${en}`,
        zh: `第${row}行“${COLUMNS[column].zh}”列：${zh}`,
      },
      fix,
    );

function rowProblems(cell: CellOf, subjects: ReadonlySet<string>, report: ReportIn): readonly LintFinding[] {
  const [clause, type, comment, change] = [cell('clause'), cell('type'), cell('comment'), cell('change')];
  const shown = (text: string): string => JSON.stringify(text.slice(0, 40));
  const isType = (TYPES as readonly string[]).includes(type.text.toLowerCase());
  const found: (LintFinding | false)[] = [
    !subjects.has(clause.text) &&
      report(
        'clause',
        'comment-clause-unknown',
        clause,
        { en: `there is no clause ${shown(clause.text)}.`, zh: `没有条${shown(clause.text)}。` },
        {
          en: 'Write the id of a clause, such as UNC-012, or the key of a standard.',
          zh: '填写条的标识（例如UNC-012）或规范的键。',
        },
      ),
    !isType &&
      report(
        'type',
        'comment-type-unknown',
        type,
        { en: `there is no type of comment ${shown(type.text)}.`, zh: `没有意见类型${shown(type.text)}。` },
        { en: 'Write ge (general), te (technical) or ed (editorial).', zh: '填写ge（一般）、te（技术）或ed（编辑）。' },
      ),
    comment.text === '' &&
      report(
        'comment',
        'comment-missing',
        comment,
        { en: 'the comment is missing.', zh: '缺少意见。' },
        { en: 'Say what is wrong and why.', zh: '说明有何问题及其理由。' },
      ),
    change.text === '' &&
      isType &&
      type.text.toLowerCase() !== 'ge' &&
      report(
        'change',
        'comment-change-missing',
        change,
        {
          en: 'a technical or editorial comment proposes a change, and here is none.',
          zh: '技术或编辑意见应给出建议修改，此处没有。',
        },
        { en: 'Write what is to be read instead, or take the type ge.', zh: '填写应改为的表述，或将类型改为ge。' },
      ),
  ];
  return found.filter((one) => one !== false);
}

const notCsv = (
  { line, column, because }: { line: number; column: number; because: 'open-quote' | 'after-quote' },
  report: Report,
): LintFinding =>
  report(
    'comment-table-malformed',
    { line, column },
    because === 'open-quote'
      ? { en: 'A quotation mark opens here and does not close.', zh: '此处的引号没有结束。' }
      : {
          en: 'Something stands between the end of a quotation and the next cell.',
          zh: '引号结束与下一单元格之间有其他内容。',
        },
    { en: 'Write a quotation mark inside a cell twice.', zh: '单元格内的引号应写两次。' },
  );

const noColumn = (column: Column, head: readonly TableCell[], report: Report): LintFinding =>
  report(
    'comment-column-missing',
    head[0] ?? { line: 1, column: 1 },
    {
      en: `The table has no column “${COLUMNS[column].en}”.`,
      zh: `表中没有“${COLUMNS[column].zh}”列。`,
    },
    {
      en: 'Keep the first row as etalon comments new writes it.',
      zh: '首行应保持etalon comments new写出的内容。',
    },
  );

const unevenRow = (row: readonly TableCell[], number: number, expected: number, report: Report): LintFinding =>
  report(
    'comment-row-uneven',
    row[Math.min(row.length, expected) - 1] ?? { line: 1, column: 1 },
    {
      en: `Row ${number} has ${row.length} cells, and the first row has ${expected}.`,
      zh: `第${number}行有${row.length}个单元格，而首行有${expected}个。`,
    },
    {
      en: 'Quote a cell that holds a separator, in Markdown write \\| for a bar.',
      zh: '含有分隔符的单元格应加引号；Markdown中竖线写作\\|。',
    },
  );

const nothing = (at: TableCell | undefined, report: Report): LintFinding =>
  report(
    'comment-none',
    at ?? { line: 1, column: 1 },
    { en: 'No row of the table is filled in.', zh: '表中没有填写任何一行。' },
    { en: 'Fill in type, comment and proposed change of a row.', zh: '填写某一行的类型、意见和建议修改。' },
  );
