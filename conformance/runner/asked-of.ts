import { DEFAULT_RUNS, type RunPlan } from './plan.ts';
import type { RunAsked } from './transcript.ts';

/** What a transcript says of the plan. */
export const askedOf = ({
  identity,
  selection,
  runs = DEFAULT_RUNS,
  strict = false,
  shard,
  expectations,
  frozen,
  audit,
  inspections,
}: RunPlan): RunAsked => ({
  suite: identity,
  selection,
  runs,
  strict,
  ...(shard === undefined ? {} : { shard }),
  ...(expectations === undefined ? {} : { expectations }),
  ...(frozen === undefined ? {} : { frozen }),
  ...(audit === undefined ? {} : { audit }),
  ...(inspections === undefined ? {} : { inspections }),
});
