import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaced } from '../../conformance/contract/edit-document.ts';
import type { Json, JsonObject } from '../../conformance/contract/json.ts';
import { uncertainResults } from '../../conformance/standards/uncertainty/draft/arbitraries/results.ts';
import { lineOf } from '../../conformance/standards/uncertainty/draft/violations/nearest-break.ts';
import { rules } from '../../conformance/standards/generated/rules.ts';

const POINTERS = [
  '/expandedUncertainty',
  '/coverageFactor',
  '/standardUncertainty',
  '/budget/combinedStandardUncertainty',
  '/budget/effectiveDegreesOfFreedom',
  '/budget/components/0/contribution',
  '/budget/components/0/standardUncertainty',
  '/budget/components/0/sensitivity',
];

/** These rules look in binary64 first, and compute exactly what that does not decide. */
const RULES = rules.filter(
  ({ clause, document }) =>
    ['UNC-005', 'UNC-007', 'UNC-008', 'UNC-009'].some((id) => clause.startsWith(id)) &&
    document === 'uncertainty/measurement-result',
);

const pointersOf = (document: JsonObject): readonly string[] =>
  RULES.flatMap((rule) => rule.violations(document).map(({ pointer }) => `${rule.clause} ${pointer}`));

/** The same numbers, stated to the same digits, with an exponent: so they are all computed exactly. */
function withExponents(value: Json, name = ''): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withExponents(item));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withExponents(member as Json, key)]));
  }
  // Without a point and an exponent degrees of freedom are a count, and the factor 2 is the convention.
  const isCount = name === 'degreesOfFreedom' || name === 'effectiveDegreesOfFreedom';
  return typeof value === 'string' && /^[0-9]+(\.[0-9]+)?$/.test(value) && !isCount ? `${value}e0` : value;
}

describe('what is seen in binary64', () => {
  it('is what exact arithmetic says, on both sides of every line', () => {
    let lines = 0;
    fc.assert(
      fc.property(uncertainResults, fc.constantFrom(...POINTERS), fc.nat(30), (document, pointer, off) => {
        const line = lineOf(document, pointer, (moved) => pointersOf(moved).length > 0);
        const near = line === undefined ? [document] : [document, line.holds, line.breaks];
        if (line !== undefined) lines += 1;
        for (const one of [...near, replaced(document, pointer, String(off / 10))]) {
          expect(pointersOf(one)).toEqual(pointersOf(withExponents(one) as JsonObject));
        }
      }),
      { numRuns: 1500 },
    );
    expect(lines).toBeGreaterThan(500);
  });
});
