import { printable } from '../../schemas/document/printable.ts';
import type { EmittedFile } from '../emit/emitted-file.ts';
import type { Comment, CommentType } from './columns.ts';

/** What the form Proposal calls its questions; tests hold these to `.github/ISSUE_TEMPLATE/proposal.yml`. */
export const QUESTIONS = {
  clause: 'Clause or standard · 条或规范',
  kind: 'Kind of comment · 意见类型',
  comment: 'Comment · 意见',
  change: 'Proposed change · 建议修改',
} as const;

/** How that form calls the types of comments. */
export const KINDS: Readonly<Record<CommentType, string>> = {
  te: 'te technical 技术性',
  ge: 'ge general 一般性',
  ed: 'ed editorial 编辑性',
};

/**
 * A comment as the body of an issue, as the form Proposal would have written it, with title and label before it. What others
 * wrote is text in it: it opens no heading, no HTML, calls nobody, and shows what it holds.
 */
export function issueOf(comment: Comment, index: number): EmittedFile {
  const { clause, type, by, row } = comment;
  const answers: readonly (readonly [string, string])[] = [
    [QUESTIONS.clause, clause],
    [QUESTIONS.kind, KINDS[type]],
    [QUESTIONS.comment, asText(comment.comment)],
    [QUESTIONS.change, comment.change === '' ? '_No response_' : asText(comment.change)],
  ];
  const source = `Ballot comment${by === '' ? '' : ` by ${asText(by.replaceAll('\n', ' '))}`}, row ${row} of the table.`;
  return {
    path: `${String(index + 1).padStart(3, '0')}-${clause}-${type}.md`,
    content: [
      '---',
      `title: ${JSON.stringify(`Proposal: ${clause} (${type})`)}`,
      'labels: [proposal]',
      '---',
      '',
      ...answers.flatMap(([question, answer]) => [`### ${question}`, '', answer, '']),
      source,
      '',
    ].join('\n'),
  };
}

const asText = (text: string): string =>
  printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '&#64;')
    .replaceAll(/^(\s*)([#>]|-{3,}|={3,}|`{3,}|~{3,})/gm, '$1\\$2');
