import fc from 'fast-check';
import type { EchoInput, EchoOutput } from '../../../../../schemas/conformance/draft/generated/types.ts';
import { fail, PASS } from '../../../../contract/judgement.ts';
import type { Json } from '../../../../contract/json.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { same } from '../../../../judge/same.ts';
import { dropsNull, normalisesText, numbersAsText, singlePrecision } from '../mutants.ts';

/** Numbers that a careless reader loses: the least, the largest, neighbours of integers, all digits used. */
const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (Object.is(x, -0) ? 0 : x)),
  fc.maxSafeInteger(),
  fc.constantFrom(0.1, 0.30000000000000004, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308, 9007199254740991),
);

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', 'e\u0301', '\u00e9', '准确率', '"\\\n\t', '\u0000', '😀', '１２', 'NaN', '0.10'),
);

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Any JSON, three levels deep; members whose names begin with `$` are tags of the protocol and stand in the probes. */
const values: fc.Arbitrary<Json> = fc.letrec<{ value: Json; leaf: Json }>((tie) => ({
  leaf: fc.oneof(numbers, texts, fc.boolean(), fc.constant(null)),
  value: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 5 }),
    fc
      .array(
        fc.tuple(
          texts.filter((name) => !name.startsWith('$') && !FORBIDDEN.has(name)),
          tie('value'),
        ),
        { maxLength: 5 },
      )
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;

/** Echo returns what it was sent. */
export const CNF_001 = operationCheck<EchoInput, EchoOutput>({
  clause: 'CNF-001@1',
  operation: 'conformance/echo',
  given: values.map((value) => ({ value }) as EchoInput),
  labels: {
    'a number': { least: 0.05, holds: ({ value }) => typeof value === 'number' },
    'a list or an object': { least: 0.2, holds: ({ value }) => typeof value === 'object' && value !== null },
  },
  judge: ({ input, output }) =>
    same(output.value as Json, input.value as Json)
      ? PASS
      : fail(
          { en: 'the value came back changed', zh: '返回的值已改变' },
          input.value as Json,
          (output.value ?? null) as Json,
          '/value',
        ),
  brokenBy: [singlePrecision, normalisesText, dropsNull, numbersAsText],
});
