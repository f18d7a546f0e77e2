import fc from 'fast-check';
import type { Check } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import { CHUNK, seedOf } from './seed.ts';

/** One generated input, and how to generate it again: `{ seed, path }` of fast-check. */
export interface Generated {
  readonly index: number;
  readonly input: Json;
}

/** The inputs of a check from `from` on, in order; a chunk is generated when its first input is asked for. */
export function* generate(check: Check, runSeed: string, cases: number): Generator<Generated, void> {
  for (let chunk = 0; chunk * CHUNK < cases; chunk++) {
    const numRuns = Math.min(CHUNK, cases - chunk * CHUNK);
    const inputs = fc.sample(check.given, { seed: seedOf(runSeed, check.id, chunk), numRuns });
    for (let i = 0; i < inputs.length; i++) yield { index: chunk * CHUNK + i, input: inputs[i] as Json };
  }
}

/** Where fast-check finds the input with this index again. */
export const originOf = (check: Check, runSeed: string, index: number): { seed: number; path: string } => ({
  seed: seedOf(runSeed, check.id, Math.floor(index / CHUNK)),
  path: String(index % CHUNK),
});
