import type { ReadResult } from '../../schemas/document/source-document.ts';

/** What a reader refused a text for: `line:column pointer code: message`; `ok` where it did not. */
export function refusal(result: ReadResult): string {
  if (result.ok) return 'ok';
  return result.findings
    .map(({ at, code, message }) => `${at.line}:${at.column} ${at.pointer || '-'} ${code}: ${message.en}`)
    .join('\n');
}
