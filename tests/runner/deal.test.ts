import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Check } from '../../conformance/contract/check.ts';
import type { OperationName } from '../../conformance/contract/operation.ts';
import type { Vector } from '../../conformance/contract/vector.ts';
import { deal } from '../../conformance/runner/deal.ts';
import type { RunPlan } from '../../conformance/runner/plan.ts';
import { suites, toyPlan } from './toy.ts';

const check = suites.flatMap(({ checks }) => checks)[0] as Check;
const vector: Vector = {
  id: 'v',
  clause: check.clause,
  operation: check.operation,
  source: 'made up',
  input: {},
  expected: { undefined: 'no-numbers' },
};

/** A plan of one standard in which each operation has checks of these costs and this many vectors. */
function planOf(operations: readonly { costs: readonly number[]; vectors: number }[], runs = 100): RunPlan {
  const names = operations.map((_, index): OperationName => `toy/operation-${index}`);
  const suite = {
    standard: 'toy',
    mutants: [],
    operations: new Map(names.map((name) => [name, () => ({ outcome: 'result', output: null }) as const])),
    checks: operations.flatMap(({ costs }, at) =>
      costs.map((cost, index): Check => ({
        ...check,
        id: `c-${at}-${index}`,
        operation: names[at] ?? 'toy/none',
        cost,
      })),
    ),
    vectors: operations.flatMap(({ vectors }, at) =>
      Array.from({ length: vectors }, (_, index): Vector => {
        return { ...vector, id: `v-${at}-${index}`, operation: names[at] ?? 'toy/none' };
      }),
    ),
  };
  return { ...toyPlan(), suites: [suite], probes: [], runs };
}

const helloTo = ({ suites: [suite] }: RunPlan, without: readonly OperationName[] = []) => ({
  id: '1',
  protocol: 1,
  implementation: { name: 'any', version: '1' },
  standards: { toy: ['0.1'] },
  operations: [...(suite?.operations.keys() ?? [])].filter((name) => !without.includes(name)),
});

const plans = fc
  .array(
    fc.record({
      costs: fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 12 }),
      vectors: fc.nat({ max: 12 }),
    }),
    { maxLength: 20 },
  )
  .map((operations) => planOf(operations));

describe('dealing a run out to shards', () => {
  test('gives every check and every vector to one of them', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 40 }), (plan, of) => {
        const { ofCheck, ofVector } = deal(plan, helloTo(plan), of);
        const [suite] = plan.suites;
        expect([...ofCheck.keys()].sort()).toEqual(suite?.checks.map(({ id }) => id).sort());
        expect([...ofVector.keys()].sort()).toEqual(suite?.vectors.map(({ id }) => id).sort());
        for (const number of [...ofCheck.values(), ...ofVector.values()]) {
          expect(number).toBeGreaterThanOrEqual(1);
          expect(number).toBeLessThanOrEqual(of);
        }
      }),
    );
  });

  test('gives none much more than its share: at most half a share and one check', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 12 }), (plan, of) => {
        const { ofCheck } = deal(plan, helloTo(plan), of);
        const cases = Array.from({ length: of }, () => 0);
        // By the rule of the docstring: cases, and half as much for what each of them costs.
        const weigh = ({ cost }: Check): number => Math.ceil(100 / cost) * (1 + cost / 2);
        const checks = plan.suites[0]?.checks ?? [];
        for (const one of checks) {
          const at = (ofCheck.get(one.id) ?? 0) - 1;
          cases[at] = (cases[at] ?? 0) + weigh(one);
        }
        const [all, vectors] = [checks.reduce((sum, one) => sum + weigh(one), 0), 12 * 20 * 1.5];
        const share = (all + vectors) / of;
        expect(Math.max(...cases)).toBeLessThanOrEqual(1.5 * share + Math.max(0, ...checks.map(weigh)));
      }),
    );
  });

  test('keeps an operation together that is small beside a share', () => {
    const plan = planOf(Array.from({ length: 12 }, () => ({ costs: [1, 1, 1], vectors: 3 })));
    const { ofCheck, ofVector } = deal(plan, helloTo(plan), 4);
    for (let at = 0; at < 12; at++) {
      const shards = [0, 1, 2].flatMap((index) => [ofCheck.get(`c-${at}-${index}`), ofVector.get(`v-${at}-${index}`)]);
      expect(new Set(shards).size).toBe(1);
    }
    expect(new Set(ofCheck.values()).size).toBe(4);
  });

  test('divides an operation that alone is more than a share', () => {
    const plan = planOf([{ costs: Array.from({ length: 40 }, () => 1), vectors: 0 }]);
    expect(new Set(deal(plan, helloTo(plan), 4).ofCheck.values())).toEqual(new Set([1, 2, 3, 4]));
  });

  test('deals what is asked of this implementation, and not what it does not declare', () => {
    const plan = planOf(Array.from({ length: 8 }, () => ({ costs: [1], vectors: 1 })));
    const { ofCheck } = deal(plan, helloTo(plan, ['toy/operation-0', 'toy/operation-1']), 3);
    expect(ofCheck.has('c-0-0')).toBe(false);
    const loads = [1, 2, 3].map((number) => [...ofCheck.values()].filter((one) => one === number).length);
    expect(loads).toEqual([2, 2, 2]);
  });

  test('counts the probes, which the first shard asks, as a part of its share', () => {
    const plan = {
      ...planOf(Array.from({ length: 20 }, () => ({ costs: [1], vectors: 0 }))),
      probes: toyPlan().probes,
    };
    const loads = [...deal(plan, helloTo(plan), 2).ofCheck.values()];
    // 20 operations: 20 (3 × 4 + 2 × 8) = 560 cases of probes of 3, 20 checks of 150: 4,680 in all, of which 2,340 each.
    expect(loads.filter((number) => number === 1)).toHaveLength(4);
  });

  test('is done in time that grows with the checks, for more shards than there are checks too', () => {
    const plan = planOf(Array.from({ length: 50 }, () => ({ costs: [1, 2], vectors: 2 })));
    const { ofCheck } = deal(plan, helloTo(plan), 256);
    expect(ofCheck.size).toBe(100);
  });
});
