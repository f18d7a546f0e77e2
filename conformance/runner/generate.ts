import fc from 'fast-check';
import type { Check } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import { CHUNK, seedOf } from './seed.ts';

/** One generated input, and how to generate it again: `{ seed, path }` of fast-check. */
export interface Generated {
  readonly index: number;
  readonly input: Json;
}

/** Inputs that are held at a time: few, so that they are gone again before the garbage collector has to move them. */
const PIECE = 250;

/** The inputs of a check from `from` on, in order; a chunk is generated when its first input is asked for. */
export function* generate(check: Check, runSeed: string, cases: number): Generator<Generated, void> {
  for (let chunk = 0; chunk * CHUNK < cases; chunk++) {
    const seed = seedOf(runSeed, check.id, chunk);
    const last = Math.min((chunk + 1) * CHUNK, cases);
    for (let first = chunk * CHUNK; first < last; first += PIECE) {
      const inputs = fc.sample(check.given, {
        seed,
        path: String(first % CHUNK),
        numRuns: Math.min(PIECE, last - first),
      });
      for (let i = 0; i < inputs.length; i++) yield { index: first + i, input: inputs[i] as Json };
    }
  }
}

/** Where fast-check finds the input with this index again. */
export const originOf = (check: Check, runSeed: string, index: number): { seed: number; path: string } => ({
  seed: seedOf(runSeed, check.id, Math.floor(index / CHUNK)),
  path: String(index % CHUNK),
});
