import { describe, expect, test } from 'vitest';
import type { Adapter } from '../../conformance/protocol/adapter.ts';
import type { Selection } from '../../conformance/runner/plan.ts';
import { run } from '../../conformance/runner/run.ts';
import { readTranscriptLine } from '../../conformance/runner/transcript.ts';
import { toyPlan } from './toy.ts';
import { toyAdapter } from './toy-adapter.ts';

/** The operations whose cases the probes repeated, by probe. */
async function probed(selection: Selection): Promise<Record<string, readonly string[]>> {
  let text = '';
  await run(toyPlan({ selection }), toyAdapter(), { transcript: (lines) => (text += lines) });
  const found: Record<string, Set<string>> = { repeat: new Set(), window: new Set() };
  for (const line of text.trimEnd().split('\n')) {
    const event = readTranscriptLine(line);
    if (!('exchange' in event) || !('probe' in event.exchange.asked)) continue;
    found[event.exchange.asked.probe]?.add(event.exchange.operation);
  }
  return Object.fromEntries(Object.entries(found).map(([id, names]) => [id, [...names].sort()]));
}

describe('the cases that a probe repeats', () => {
  test.each<[string, Selection, readonly string[], (readonly string[])?]>([
    ['of everything that is declared', {}, ['toy/root', 'toy/sum']],
    ['of the operations that were asked for', { operations: ['toy/sum'] }, ['toy/sum']],
    // A second start would tell of a clause that was not asked for.
    ['of the operations of the clauses that were asked for', { clauses: ['TOY-003'] }, ['toy/root'], []],
    [
      'of all where every reply is held to one of them',
      { clauses: ['TOY-003', 'CNF-008'] },
      ['toy/root', 'toy/sum'],
      [],
    ],
    [
      'of all where the clause of the probe is one of them',
      { clauses: ['TOY-003', 'CNF-005', 'CNF-006'] },
      ['toy/root', 'toy/sum'],
    ],
  ])('are %s', async (_, selection, names, again = names) => {
    expect(await probed(selection)).toEqual({ repeat: again, window: names });
  });
});

test.each<[string, Selection, number]>([
  ['everything', {}, 2],
  ['an operation', { operations: ['toy/sum'] }, 2],
  ['a clause', { clauses: ['TOY-003'] }, 1],
  ['the clause on what a restart changes', { clauses: ['TOY-003', 'CNF-005'] }, 2],
])('a run of %s starts the implementation as often as its clauses need', async (_, selection, wanted) => {
  let starts = 0;
  const { name, transport, open } = toyAdapter();
  const adapter: Adapter = {
    name,
    transport,
    open: (...asked) => {
      starts += 1;
      return open(...asked);
    },
  };
  const { clauses, exitCode } = await run(toyPlan({ selection }), adapter);
  expect(starts).toBe(wanted);
  expect(clauses.find(({ id }) => id === 'CNF-005')?.verdict).toBe(wanted === 1 ? 'not-selected' : 'pass');
  expect(exitCode).toBe(0);
});
