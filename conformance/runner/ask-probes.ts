import type { ClauseRef } from '../contract/check.ts';
import type { OperationName } from '../contract/operation.ts';
import { toWire, type WireValue } from '../protocol/wire-value.ts';
import { caseName } from './case-name.ts';
import { drawnSamplesOf } from './draws.ts';
import type { Exchanger, Task } from './exchanger.ts';
import type { RunPlan } from './plan.ts';
import { type Probe, suits } from './probe.ts';
import { samplesOf } from './samples.ts';
import { isBeside, type Selected } from './select.ts';
import type { Exchange } from './transcript.ts';

/** What of a selection a probe needs: what is declared, what of it is left out, and what was asked for. */
type Asked = Pick<Selected, 'declared' | 'leftOut' | 'asks' | 'counts'>;

/** Asks one probe; every answer is recorded with the number of its case and of the pass. */
export async function askProbe(
  probe: Probe,
  plan: RunPlan,
  selected: Asked,
  exchanger: Exchanger,
  record: (exchange: Exchange) => void,
): Promise<void> {
  const determinism = exchanger.hello?.determinism ?? 'pure';
  if (!suits(probe, determinism) || isBeside(probe, plan.selection)) return;
  const { leftOut } = selected;
  const operations = operationsOf(probe, plan, selected);
  const send = async (cases: readonly Numbered[], pass: number, window: number): Promise<void> => {
    const tasks = cases.map(({ index, operation, input }): Task => {
      const asked = { probe: probe.id, index, pass };
      return {
        name: caseName(asked),
        operation,
        input,
        answered: (id, { reply, line }) =>
          record({ asked, id, operation, input, reply, ...(line === undefined ? {} : { line }) }),
      };
    });
    await exchanger.run(tasks.values(), window);
  };
  const sampled = (perOperation: number): readonly Numbered[] =>
    samplesOf(plan, operations, perOperation, leftOut, determinism === 'seeded').map(({ operation, input }, index) => ({
      index,
      operation,
      input: toWire(input),
    }));

  switch (probe.kind) {
    case 'unsupported':
      return send(
        probe.operations.map((operation, index) => ({ index, operation, input: toWire({}) })),
        1,
        1,
      );
    case 'echo':
      return send(
        probe.values.map((value, index) => ({ index, operation: probe.operation, input: toWire({ value }) })),
        1,
        1,
      );
    case 'repeat': {
      const cases = sampled(probe.casesPerOperation);
      if (cases.length === 0) return;
      await send(cases, 1, 1);
      await send(cases, 2, 1);
      await exchanger.restart();
      return send(cases, 3, 1);
    }
    case 'window': {
      const cases = sampled(probe.casesPerOperation);
      await send(cases, 1, 1);
      return send(cases.toReversed(), 2, Infinity);
    }
    case 'draws': {
      const cases = drawnSamplesOf(plan, operations, probe.casesPerOperation, leftOut);
      for (const [index, one] of cases.entries()) {
        for (const [pass, { operation, input }] of one.entries())
          await send([{ index, operation, input: toWire(input) }], pass + 1, 1);
      }
    }
  }
}

/**
 * The operations whose cases a probe repeats: those that were asked for. Where clauses were asked for, and neither the
 * probe's own nor one that every reply is held to is among them, only the operations by which these are tested: a probe
 * then is there for their sake.
 */
function operationsOf(probe: Probe, plan: RunPlan, selected: Asked): ReadonlySet<OperationName> {
  const asked = [...selected.declared].filter((operation) => selected.asks(operation));
  const own = [probe.clause, ...Object.values<ClauseRef>({ ...plan.conduct })];
  if (own.some((clause) => selected.counts(clause, 'conformance'))) return new Set(asked);
  const tested = new Set(
    plan.suites.flatMap(({ standard, checks, vectors }) =>
      [...checks, ...vectors]
        .filter(({ clause }) => selected.counts(clause, standard))
        .map(({ operation }) => operation),
    ),
  );
  return new Set(asked.filter((operation) => tested.has(operation)));
}

interface Numbered {
  readonly index: number;
  readonly operation: OperationName;
  readonly input: WireValue;
}
