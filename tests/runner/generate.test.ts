import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generate, originOf } from '../../conformance/runner/generate.ts';
import { CHUNK, seedOf } from '../../conformance/runner/seed.ts';
import type { Check } from '../../conformance/contract/check.ts';
import type { Json } from '../../conformance/contract/json.ts';

const given = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 3 }) as fc.Arbitrary<Json>;
const check = { id: 'TOY-001', given } as Check;

describe('the generated cases of a check', () => {
  it('are those of its chunks, whatever is held at a time', () => {
    const cases = 2 * CHUNK + 10;
    const chunks = [0, 1, 2].flatMap((chunk) =>
      fc.sample(given, { seed: seedOf('0x1', check.id, chunk), numRuns: CHUNK }),
    );
    expect([...generate(check, '0x1', cases)]).toEqual(
      chunks.slice(0, cases).map((input, index) => ({ index, input })),
    );
  });

  it('are found again each by itself', () => {
    const all = [...generate(check, '0x1', CHUNK + 500)];
    for (const index of [0, 249, 250, 999, 1000, 1400]) {
      expect(fc.sample(given, { ...originOf(check, '0x1', index), numRuns: 1 })).toEqual([all[index]?.input]);
    }
  });
});
