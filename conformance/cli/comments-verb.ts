import { says } from './language.ts';
import { LANG, USAGE } from './verb-parts.ts';
import type { Verb } from './verb.ts';

/** The verb for the comments of a ballot. */
export const COMMENTS: Verb = {
  name: 'comments',
  says: says('a table for the comments of a ballot, and issues from one', '投票意见表，以及由其生成的议题'),
  operands: { name: 'a task: new or import', usage: 'new STANDARD[@VERSION] | import FILE', least: 2, most: 2 },
  flags: [
    {
      name: 'out',
      value: 'PLACE',
      says: says(
        'of new: the file, .csv or .md (default: STANDARD-comments.csv); of import: the folder (default: issues)',
        'new：文件，.csv或.md（默认STANDARD-comments.csv）；import：文件夹（默认issues）',
      ),
    },
    LANG,
  ],
  examples: [
    {
      line: 'etalon comments new uncertainty',
      says: says('a row a clause, to be filled in with a spreadsheet', '每条一行，用电子表格填写'),
    },
    {
      line: 'etalon comments import uncertainty-comments.csv --out issues',
      says: says('a file for each comment, as the form Proposal has it', '每条意见一个文件，与“提案”表单一致'),
    },
  ],
  exits: [
    { code: 0, says: says('written', '已写出') },
    { code: 1, says: says('the table has errors; nothing was written', '表中有错误，未写出任何内容') },
    USAGE,
  ],
  load: () => import('./comments.ts'),
};
