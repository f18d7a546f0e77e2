import type { Check } from '../contract/check.ts';
import type { OperationName } from '../contract/operation.ts';
import type { Vector } from '../contract/vector.ts';
import type { HelloReply } from '../protocol/messages.ts';
import { countOf } from './frozen.ts';
import { isLeftOut } from './left-out.ts';
import type { RunPlan } from './plan.ts';
import { suits } from './probe.ts';
import { select, type Selected } from './select.ts';
import type { Shard } from './shard.ts';

/** By which shard each check and each vector of a run is asked, and which one asks the probes: the first. */
export interface Dealt {
  readonly ofCheck: ReadonlyMap<string, number>;
  readonly ofVector: ReadonlyMap<string, number>;
}

/** A check or a vector: neither is ever divided, so that its cases and its failures are those of a whole run. */
interface Item {
  readonly weight: number;
  readonly dealTo: (shard: number) => void;
}

interface Piece {
  readonly weight: number;
  readonly items: readonly Item[];
}

/**
 * What it weighs to compute a case of cost 1, where 1 is what it weighs to put it: with an implementation that computes
 * it is the cost that counts, with one that waits the number of cases.
 */
const COMPUTING = 0.5;

/** What it weighs to put a case of a probe: one at a time mostly, by code that runs for the first time. */
const PROBING = 3;

/** An operation that is at most this share of a shard stays in one. */
const UNDIVIDED = 0.5;

/**
 * Deals out the checks and the vectors that are asked of an implementation. Those of one operation stay together as far
 * as shards of about equal weight allow: a process that meets few operations has little code to make fast.
 *
 * It follows from the plan, the number of shards and what the implementation declares of itself, and from nothing else:
 * every shard comes to the same.
 */
export function deal(plan: RunPlan, hello: HelloReply, of: number): Dealt {
  const selected = select(plan, hello);
  const [ofCheck, ofVector] = [new Map<string, number>(), new Map<string, number>()];
  const groups = new Map<OperationName, Item[]>();
  const add = (operation: OperationName, item: Item): void => {
    const group = groups.get(operation) ?? [];
    group.push(item);
    groups.set(operation, group);
  };
  for (const vector of vectorsOf(plan, selected)) {
    add(vector.operation, { weight: 1 + COMPUTING, dealTo: (shard) => ofVector.set(vector.id, shard) });
  }
  for (const check of checksOf(plan, selected)) {
    const weight = countOf(plan, check) * (1 + COMPUTING * check.cost);
    add(check.operation, { weight, dealTo: (shard) => ofCheck.set(check.id, shard) });
  }
  const share = sum([...groups.values()].flat()) / of;
  const pieces = [...groups.values()].flatMap((items) => divided(items, share * UNDIVIDED));
  const loads = Array.from({ length: of }, () => 0);
  loads[0] = PROBING * probed(plan, hello, selected);
  for (const { weight, items } of pieces.sort((a, b) => b.weight - a.weight)) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest] = (loads[lightest] ?? 0) + weight;
    for (const { dealTo } of items) dealTo(lightest + 1);
  }
  return { ofCheck, ofVector };
}

/** The checks that are asked, in the order of the plan. */
export const checksOf = ({ suites }: RunPlan, { asks, counts }: Selected): readonly Check[] =>
  suites.flatMap(({ checks, standard }) =>
    checks.filter(({ operation, clause }) => asks(operation) && counts(clause, standard)),
  );

/** The vectors that are asked, in the order of the plan. */
export const vectorsOf = ({ suites }: RunPlan, { asks, counts, leftOut }: Selected): readonly Vector[] =>
  suites.flatMap(({ vectors, standard }) =>
    vectors.filter(
      ({ operation, clause, input }) =>
        asks(operation) && counts(clause, standard) && !isLeftOut(leftOut(operation), input),
    ),
  );

/** Whether this part of the run asks the probes. */
export const asksProbes = (shard: Shard | undefined): boolean => shard === undefined || shard.number === 1;

const sum = (items: readonly Item[]): number => items.reduce((total, { weight }) => total + weight, 0);

/** Cuts a row of items into as many pieces as make each at most about `most`, of about equal weight. */
function divided(items: readonly Item[], most: number): readonly Piece[] {
  const whole = sum(items);
  const count = Math.max(1, Math.ceil(whole / most));
  const pieces: Item[][] = Array.from({ length: count }, () => []);
  let before = 0;
  for (const item of items) {
    pieces[Math.min(count - 1, Math.floor(((before + item.weight / 2) / whole) * count))]?.push(item);
    before += item.weight;
  }
  return pieces.map((some) => ({ weight: sum(some), items: some }));
}

/** About how many cases the probes put to an implementation. */
const probed = ({ probes }: RunPlan, { determinism = 'pure' }: HelloReply, { declared }: Selected): number =>
  probes
    .filter((probe) => suits(probe, determinism))
    .reduce((total, probe) => {
      if (probe.kind === 'repeat') return total + 3 * probe.casesPerOperation * declared.size;
      return probe.kind === 'window' ? total + 2 * probe.casesPerOperation * declared.size : total;
    }, 0);
