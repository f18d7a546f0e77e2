import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operationValidators } from '../../.generated/operation-validators.js';
import type { Check } from '../../conformance/contract/check.ts';
import type { Json } from '../../conformance/contract/json.ts';
import type { AnyOperation } from '../../conformance/contract/operation.ts';
import { isReached } from '../../conformance/judge/reached.ts';
import { untagNumbers } from '../../conformance/protocol/numbers.ts';
import { runsOf } from '../../conformance/runner/plan.ts';
import { suites } from '../../conformance/standards/generated/registry.ts';

const operations = new Map(suites.flatMap((suite) => [...suite.operations]));
const checks = suites.flatMap((suite) => suite.checks);

const reference = (check: Check): AnyOperation => {
  const operation = operations.get(check.operation);
  if (operation === undefined) throw new Error(`no reference for ${check.operation}`);
  return operation;
};

const inputs = (check: Check): readonly Json[] =>
  fc.sample(check.given, { seed: 20261123, numRuns: runsOf(check.cost, 400) });

it('has checks with ids of their own', () => {
  const ids = checks.map(({ id }) => id);
  expect(checks.length).toBeGreaterThan(60);
  expect([...new Set(ids)]).toEqual(ids);
  for (const { id, clause } of checks) expect(`${id}/`).toMatch(new RegExp(`^${clause.replace(/@\d+$/, '')}/`));
});

describe.each(checks.map((check) => [check.id, check] as const))('%s', (_id, check) => {
  const cases = inputs(check);

  it('asks what the schema of the operation accepts', () => {
    const accepts = operationValidators[`${check.operation.replace('/', '/operations/')}#input`];
    expect(accepts).toBeDefined();
    for (const input of cases) {
      if (accepts?.(input) !== true) expect({ input, errors: accepts?.errors }).toBeUndefined();
    }
  });

  it('is passed by the reference implementation', () => {
    for (const input of cases) {
      const value = untagNumbers(input);
      const answer = reference(check)(value);
      const judgement = check.judge({ input: value, reply: answer, reference: answer });
      if (judgement.verdict !== 'pass') expect({ input, judgement }).toBeUndefined();
    }
  });

  it('meets each kind of input that it names', () => {
    // As many cases as a run has by default: whether that is enough to meet a rare kind is what matters.
    const drawn = fc.sample(check.given, { seed: 20261123, numRuns: runsOf(check.cost) });
    for (const [name, label] of Object.entries(check.labels)) {
      const count = drawn.filter((input) => label.holds(untagNumbers(input))).length;
      if (!isReached(count, drawn.length, label.least)) expect({ name, count, of: drawn.length }).toBeUndefined();
    }
  });

  it('names a mutant', () => {
    expect(check.brokenBy.length).toBeGreaterThan(0);
    for (const { breaks, operation } of check.brokenBy)
      expect([breaks, operation]).toEqual([check.clause.replace(/@\d+$/, ''), check.operation]);
  });
});
