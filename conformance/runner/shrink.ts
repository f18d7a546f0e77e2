import fc from 'fast-check';
import type { Check } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import { originOf } from './generate.ts';

/** Candidates tried for one failing case. Most shrinks need fewer than a hundred. */
const CANDIDATES = 500;

/**
 * Makes a failing case smaller: generates it again from its seed and lets fast-check propose smaller ones, one at a
 * time. `fails` asks the implementation; the last candidate for which it says yes is the smallest found.
 */
export async function shrink(
  check: Check,
  runSeed: string,
  index: number,
  fails: (candidate: Json, number: number) => Promise<boolean>,
): Promise<void> {
  let tried = 0;
  const property = fc.asyncProperty(check.given, async (candidate) => {
    const number = tried++;
    // The first is the case itself, which is known to fail.
    if (number === 0) return false;
    return number > CANDIDATES || !(await fails(candidate, number));
  });
  await fc.check(property, { ...originOf(check, runSeed, index), numRuns: 1, endOnFailure: false });
}
