import type { Bilingual } from '../../schemas/document/finding.ts';
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
export function faultOfStart(start: unknown): Bilingual | undefined {
  if (!isRecord(start)) return { en: 'no beginning', zh: '没有开头' };
  const { adapter, seed, hello, asked } = start;
  if (!isText(adapter) || !isText(seed)) return { en: 'no adapter or no seed', zh: '没有适配器或种子' };
  const isHello = isRecord(hello) && readHello(JSON.stringify(hello), String(hello['id'])).ok;
  if (hello !== null && !isHello) return { en: 'no answer to hello', zh: '没有对hello的答复' };
  return isRecord(asked) ? faultOfAsked(asked) : { en: 'nothing that was asked', zh: '没有所提的问题' };
}

function faultOfAsked(asked: Readonly<Record<string, unknown>>): Bilingual | undefined {
  const { suite, selection, runs, strict, shard, inspections, expectations, frozen, audit } = asked;
  if (!isRecord(suite) || !isText(suite['digest'])) return { en: 'no suite', zh: '没有测试套件' };
  if (!isRecord(selection) || !Object.values(selection).every((list) => isListOf(list, isText)))
    return { en: 'no selection', zh: '没有选择范围' };
  if (!Number.isSafeInteger(runs) || (runs as number) < 1)
    return { en: 'a number of runs that is none', zh: '运行次数不是正整数' };
  if (typeof strict !== 'boolean') return { en: 'no word on recommendations', zh: '未说明是否计入推荐' };
  if (shard !== undefined && !(isRecord(shard) && ['number', 'of'].every((name) => Number.isSafeInteger(shard[name]))))
    return { en: 'a shard that is none', zh: '分片无效' };
  const isInspection = (one: unknown): boolean => isRecord(one) && /^[A-Z]{3}-\d{3,}@\d+$/.test(String(one['clause']));
  if (inspections !== undefined && !isListOf(inspections, isInspection))
    return { en: 'inspections that are none', zh: '检查无效' };
  const isExpectation = (one: unknown): boolean => isRecord(one) && isText(one['clause']) && isText(one['outcome']);
  if (expectations !== undefined && !(isRecord(expectations) && isListOf(expectations['entries'], isExpectation)))
    return { en: 'expected failures that are none', zh: '预期失败无效' };
  const isSet = (one: unknown): boolean => isRecord(one) && isText(one['standard']) && isText(one['version']);
  if (frozen !== undefined && !isListOf(frozen, isSet))
    return { en: 'requirement sets that are none', zh: '要求集无效' };
  return audit === undefined || isRecord(audit) ? undefined : { en: 'an audit that is none', zh: '审核无效' };
}
