import { describe, expect, it } from 'vitest';
import { operationValidators } from '../../.generated/operation-validators.js';
import { replyRules } from '../../conformance/cli/reply-rules.ts';
import type { Answer } from '../../conformance/contract/operation.ts';

const rules = replyRules(operationValidators, { rejects: 'CNF-007@1', output: 'CNF-008@1' });
const faults = (answer: Answer): readonly string[] =>
  rules('uncertainty/combine', answer).map(({ clause, because, at }) => `${clause} ${at ?? ''} ${because.en}`);
const outputOf = (output: unknown): readonly string[] => faults({ outcome: 'result', output: output as never });

describe('the form of an answer', () => {
  it('is that of the operation’s output schema', () => {
    expect(outputOf({ standardUncertainty: 5, contributions: [3, 4] })).toEqual([]);
    expect(outputOf({ standardUncertainty: 5 })).toEqual(['CNF-008@1  In the output: "contributions" is missing.']);
    expect(outputOf({ standardUncertainty: 5, contributions: [], x: 1 })).toEqual([
      expect.stringMatching(/^CNF-008@1 \/x In the output at \/x: "x" is not known here/) as string,
    ]);
  });

  it('has no NaN as a result; negative zero is a number', () => {
    expect(outputOf({ standardUncertainty: { $f64: 'NaN' }, contributions: [1] })).toEqual([
      expect.stringMatching(/^CNF-008@1 \/standardUncertainty /) as string,
    ]);
    expect(outputOf({ standardUncertainty: { $f64: '-0' }, contributions: [0] })).toEqual([]);
  });

  it('has the codes of the operation and no others', () => {
    expect(faults({ outcome: 'rejected', code: 'dimension-mismatch' })).toEqual([]);
    expect(faults({ outcome: 'rejected', code: 'no' })).toEqual([
      'CNF-007@1  “no” is no code with which uncertainty/combine rejects.',
    ]);
    expect(outputOf({ undefined: 'no' })).toEqual([
      'CNF-008@1  “no” is no reason for which uncertainty/combine has no value.',
    ]);
    const typeA = (output: object) => rules('uncertainty/type-a', { outcome: 'result', output: output as never });
    expect(typeA({ undefined: 'too-few-observations' })).toEqual([]);
    expect(typeA({ undefined: 'too-few-observations', mean: 1 }).length).toBe(1);
  });
});
