import { createHash } from 'node:crypto';
import sources from '../../.generated/sets.json' with { type: 'json' };
import type { Json } from '../contract/json.ts';
import type { Suite } from '../contract/registry.ts';
import type { Vector } from '../contract/vector.ts';
import { toWire } from '../protocol/wire-value.ts';
import type { FrozenSet } from '../runner/frozen.ts';
import { generate } from '../runner/generate.ts';
import { runsOf } from '../runner/plan.ts';

/** The frozen cases of every standard, drawn once. */
export interface FrozenCases {
  readonly sets: readonly FrozenSet[];
  /** The drawn inputs by the id of their check. */
  readonly inputs: ReadonlyMap<string, readonly Json[]>;
}

/**
 * Draws the cases of every requirement set and says their digest: SHA-256 over a line a case, each ended by a line feed,
 * first the vectors by id, then the cases of each check by id and number, as JSON arrays: the id of the vector, its input
 * and what is expected, or the id of the check, the number and the input. Inputs are written as they are sent.
 */
export function frozenCases(suites: readonly Suite[]): FrozenCases {
  const inputs = new Map<string, readonly Json[]>();
  const sets = sources.map((source): FrozenSet => {
    const suite = suites.find(({ standard }) => standard === source.standard);
    for (const check of suite?.checks ?? []) {
      const drawn = [...generate(check, source.seed, runsOf(check.cost, source.runs))];
      inputs.set(
        check.id,
        drawn.map(({ input }) => input),
      );
    }
    const checks = (suite?.checks ?? []).map(({ id }) => ({
      check: id,
      cases: (inputs.get(id) ?? []).map((input) => [input] as const),
    }));
    return { ...source, ...casesDigest(suite?.vectors ?? [], checks) };
  });
  return { sets, inputs };
}

/** Cases by their check, of which only the inputs count here. */
type Inputs = readonly { readonly check: string; readonly cases: readonly (readonly [Json, ...unknown[]])[] }[];

/** How many frozen cases there are, and their digest as `frozenCases` says. */
export function casesDigest(vectors: readonly Vector[], checks: Inputs): Pick<FrozenSet, 'digest' | 'cases'> {
  const digest = createHash('sha256');
  let count = 0;
  const take = (line: string): void => {
    digest.update(`${line}\n`, 'utf8');
    count += 1;
  };
  for (const { id, input, expected } of byId(vectors)) {
    take(`[${JSON.stringify(id)},${toWire(input).text},${JSON.stringify(expected)}]`);
  }
  for (const { check, cases } of [...checks].sort((a, b) => (a.check < b.check ? -1 : 1))) {
    for (const [index, [input]] of cases.entries()) take(`[${JSON.stringify(check)},${index},${toWire(input).text}]`);
  }
  return { digest: `sha256:${digest.digest('hex')}`, cases: count };
}

const byId = <One extends { readonly id: string }>(all: readonly One[]): readonly One[] =>
  [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
