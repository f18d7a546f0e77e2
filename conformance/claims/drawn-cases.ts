import { toWire } from '../protocol/wire-value.ts';
import { casesOf } from '../runner/frozen.ts';
import type { RunPlan } from '../runner/plan.ts';
import type { RunEvent } from '../runner/transcript.ts';

/** A case of a transcript that is not the one which its plan gives, or that no check or vector of the suite has. */
export interface StrangeCase {
  readonly of: string;
  readonly index: number;
}

/**
 * The cases of a transcript that the seed of its run, or its frozen sets, do not give, and those that they give and it has
 * not: nobody can leave out or change those that he fails. What the implementation says that it leaves out, and the rest of
 * a check that was cut, is missing for a reason. Cases that were made smaller follow from answers, and are not looked at. `most` of them are named.
 */
export function strangeCases(
  events: Iterable<RunEvent>,
  plan: RunPlan,
  bulk: boolean,
  most = 5,
): readonly StrangeCase[] {
  const { suites } = plan;
  const asked = new Map<string, Map<number, string>>();
  const vectors = new Map(suites.flatMap((suite) => suite.vectors.map((vector) => [vector.id, vector] as const)));
  const found: StrangeCase[] = [];
  const leftOut = new Map<string, number>();
  const cut = new Set<string>();
  for (const event of events) {
    if ('leftOut' in event) leftOut.set(event.leftOut.check, event.leftOut.cases);
    else if ('cut' in event) cut.add(event.cut.check);
    if (!('exchange' in event)) continue;
    const { asked: of, input } = event.exchange;
    if ('vector' in of) {
      const vector = vectors.get(of.vector);
      if (vector === undefined || toWire(vector.input, bulk).text !== input.text)
        found.push({ of: of.vector, index: 0 });
    } else if ('check' in of && of.shrink === undefined) {
      const cases = asked.get(of.check) ?? new Map<number, string>();
      cases.set(of.index, input.text);
      asked.set(of.check, cases);
    }
  }
  for (const [id, cases] of asked) {
    const check = suites.flatMap(({ checks }) => checks).find((one) => one.id === id);
    if (check === undefined) {
      found.push({ of: id, index: 0 });
      continue;
    }
    let left = cases.size;
    const missing: number[] = [];
    for (const { index, input } of casesOf(plan, check)) {
      const text = cases.get(index);
      if (text === undefined) {
        missing.push(index);
        continue;
      }
      left -= 1;
      if (toWire(input, bulk).text !== text) found.push({ of: id, index });
      if (found.length >= most) return found;
    }
    const [first] = missing;
    if (first !== undefined && !cut.has(id) && missing.length !== (leftOut.get(id) ?? 0))
      found.push({ of: id, index: first });
    if (left > 0) found.push({ of: id, index: Math.max(...cases.keys()) });
  }
  return found.slice(0, most);
}
