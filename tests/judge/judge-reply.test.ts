import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Check, Reply } from '../../conformance/contract/check.ts';
import { fail, PASS, type Judgement } from '../../conformance/contract/judgement.ts';
import { result } from '../../conformance/contract/operation.ts';
import { causeOf, judgeReply, noAnswer, wrongForm, type JudgedCase } from '../../conformance/judge/judge-reply.ts';

const check = (judge: () => Judgement): Check => ({
  id: 'TOY-001',
  clause: 'TOY-001@1',
  operation: 'toy/sum',
  given: fc.constant({}),
  labels: {},
  cost: 1,
  judge,
  brokenBy: [],
});
const says = (words: string) => ({ en: words, zh: words });
const answered = (changes: Partial<JudgedCase> = {}): JudgedCase => ({
  input: {},
  reply: { outcome: 'result', output: { sum: 2 } },
  faults: [],
  reference: () => result({ sum: 3 }),
  ...changes,
});
/** A judge that must not be asked. */
const never = check(() => {
  throw new Error('the check was asked');
});

describe('one reply, judged by a check', () => {
  test('passes with its margin, is inconclusive with its reason', () => {
    expect(
      judgeReply(
        check(() => ({ verdict: 'pass', margin: 0.25 })),
        answered(),
      ),
    ).toEqual({
      verdict: 'pass',
      margin: 0.25,
    });
    const because = says('too close to tell');
    expect(
      judgeReply(
        check(() => ({ verdict: 'inconclusive', because })),
        answered(),
      ),
    ).toEqual({
      verdict: 'inconclusive',
      because,
    });
  });

  test('fails with what was expected, what was got and where', () => {
    const because = says('2 is not 3');
    expect(
      judgeReply(
        check(() => fail(because, 3, 2, '/sum')),
        answered(),
      ),
    ).toEqual({
      verdict: 'fail',
      because,
      expected: 3,
      got: 2,
      at: '/sum',
    });
    expect(
      judgeReply(
        check(() => fail(because, 3, 2)),
        answered(),
      ),
    ).toMatchObject({ at: null });
  });

  test('the check sees the input, the reply and what the reference says', () => {
    const seen: unknown[] = [];
    const looking: Check = { ...check(() => PASS), judge: (one) => (seen.push(one), PASS) };
    judgeReply(looking, answered({ input: { numbers: [1, 2] } }));
    expect(seen).toEqual([
      {
        input: { numbers: [1, 2] },
        reply: { outcome: 'result', output: { sum: 2 } },
        reference: { outcome: 'result', output: { sum: 3 } },
      },
    ]);
  });

  test('unsupported says nothing of the clause', () => {
    expect(judgeReply(never, answered({ reply: { outcome: 'unsupported' } }))).toEqual({
      verdict: 'inconclusive',
      because: {
        en: 'The operation is declared, yet the case is answered as unsupported.',
        zh: '已声明该操作，却以unsupported答复该用例。',
      },
    });
  });

  test('what is no answer fails, and is shown beside what was expected', () => {
    const reply: Reply = { outcome: 'internal', message: 'out of memory' };
    const judgement = {
      verdict: 'fail',
      because: {
        en: 'The implementation reports an internal error (out of memory).',
        zh: '受测实现报告内部错误（out of memory）。',
      },
      expected: { sum: 3 },
      got: reply,
      at: null,
    };
    expect(judgeReply(never, answered({ reply }))).toEqual(judgement);
    expect(noAnswer(reply, { sum: 3 })).toEqual(judgement);
  });

  test('an answer of the wrong form is not looked into', () => {
    const fault = { clause: 'CNF-008@1', because: says('no member sum') } as const;
    const judgement = {
      verdict: 'fail',
      because: { en: 'Not testable: no member sum (CNF-008@1)', zh: '无法检验：no member sum（CNF-008@1）' },
      expected: { sum: 3 },
      got: { sum: 2 },
      at: null,
    };
    expect(judgeReply(never, answered({ faults: [fault] }))).toEqual(judgement);
    expect(wrongForm({ ...fault, at: '/sum' }, 3, 2)).toMatchObject({ expected: 3, got: 2, at: '/sum' });
  });

  test('what breaks of ours is never charged to the implementation', () => {
    const reference = () => {
      throw new RangeError('no such root');
    };
    expect(judgeReply(never, answered({ reference }))).toEqual({
      verdict: 'suite-error',
      because: { en: 'The reference implementation broke: no such root', zh: '参考实现出错：no such root' },
    });
    // Ours also where the implementation gave no answer.
    expect(judgeReply(never, answered({ reference, reply: { outcome: 'unsupported' } })).verdict).toBe('suite-error');
    expect(judgeReply(never, answered())).toEqual({
      verdict: 'suite-error',
      because: { en: 'The check TOY-001 broke: the check was asked', zh: '检验TOY-001出错：the check was asked' },
    });
    const throwsText = check(() => {
      throw 'a text';
    });
    expect(judgeReply(throwsText, answered())).toMatchObject({ because: { en: 'The check TOY-001 broke: a text' } });
  });
});

describe('the cause', () => {
  test('of unsupported is its reason, else its feature', () => {
    expect(causeOf({ outcome: 'unsupported', reason: 'not yet', feature: 'long' }).en).toMatch(
      /unsupported \(not yet\)\.$/,
    );
    expect(causeOf({ outcome: 'unsupported', reason: 'not yet', feature: 'long' }).zh).toMatch(/用例（not yet）。$/);
    expect(causeOf({ outcome: 'unsupported', feature: 'long' }).en).toMatch(/unsupported \(long\)\.$/);
    expect(causeOf({ outcome: 'unsupported', feature: 'long' }).zh).toMatch(/用例（long）。$/);
  });

  test('that an implementation states is cut', () => {
    expect(causeOf({ outcome: 'internal', message: `${'a'.repeat(200)}b` }).en).toBe(
      `The implementation reports an internal error (${'a'.repeat(200)}).`,
    );
  });

  test('of what ended the case is the one recorded', () => {
    const because = says('No answer came within 5 s.');
    for (const outcome of ['timeout', 'crash', 'protocol-error'] as const)
      expect(causeOf({ outcome, because })).toBe(because);
  });
});
