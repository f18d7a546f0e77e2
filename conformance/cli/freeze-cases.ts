import type { Check } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import type { Answer, OperationName, AnyOperation } from '../contract/operation.ts';
import type { Suite } from '../contract/registry.ts';
import { toWire } from '../protocol/wire-value.ts';
import type { SetSource } from '../runner/frozen.ts';
import { generate } from '../runner/generate.ts';
import { looksAt } from '../runner/looks-at.ts';
import { runsOf } from '../runner/plan.ts';
import type { FrozenCheck } from '../runner/released.ts';

/** Bytes of the cases of one check that a release carries: it is committed, and stays so for ever. */
const BYTES_PER_CHECK = 6000;

/** Cases that a check has all the same. */
const LEAST = 8;

/**
 * The frozen cases of the checks of one standard, each with the answer of the reference implementation and with what the
 * check looks at in it: the first of those that the mode `frozen` asks of the draft, as many as `BYTES_PER_CHECK` hold.
 */
export function freezeCases(suites: readonly Suite[], { standard, seed, runs }: SetSource): readonly FrozenCheck[] {
  const operations = new Map(suites.flatMap((suite) => [...suite.operations]));
  const checks = suites.find((suite) => suite.standard === standard)?.checks ?? [];
  return [...checks]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((check) => freezeCheck(check, referenceOf(operations, check.operation), seed, runs));
}

function freezeCheck(check: Check, reference: AnyOperation, seed: string, runs: number): FrozenCheck {
  const { id, clause, operation, cost } = check;
  const cases: { readonly input: Json; readonly reference: Answer }[] = [];
  const lines: string[] = [];
  let bytes = 0;
  for (const { input: meant } of generate(check, seed, runsOf(cost, runs))) {
    const sent = toWire(meant);
    const answer = reference(sent.value);
    const line = `[${sent.text},${toWire(answer as unknown as Json).text}]`;
    if (cases.length >= LEAST && bytes + line.length > BYTES_PER_CHECK) break;
    bytes += line.length;
    lines.push(line);
    cases.push({ input: sent.value, reference: answer });
  }
  const looks = looksAt(check, cases.slice(0, LEAST));
  return { check: id, clause, operation, looksAt: looks, cases: cases.map((one) => [one.input, one.reference]) };
}

function referenceOf(operations: ReadonlyMap<OperationName, AnyOperation>, name: OperationName): AnyOperation {
  const found = operations.get(name);
  if (found === undefined) throw new Error(`there is no reference for ${name}`);
  return found;
}

/** `cases.jsonl`: a check a line, its numbers as they travel. */
export const casesText = (checks: readonly FrozenCheck[]): string =>
  checks.map((check) => `${toWire(check as unknown as Json).text}\n`).join('');
