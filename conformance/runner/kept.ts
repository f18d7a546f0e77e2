import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Reply } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import type { CaseJudgement } from '../judge/judge-reply.ts';
import { excerpt } from '../protocol/excerpt.ts';
import type { Exchange } from './transcript.ts';

/** Answers up to this length are kept whole, and longer ones where the question was long too. */
const WHOLE = 64 * 1024;
const TIMES_THE_INPUT = 2;

/**
 * What is remembered of a case once it has been judged, for the comparisons and the report at the end. A run remembers
 * hundreds of answers, and an implementation may make each as long as a line may be: of such an answer only its length,
 * its digest and its beginning are kept. The transcript has it whole.
 */
export function keptExchange(exchange: Exchange): Exchange {
  if (!isLong(exchange)) return exchange;
  const { line: _, ...kept } = exchange;
  return { ...kept, reply: shortened(exchange.reply) };
}

/** The judgement on that case, without the long answer inside it. */
export function keptJudgement<Judged extends CaseJudgement>(judged: Judged, exchange: Exchange): Judged {
  return judged.verdict === 'fail' && isLong(exchange)
    ? { ...judged, got: cut(judged.got, JSON.stringify(judged.got)) }
    : judged;
}

const isLong = ({ line, input }: Exchange): boolean =>
  line !== undefined && line.length > Math.max(WHOLE, TIMES_THE_INPUT * input.text.length);

/** Two replies that are alike stay alike, and two that differ stay different. */
function shortened(reply: Reply): Reply {
  switch (reply.outcome) {
    case 'result':
      return { outcome: 'result', output: cut(reply.output as Json, canonicalText(reply.output as Json)) };
    case 'rejected': {
      const { code, pointer } = reply;
      return { outcome: 'rejected', code: short(code), ...(pointer === undefined ? {} : { pointer: short(pointer) }) };
    }
    case 'unsupported':
      return { outcome: 'unsupported', ...(reply.reason === undefined ? {} : { reason: short(reply.reason) }) };
    case 'internal':
      return { outcome: 'internal', ...(reply.message === undefined ? {} : { message: short(reply.message) }) };
    default:
      return reply;
  }
}

/** RFC 8785, so that the order of members does not matter. It knows no half surrogate pairs, which a reply may hold. */
function canonicalText(value: Json): string {
  try {
    return canonicalize(value) ?? '';
  } catch {
    return JSON.stringify(value);
  }
}

/** A value by the length, the digest and the beginning of its text. */
function cut(value: Json, text: string): Json {
  if (text.length <= WHOLE) return value;
  return { tooLongToShow: { characters: text.length, sha256: digest(text), beginning: excerpt(text) } };
}

const short = (text: string): string => (text.length <= WHOLE ? text : `${excerpt(text)} sha256:${digest(text)}`);

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
