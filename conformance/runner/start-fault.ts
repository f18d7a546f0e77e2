import { readHello } from '../protocol/read-hello.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOf = (value: unknown, holds: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(holds);

const isText = (value: unknown): boolean => typeof value === 'string';

/**
 * What is wrong with the beginning of a transcript, whoever wrote it: nothing of it is believed before it is looked at.
 * Undefined where nothing is; else what it has or has not, to follow "it has".
 */
export function faultOfStart(start: unknown): string | undefined {
  if (!isRecord(start)) return 'no beginning';
  const { adapter, seed, hello, asked } = start;
  if (!isText(adapter) || !isText(seed)) return 'no adapter or no seed';
  const isHello = isRecord(hello) && readHello(JSON.stringify(hello), String(hello['id'])).ok;
  if (hello !== null && !isHello) return 'no answer to hello';
  return isRecord(asked) ? faultOfAsked(asked) : 'nothing that was asked';
}

function faultOfAsked(asked: Readonly<Record<string, unknown>>): string | undefined {
  const { suite, selection, runs, strict, shard, inspections, expectations, frozen, audit } = asked;
  if (!isRecord(suite) || !isText(suite['digest'])) return 'no suite';
  if (!isRecord(selection) || !Object.values(selection).every((list) => isListOf(list, isText))) return 'no selection';
  if (!Number.isSafeInteger(runs) || (runs as number) < 1) return 'a number of runs that is none';
  if (typeof strict !== 'boolean') return 'no word on recommendations';
  if (shard !== undefined && !(isRecord(shard) && ['number', 'of'].every((name) => Number.isSafeInteger(shard[name]))))
    return 'a shard that is none';
  const isInspection = (one: unknown): boolean => isRecord(one) && /^[A-Z]{3}-\d{3,}@\d+$/.test(String(one['clause']));
  if (inspections !== undefined && !isListOf(inspections, isInspection)) return 'inspections that are none';
  const isExpectation = (one: unknown): boolean => isRecord(one) && isText(one['clause']) && isText(one['outcome']);
  if (expectations !== undefined && !(isRecord(expectations) && isListOf(expectations['entries'], isExpectation)))
    return 'expected failures that are none';
  const isSet = (one: unknown): boolean => isRecord(one) && isText(one['standard']) && isText(one['version']);
  if (frozen !== undefined && !isListOf(frozen, isSet)) return 'requirement sets that are none';
  return audit === undefined || isRecord(audit) ? undefined : 'an audit that is none';
}
