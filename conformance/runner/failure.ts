import type { ClauseRef } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import type { Failure } from './result.ts';
import type { Failed, Shrunk } from './tally.ts';

/** How a generated input can be generated again. */
export interface Origin {
  readonly seed: number;
  readonly path: string;
}

/**
 * A failing case as the report shows it; where it was made smaller, the smallest, and the original beside it. `id` is
 * safe as a file name; unless given it is made of what the case failed and its number.
 */
export function failureOf(
  of: string,
  clause: ClauseRef,
  found: Failed,
  shrunk: Shrunk | null,
  origin: Origin | null,
  id = `${of.replace(/[^A-Za-z0-9-]/g, '_')}-${found.index}`,
): Failure {
  const shown = shrunk ?? found;
  return {
    id,
    of,
    clause,
    operation: found.exchange.operation,
    index: found.index,
    input: sentAs(shown),
    original: shrunk === null ? null : sentAs(found),
    shrinks: shrunk?.tried ?? 0,
    reply: shown.exchange.reply,
    reference: shown.reference,
    because: shown.judgement.because,
    expected: shown.judgement.expected,
    got: shown.judgement.got,
    at: shown.judgement.at,
    seed: origin?.seed ?? null,
    path: origin?.path ?? null,
  };
}

/** The input as it was sent, tags and all. */
const sentAs = ({ exchange }: Failed): Json => JSON.parse(exchange.input.text) as Json;
