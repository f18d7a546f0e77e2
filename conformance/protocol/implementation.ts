import type { Json, JsonObject } from '../contract/json.ts';
import type { AnyOperation, Operations } from '../contract/operation.ts';
import { mayHoldTags, untagNumbers } from './numbers.ts';
import { PROTOCOL, type Description } from './messages.ts';
import { toWire } from './wire-value.ts';

/** An implementation as the protocol sees it: the line that answers a line; undefined where none does (`bye`). */
export type Implementation = (line: string) => string | undefined;

/**
 * Operations written in TypeScript as an implementation: the reference, a mutant of it, or a vendor's own.
 *
 * An operation gets its input with tagged numbers already read (`{"$f64":"NaN"}` arrives as NaN), and the numbers of
 * its output are tagged again where JSON cannot carry them. One that throws answers `internal`.
 */
export function implementationOf(description: Description, operations: Operations): Implementation {
  return (line) => {
    const request = readRequest(line);
    if (request === null) return internal('', 'the request is not a JSON object with an id');
    const { id } = request;
    switch (request.fields['op']) {
      case 'hello':
        return JSON.stringify({ id, protocol: PROTOCOL, ...description });
      case 'bye':
        return undefined;
      case 'case':
        return answer(id, request.fields, line, operations);
      default:
        return `{"id":${JSON.stringify(id)},"outcome":"unsupported","reason":"no such request"}`;
    }
  };
}

function readRequest(line: string): { readonly id: string; readonly fields: JsonObject } | null {
  try {
    const fields = JSON.parse(line) as JsonObject | null;
    const id = fields?.['id'];
    return typeof id === 'string' ? { id, fields: fields as JsonObject } : null;
  } catch {
    return null;
  }
}

function answer(id: string, fields: JsonObject, line: string, operations: Operations): string {
  const name = fields['operation'];
  const operation = operations.get(name as `${string}/${string}`);
  const head = `{"id":${JSON.stringify(id)},"outcome":`;
  if (operation === undefined) {
    return `${head}"unsupported","feature":${JSON.stringify(name ?? null)},"reason":"not one of the declared operations"}`;
  }
  const input = fields['input'] as Json;
  try {
    return head + outcome(operation, mayHoldTags(line) ? untagNumbers(input) : input);
  } catch (error) {
    return internal(id, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function outcome(operation: AnyOperation, input: Json): string {
  const answered = operation(input);
  if (answered.outcome === 'result') return `"result","output":${toWire(answered.output as Json).text}}`;
  const code = `"rejected","code":${JSON.stringify(answered.code)}`;
  return answered.pointer === undefined ? `${code}}` : `${code},"pointer":${JSON.stringify(answered.pointer)}}`;
}

const internal = (id: string, trace: string): string => {
  const message = trace.split('\n', 1)[0] ?? '';
  return JSON.stringify({ id, outcome: 'internal', message: message.slice(0, 1000), trace: trace.slice(0, 16_384) });
};
