import type { Source } from '../model/source.ts';

/**
 * The record of a clause to fill in, as an item of `clauses`. Its check is demanded by the gates until somebody writes
 * it or states another verification.
 */
export const clauseSkeleton = (id: string, conformanceClass: string): string =>
  [
    `  - id: ${id}`,
    '    rev: 1',
    '    title: { en: Title, zh: 标题 }',
    '    level: shall # shall | shall not | should | should not | may | need not | can | cannot',
    '    subject: implementation # a document, an operation, or implementation | laboratory | editor | document',
    `    class: ${conformanceClass}`,
    '    text:',
    '      en: |-',
    '        An implementation shall …',
    '      zh: |-',
    '        实现应……',
    '    verify: [check] # schema | check | inspection, the last with `because: { en, zh }`; none for may, can and the like',
    '',
  ].join('\n');

/** The text of a section with a clause at its end; the clauses come last in a section file. */
export const withClause = ({ text }: Source, clause: string): string => `${text.trimEnd()}\n${clause}`;
