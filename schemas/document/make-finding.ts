import { codes, type FindingCode, type Words } from './codes.ts';
import type { Finding, Place, Severity } from './finding.ts';

/** What the message of a code names. */
export type FindingParams<Code extends FindingCode> =
  Parameters<(typeof codes)[Code]> extends [infer Params] ? Params : Readonly<Record<string, never>>;

/** The words of a code in both languages. */
export function wordsOf<Code extends FindingCode>(code: Code, params: FindingParams<Code>): Words {
  // The registry is indexed by the very code that its entry's parameters were taken from.
  return (codes[code] as (given: FindingParams<Code>) => Words)(params);
}

/**
 * A finding with the words that the registry has for its code.
 *
 * An error unless told otherwise; `clause` is the id of the clause that is not met, without its revision.
 */
export function finding<Code extends FindingCode>(
  code: Code,
  at: Place,
  params: FindingParams<Code>,
  more: { readonly severity?: Severity; readonly clause?: string } = {},
): Finding {
  const { message, fix } = wordsOf(code, params);
  return {
    code,
    severity: more.severity ?? 'error',
    message,
    at,
    ...(more.clause === undefined ? {} : { clause: more.clause }),
    ...(fix === undefined ? {} : { fix }),
  };
}
