import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUndefined } from '../../conformance/contract/operation.ts';
import { formatDecimal, parseDecimal } from '../../conformance/numerics/decimal.ts';
import { decisions } from '../../conformance/standards/uncertainty/draft/arbitraries/decisions.ts';
import { decide } from '../../conformance/standards/uncertainty/draft/reference/decide.ts';
import type { DecideInput, DecideOutput } from '../../schemas/uncertainty/draft/generated/types.ts';

function decided(input: DecideInput): DecideOutput | undefined {
  const answer = decide(input);
  if (answer.outcome === 'rejected') throw new Error(JSON.stringify(answer));
  return isUndefined(answer.output) ? undefined : answer.output;
}

/** The same number with its decimal point elsewhere. */
function shifted(text: string, places: number): string {
  const decimal = parseDecimal(text);
  if (decimal === undefined) throw new Error(text);
  return formatDecimal({ ...decimal, exponent: decimal.exponent + places });
}

const inOtherUnit = (input: DecideInput, places: number): DecideInput => ({
  ...input,
  value: shifted(input.value, places),
  expandedUncertainty: shifted(input.expandedUncertainty, places),
  tolerance: Object.fromEntries(
    Object.entries(input.tolerance).map(([side, limit]) => [side, shifted(limit, places)]),
  ) as DecideInput['tolerance'],
});

const OUTCOMES = ['pass', 'conditional-pass', 'conditional-fail', 'fail'];
const rank = (input: DecideInput): number => OUTCOMES.indexOf(decided(input)?.decision ?? 'pass');

describe('a decision', () => {
  test('is the same in 1, per cent and per mille', () => {
    fc.assert(
      fc.property(decisions, fc.constantFrom(-3, -2, -1, 2, 3), (input, places) => {
        expect(decided(inOtherUnit(input, places))?.decision).toBe(decided(input)?.decision);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test('does not become better where the value moves away from the tolerance', () => {
    fc.assert(
      fc.property(decisions, fc.integer({ min: 1, max: 99 }), ({ tolerance, ...input }, percent) => {
        const upper = tolerance.upper ?? tolerance.lower ?? '0';
        const at = (value: string): DecideInput => ({ ...input, value, tolerance: { upper } });
        const further = parseDecimal(input.value);
        if (further === undefined) throw new Error(input.value);
        const moved = { ...further, coefficient: further.coefficient + BigInt(percent) };
        expect(rank(at(formatDecimal(moved)))).toBeGreaterThanOrEqual(rank(at(input.value)));
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  test('is not turned into a pass by a larger uncertainty', () => {
    fc.assert(
      fc.property(decisions, fc.integer({ min: 2, max: 9 }), (input, times) => {
        const expanded = parseDecimal(input.expandedUncertainty);
        if (expanded === undefined) throw new Error(input.expandedUncertainty);
        const larger = formatDecimal({ ...expanded, coefficient: expanded.coefficient * BigInt(times) });
        const after = decided({ ...input, expandedUncertainty: larger });
        if (after?.decision === 'pass') expect(decided(input)?.decision).toBe('pass');
      }),
      { seed: 3, numRuns: 1000 },
    );
  });
});

describe('a proportion', () => {
  const none = (limits: DecideInput['tolerance'], successes: number): DecideInput => ({
    value: String(successes / 30),
    expandedUncertainty: '0.1',
    tolerance: limits,
    guardBandFactor: '0',
    rule: 'binary',
    distribution: { type: 'beta', successes, trials: 30, parameters: 'exact' },
  });

  test('of which nothing is known at an end has its probability there, and a limit at the end holds it', () => {
    expect(decided(none({ lower: '0.1' }, 0))?.conformanceProbability).toBe(0);
    expect(decided(none({ lower: '0' }, 0))?.conformanceProbability).toBe(1);
    expect(decided(none({ upper: '0.9' }, 30))?.conformanceProbability).toBe(0);
    expect(decided(none({ upper: '1' }, 30))?.conformanceProbability).toBe(1);
  });

  test('by the exact parameters conforms with 1 less the binomial significance: 0.9^30 of 30 successes', () => {
    expect(decided(none({ lower: '0.9' }, 30))?.specificRisk).toBeCloseTo(0.9 ** 30, 15);
  });
});

describe('numbers at the ends of what the schema accepts', () => {
  test('are compared exactly, and have probabilities', () => {
    const answer = decided({
      value: '-1e99',
      expandedUncertainty: '1e-99',
      tolerance: { upper: '9.9e99' },
      guardBandFactor: '1',
      rule: 'non-binary',
      distribution: { type: 't', standardUncertainty: '1e-99', degreesOfFreedom: 1 },
    });
    expect(answer?.decision).toBe('pass');
    expect(answer?.acceptanceInterval.upper).toHaveLength(200);
    expect((answer?.specificRisk ?? 0) * Math.PI * 1.09e199).toBeCloseTo(1, 12);
  });
});
