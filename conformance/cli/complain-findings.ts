import type { Finding } from '../../schemas/document/finding.ts';
import { complain } from './complain.ts';
import { findingsText } from './findings-text.ts';
import { says } from './language.ts';
import { painter } from './paint.ts';
import { sourceText } from './source-text.ts';
import type { Call } from './verb.ts';

/** Pointers that the closing line names; more would hide the findings above it. */
const NAMED = 5;

/** Says on standard error what is wrong with a document that a call rests on, and returns the exit code of a wrong call. */
export function complainFindings(call: Call, file: string, findings: readonly Finding[]): number {
  const { terminal, language } = call;
  terminal.err(`${findingsText(findings, sourceText(file, findings), language, painter(terminal.colour))}\n`);
  const pointers = findings.slice(0, NAMED).map(({ at }) => (at.pointer === '' ? '/' : at.pointer));
  const more = findings.length > NAMED ? ' …' : '';
  return complain(
    call,
    says(
      `${file}: ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} at ${pointers.join(', ')}${more}; nothing was done`,
      `${file}：有${findings.length}个问题，位于${pointers.join('、')}${more}；未执行`,
    ),
  );
}
