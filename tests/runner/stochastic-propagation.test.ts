import { beforeAll, describe, expect, test } from 'vitest';
import { operationValidators } from '../../.generated/operation-validators.js';
import type { JsonObject } from '../../conformance/contract/json.ts';
import { drawingItself } from '../../conformance/cli/conduct-mutants.ts';
import { planOf } from '../../conformance/cli/plan-of.ts';
import { descriptionOf } from '../../conformance/cli/reference.ts';
import { loadCatalogue } from '../../conformance/cli/series.ts';
import { operationsIn } from '../../conformance/cli/suites.ts';
import { implementationOf } from '../../conformance/protocol/implementation.ts';
import { inProcess, linesOf } from '../../conformance/protocol/in-process.ts';
import { run } from '../../conformance/runner/run.ts';
import { suites } from '../../conformance/standards/generated/registry.ts';

let catalogue: Awaited<ReturnType<typeof loadCatalogue>>;
beforeAll(async () => {
  catalogue = await loadCatalogue();
});

/** How the suite judges a Monte Carlo propagation with random numbers of its own, of whose outputs something is changed. */
async function judged(seed: string, change: (output: JsonObject) => JsonObject) {
  const identity = { name: 'etalon', version: '0', digest: '' };
  const selection = { clauses: ['CNF-070'] };
  const plan = planOf(suites, catalogue, identity, operationValidators, { selection, seed, runs: 1 });
  const operations = operationsIn(suites);
  const reference = linesOf(implementationOf(descriptionOf(catalogue, operations), operations));
  const { start } = drawingItself('own draws', change);
  const { probes } = await run(
    plan,
    inProcess('own draws', () => start(reference, 0)),
  );
  const probe = probes.find(({ id }) => id === 'draws');
  return [probe?.verdict, probe?.cases, probe?.failures[0]?.at];
}

describe('a Monte Carlo propagation by a generator of its own', () => {
  test.each(['a', 'b', 'c', 'd', 'e', 'f'])('has the right distribution (%s)', async (seed) => {
    expect(await judged(seed, (output) => output)).toEqual(['pass', 75, undefined]);
  });

  test.each(['a', 'b', 'c'])('and is found where its estimates are shifted by an uncertainty (%s)', async (seed) => {
    const shift = (output: JsonObject): JsonObject => ({
      ...output,
      estimate: (output['estimate'] as number) + (output['standardUncertainty'] as number),
    });
    expect(await judged(seed, shift)).toEqual(['fail', 75, expect.stringMatching(/^\/outputs\/0\/estimate$/)]);
  });
});
