import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Breach, Reply } from '../contract/check.ts';
import type { Json, JsonObject } from '../contract/json.ts';
import { looseLine, malformed } from './protocol-errors.ts';
import { parseStrict } from './strict-json.ts';

/**
 * One line as the answer to a case. `id` is null where the line names no case; `reply` is null where what it says is
 * not an answer that the protocol allows, and `because` says why.
 */
export type ReadReply =
  | { readonly id: string; readonly reply: Reply }
  | { readonly id: string; readonly reply: null; readonly breach: Breach; readonly because: Bilingual }
  | { readonly id: null; readonly breach: Breach; readonly because: Bilingual };

/** Reads a reply strictly. Unknown members beside the known ones are ignored: the protocol grows by them. */
export function readReply(line: string): ReadReply {
  const parsed = parseStrict(line);
  if (!parsed.ok) return charged(idIn(line), looseLine(line, parsed.why, parsed.detail));
  const message = parsed.value;
  if (typeof message !== 'object' || message === null || Array.isArray(message)) {
    return { id: null, breach: 'line', because: malformed(line, NOT_AN_OBJECT) };
  }
  const fields = message as JsonObject;
  const id = fields['id'];
  if (typeof id !== 'string') return { id: null, breach: 'line', because: malformed(line, NO_ID) };
  const reply = asReply(fields);
  return 'outcome' in reply ? { id, reply } : { id, reply: null, breach: 'message', because: malformed(line, reply) };
}

/**
 * The id that a line would have if it were well-formed, where it holds exactly one: a bare NaN shall cost the case in
 * which it stands, not the whole session.
 */
function idIn(line: string): string | null {
  const found = [...line.slice(0, SEARCHED).matchAll(/"id"\s*:\s*"([^"\\]*)"/g)];
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
}

const SEARCHED = 64 * 1024;

const charged = (id: string | null, because: Bilingual): ReadReply =>
  id === null ? { id, breach: 'line', because } : { id, reply: null, breach: 'line', because };

function asReply(fields: JsonObject): Reply | Bilingual {
  switch (fields['outcome']) {
    case 'result':
      return Object.hasOwn(fields, 'output')
        ? { outcome: 'result', output: fields['output'] as Json }
        : { en: 'is a result without an output', zh: '是没有output的result' };
    case 'rejected':
      return rejection(fields['code'], fields['pointer']);
    case 'unsupported':
      return { outcome: 'unsupported', ...texts(fields, ['feature', 'reason']) };
    case 'internal':
      return { outcome: 'internal', ...texts(fields, ['message', 'trace']) };
    case undefined:
      return { en: 'has no outcome', zh: '没有outcome' };
    default:
      return {
        en: 'has an outcome other than result, rejected, unsupported and internal',
        zh: '的outcome不是result、rejected、unsupported或internal',
      };
  }
}

function rejection(code: Json | undefined, pointer: Json | undefined): Reply | Bilingual {
  if (typeof code !== 'string' || code === '') return { en: 'rejects without a code', zh: '拒绝输入却没有code' };
  if (pointer === undefined) return { outcome: 'rejected', code };
  if (typeof pointer === 'string' && /^(\/.*)?$/s.test(pointer)) return { outcome: 'rejected', code, pointer };
  return { en: 'has a pointer that is no JSON Pointer', zh: '的pointer不是JSON Pointer' };
}

/** The named members that are texts. What an implementation says besides its outcome is free, and never judged. */
function texts(fields: JsonObject, names: readonly string[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const text = fields[name];
    if (typeof text === 'string') found[name] = text;
  }
  return found;
}

const NOT_AN_OBJECT: Bilingual = { en: 'is not a JSON object', zh: '不是JSON对象' };
const NO_ID: Bilingual = { en: 'has no id', zh: '没有id' };
