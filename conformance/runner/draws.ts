import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '../contract/json.ts';
import type { OperationName } from '../contract/operation.ts';
import type { LeftOut } from '../protocol/messages.ts';
import { generate } from './generate.ts';
import { isLeftOut } from './left-out.ts';
import type { RunPlan } from './plan.ts';
import { statesSeed, type Sample } from './samples.ts';

/** Answers to one case, and as many of the reference: two samples of 25 can differ at a probability of 1.6e-14. */
export const ANSWERS = 25;

/** Inputs that are drawn of a check for each one that is to state a seed that is left out. */
const TRIED = 20;

/** Every seed of the series takes the integers from 1 to this. */
const LARGEST_STATE = 2_147_483_122;

/**
 * Inputs whose draws an implementation makes by a generator of its own: they state a seed, and it declares that it
 * leaves them out. Each of `perOperation` cases stands `ANSWERS` times, with a fresh seed each time.
 */
export function drawnSamplesOf(
  plan: RunPlan,
  declared: ReadonlySet<OperationName>,
  perOperation: number,
  leftOut: (operation: OperationName) => LeftOut | undefined,
): readonly (readonly Sample[])[] {
  const checks = plan.suites.flatMap((suite) => suite.checks);
  return [...declared].sort().flatMap((operation) => {
    const of = checks.filter((check) => check.operation === operation);
    const inputs: Json[] = [];
    for (const check of of) {
      if (inputs.length >= perOperation) break;
      const drawn = [...generate(check, `${plan.seed}\nprobe`, TRIED)].map(({ input }) => input);
      inputs.push(...drawn.filter((input) => statesSeed(input) && isLeftOut(leftOut(operation), input)));
    }
    return inputs.slice(0, perOperation).map((input, index) =>
      Array.from({ length: ANSWERS }, (_, pass) => ({
        operation,
        input: reseeded(input, `${plan.seed}\n${operation}\n${index}\n${pass}`),
      })),
    );
  });
}

/** The input with every integer of its seeds another one. */
function reseeded(input: Json, seed: string, inSeed = false): Json {
  if (Array.isArray(input)) return input.map((item: Json, i) => reseeded(item, `${seed}/${i}`, inSeed));
  if (typeof input === 'object' && input !== null)
    return Object.fromEntries(
      Object.entries(input as JsonObject).map(([name, member]) => [
        name,
        reseeded(member, `${seed}/${name}`, inSeed || name === 'seed'),
      ]),
    );
  return inSeed && Number.isInteger(input)
    ? 1 + (createHash('sha256').update(seed).digest().readUIntBE(0, 6) % LARGEST_STATE)
    : input;
}
