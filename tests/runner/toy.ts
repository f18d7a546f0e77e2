import fc from 'fast-check';
import type { Check, ClauseRef } from '../../conformance/contract/check.ts';
import { fail, PASS } from '../../conformance/contract/judgement.ts';
import type { Json, JsonObject } from '../../conformance/contract/json.ts';
import type { Mutant } from '../../conformance/contract/mutant.ts';
import {
  isUndefined,
  rejected,
  result,
  undefinedBecause,
  type AnyOperation,
  type Answer,
  type OperationName,
} from '../../conformance/contract/operation.ts';
import type { Suite } from '../../conformance/contract/registry.ts';
import { showAnswer } from '../../conformance/contract/show-answer.ts';
import type { ReplyRules } from '../../conformance/judge/judge-reply.ts';
import { within } from '../../conformance/judge/within.ts';
import { CONDUCT, PROBES } from '../../conformance/runner/probes.ts';
import type { ClauseFacts, RunPlan } from '../../conformance/runner/plan.ts';

/**
 * A standard of two operations that exists nowhere but here: it proves that the runner knows no standard. It sums
 * numbers (undefined where there are none) and takes square roots (rejected where the number is negative).
 */
const numbersOf = (input: Json): readonly number[] => (input as { numbers: number[] }).numbers;
const xOf = (input: Json): number => (input as { x: number }).x;

const sum: AnyOperation = (input) => {
  const numbers = numbersOf(input);
  if (numbers.length === 0) return undefinedBecause('no-numbers');
  return result({ sum: numbers.reduce((total, number) => total + number, 0) });
};

const root: AnyOperation = (input) =>
  xOf(input) < 0 ? rejected('negative', '/x') : result({ root: Math.sqrt(xOf(input)) });

const echo: AnyOperation = (input) => result({ value: (input as JsonObject)['value'] ?? null });

const standing = (answer: Answer): string => {
  if (answer.outcome === 'rejected') return `rejected: ${answer.code}`;
  return isUndefined(answer.output) ? `undefined: ${answer.output.undefined}` : 'a value';
};

const sameStanding: Check['judge'] = ({ reply, reference }) =>
  standing(reply) === standing(reference)
    ? PASS
    : fail(
        { en: `expected ${standing(reference)}`, zh: `应为${standing(reference)}` },
        showAnswer(reference),
        showAnswer(reply),
      );

const sameNumber =
  (name: string): Check['judge'] =>
  (one) => {
    const judgement = sameStanding(one);
    if (judgement.verdict !== 'pass' || standing(one.reference) !== 'a value') return judgement;
    const { reply, reference } = one;
    if (reply.outcome !== 'result' || reference.outcome !== 'result') return judgement;
    const got = (reply.output as JsonObject | null)?.[name];
    return within(got, (reference.output as Record<string, number>)[name] ?? NaN, { relative: 1e-12, at: `/${name}` });
  };

const mutant = (id: string, operation: OperationName, wrap: Mutant['wrap']): Mutant => ({
  id,
  breaks: id.split('/')[0] ?? '',
  operation,
  wrap,
});

const mapped =
  (change: (output: Json) => Json) =>
  (reference: AnyOperation): AnyOperation =>
  (input) => {
    const answer = reference(input);
    return answer.outcome === 'result' && !isUndefined(answer.output) ? result(change(answer.output as Json)) : answer;
  };

export const forgetsTheLast = mutant('TOY-001/forgets-the-last', 'toy/sum', () => (input) => {
  const numbers = numbersOf(input);
  return numbers.length === 0 ? undefinedBecause('no-numbers') : sum({ numbers: [0, ...numbers.slice(0, -1)] });
});
export const zeroForNothing = mutant(
  'TOY-002/zero-for-nothing',
  'toy/sum',
  () => (input) => (numbersOf(input).length === 0 ? result({ sum: 0 }) : sum(input)),
);
export const halfTheRoot = mutant(
  'TOY-003/half-the-root',
  'toy/root',
  mapped((output) => ({ root: (output as { root: number }).root / 2 })),
);
export const rootOfTheMagnitude = mutant(
  'TOY-004/root-of-the-magnitude',
  'toy/root',
  () => (input) => root({ x: Math.abs(xOf(input)) }),
);

const numbers = (minLength: number): fc.Arbitrary<Json> =>
  fc.record({ numbers: fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength, maxLength: 10 }) });

const check = (
  id: string,
  operation: OperationName,
  given: fc.Arbitrary<Json>,
  judge: Check['judge'],
  brokenBy: readonly Mutant[],
  labels: Check['labels'] = {},
): Check => ({ id, clause: `${id.split('/')[0]}@1` as ClauseRef, operation, given, labels, cost: 1, judge, brokenBy });

export const suites: readonly Suite[] = [
  {
    standard: 'conformance',
    operations: new Map([['conformance/echo', echo]]),
    checks: [],
    vectors: [],
    mutants: [],
  },
  {
    standard: 'toy',
    operations: new Map([
      ['toy/sum', sum],
      ['toy/root', root],
    ]),
    checks: [
      check('TOY-001', 'toy/sum', numbers(1), sameNumber('sum'), [forgetsTheLast], {
        'a negative number': { least: 0.3, holds: (input) => numbersOf(input).some((number) => number < 0) },
      }),
      check('TOY-002', 'toy/sum', numbers(0), sameStanding, [zeroForNothing], {
        'no numbers': { least: 0.02, holds: (input) => numbersOf(input).length === 0 },
      }),
      check('TOY-003', 'toy/root', fc.record({ x: fc.integer({ min: 0, max: 30 }) }), sameNumber('root'), [
        halfTheRoot,
      ]),
      check('TOY-004', 'toy/root', fc.record({ x: fc.integer({ min: -30, max: 30 }) }), sameStanding, [
        rootOfTheMagnitude,
      ]),
    ],
    vectors: [
      {
        id: 'sum-of-three',
        clause: 'TOY-001@1',
        operation: 'toy/sum',
        source: 'by hand',
        input: { numbers: [1, 2, 4] },
        expected: {
          numbers: [
            {
              at: '/sum',
              value: '7',
              basis: 'recomputed',
              digits: 1,
              oracles: [{ kind: 'closed-form', by: 'by hand' }],
            },
          ],
        },
      },
      {
        id: 'root-of-minus-one',
        clause: 'TOY-004@1',
        operation: 'toy/root',
        source: 'by hand',
        input: { x: -1 },
        expected: { rejected: 'negative' },
      },
    ],
    mutants: [forgetsTheLast, zeroForNothing, halfTheRoot, rootOfTheMagnitude],
  },
];

const MEMBERS: Readonly<Record<string, string>> = { 'toy/sum': 'sum', 'toy/root': 'root' };
const REASONS: Readonly<Record<string, string>> = { 'toy/sum': 'no-numbers' };

/** The schemas of the toy operations, by hand. */
export const rules: ReplyRules = (operation, answer) => {
  const wrong = (clause: ClauseRef, en: string) => [{ clause, because: { en, zh: en } }];
  if (answer.outcome === 'rejected') {
    return operation === 'toy/root' && answer.code === 'negative'
      ? []
      : wrong('CNF-007@1', `unknown code ${answer.code}`);
  }
  const { output } = answer;
  if (operation === 'conformance/echo') return [];
  if (isUndefined(output)) return output.undefined === REASONS[operation] ? [] : wrong('CNF-008@1', 'unknown reason');
  const member = MEMBERS[operation] ?? '';
  const value = (output as JsonObject | null)?.[member];
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('CNF-008@1', `no number ${member}`);
  return Object.keys(output as JsonObject).length === 1 ? [] : wrong('CNF-008@1', 'a member too many');
};

const facts = (id: string, level: ClauseFacts['level'] = 'shall'): [string, ClauseFacts] => [
  id,
  { id, rev: 1, standard: id.startsWith('CNF') ? 'conformance' : 'toy', level, class: 'core' },
];

/** A plan over the toy standard; small, because the process is what is tested. */
export const toyPlan = (changes: Partial<RunPlan> = {}): RunPlan => ({
  identity: { name: 'toy-suite', version: '0.0.0', digest: `sha256:${'0'.repeat(64)}` },
  suites,
  versions: { toy: ['0.1'], conformance: ['0.1'] },
  clauses: new Map([
    ...['TOY-001', 'TOY-002', 'TOY-003', 'TOY-004'].map((id) => facts(id)),
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => facts(`CNF-00${n}`)),
  ]),
  classes: [{ standard: 'toy', name: 'core', operations: ['toy/sum', 'toy/root'] }],
  probes: PROBES,
  conduct: CONDUCT,
  rules,
  selection: {},
  seed: 'toy',
  runs: 200,
  ...changes,
});
