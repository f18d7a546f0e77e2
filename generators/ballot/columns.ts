import type { Bilingual } from '../../schemas/document/finding.ts';

/** The columns of a table of ballot comments, in the order of print; the ISO committee template has those up to the change. */
export const COLUMNS = {
  by: { en: 'by', zh: '提出者' },
  clause: { en: 'clause', zh: '条' },
  number: { en: 'number', zh: '编号' },
  type: { en: 'type (ge/te/ed)', zh: '类型（ge/te/ed）' },
  comment: { en: 'comment', zh: '意见' },
  change: { en: 'proposed change', zh: '建议修改' },
  text: { en: 'text', zh: '文本' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Column = keyof typeof COLUMNS;

/** General, technical, editorial. */
export const TYPES = ['ge', 'te', 'ed'] as const;
export type CommentType = (typeof TYPES)[number];

/** One comment: on a clause or, by its key, on a standard, of a type, with what is to be read instead. */
export interface Comment {
  /** Row of the table, as a spreadsheet counts: the head is the first. */
  readonly row: number;
  readonly by: string;
  readonly clause: string;
  readonly type: CommentType;
  readonly comment: string;
  readonly change: string;
}
