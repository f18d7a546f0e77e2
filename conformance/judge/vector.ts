import type { Reply } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import { isUndefined, type Answer } from '../contract/operation.ts';
import { showAnswer } from '../contract/show-answer.ts';
import type { ExpectedNumber, Vector } from '../contract/vector.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { logRelativeError } from './lre.ts';
import { atPointer } from './pointer.ts';
import { same } from './same.ts';

/** One number of a vector: how many of its digits the implementation gave. */
export interface JudgedNumber {
  readonly at: string;
  readonly expected: string;
  readonly got: Json;
  readonly digits: number;
  readonly required: number;
}

/** A vector judged. `because` is null where it holds; `expected` and `got` are what a reader compares. */
export interface JudgedVector {
  readonly because: Bilingual | null;
  readonly at: string | null;
  readonly numbers: readonly JudgedNumber[];
  readonly expected: Json;
  readonly got: Json;
}

/** Judges an answer by a frozen case with known values. */
export function judgeVector(vector: Vector, reply: Extract<Reply, Answer>): JudgedVector {
  const { expected } = vector;
  const got = showAnswer(reply);
  if ('rejected' in expected) {
    const holds = reply.outcome === 'rejected' && reply.code === expected.rejected;
    return plain(holds ? null : wanted(`rejected: ${expected.rejected}`), { rejected: expected.rejected }, got);
  }
  if ('undefined' in expected) {
    const holds =
      reply.outcome === 'result' && isUndefined(reply.output) && reply.output.undefined === expected.undefined;
    return plain(holds ? null : wanted(`undefined: ${expected.undefined}`), { undefined: expected.undefined }, got);
  }
  if (reply.outcome !== 'result' || isUndefined(reply.output)) {
    return plain(NO_VALUE, expected as unknown as Json, got);
  }
  return judgeValues(expected.numbers, expected.exactly ?? {}, reply.output as Json);
}

function judgeValues(
  expected: readonly ExpectedNumber[],
  exactly: Readonly<Record<string, Json>>,
  output: Json,
): JudgedVector {
  const numbers = expected.map((number) => judgeNumber(number, output));
  const short = numbers.find(({ digits, required }) => digits < required);
  if (short !== undefined) {
    return { because: tooFew(short), at: short.at, numbers, expected: short.expected, got: short.got };
  }
  for (const [at, value] of Object.entries(exactly)) {
    const got = atPointer(output, at);
    if (!same(got, value)) {
      return { because: wanted(`${at}: ${JSON.stringify(value)}`), at, numbers, expected: value, got: got ?? null };
    }
  }
  return { because: null, at: null, numbers, expected: output, got: output };
}

function judgeNumber({ at, value, digits }: ExpectedNumber, output: Json): JudgedNumber {
  const got = atPointer(output, at);
  // A decimal string states a number too: outputs whose digits carry meaning are written so.
  const number = typeof got === 'string' && got.trim() !== '' ? Number(got) : got;
  return { at, expected: value, got: got ?? null, digits: logRelativeError(number, value), required: digits };
}

const plain = (because: Bilingual | null, expected: Json, got: Json): JudgedVector => ({
  because,
  at: null,
  numbers: [],
  expected,
  got,
});

const wanted = (what: string): Bilingual => ({ en: `The expected answer is ${what}.`, zh: `期望的答复为${what}。` });

const NO_VALUE: Bilingual = { en: 'A value exists here, and none was given.', zh: '此处存在值，答复却未给出。' };

const tooFew = ({ at, digits, required }: JudgedNumber): Bilingual => ({
  en: `${at} has ${digits.toFixed(1)} correct digits; ${required} are required.`,
  zh: `${at}有${digits.toFixed(1)}位正确数字，要求${required}位。`,
});
