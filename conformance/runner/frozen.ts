import type { Check } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import { type Generated, generate } from './generate.ts';
import { runsOf, type RunPlan } from './plan.ts';

/** How the cases of a requirement set are drawn: by a seed of its own, so that they are the same for everybody. */
export interface SetSource {
  readonly standard: string;
  /** What documents write of the version: `0.1`. */
  readonly version: string;
  /** A draft set can still change; a released one cannot. */
  readonly status: 'draft' | 'released';
  readonly seed: string;
  /** Cases of a check of cost 1. */
  readonly runs: number;
}

/** The frozen cases of one requirement set. */
export interface FrozenSet extends SetSource {
  /** Over the cases, `sha256:` and hexadecimal digits. */
  readonly digest: string;
  /** Vectors and drawn cases. */
  readonly cases: number;
}

/** The seed that a run of frozen cases states: it has none. */
export const NO_SEED = 'frozen';

const setOf = ({ frozen, suites }: RunPlan, check: Check): FrozenSet | undefined => {
  if (frozen === undefined) return undefined;
  const standard = suites.find(({ checks }) => checks.includes(check))?.standard;
  return frozen.find((set) => set.standard === standard);
};

/** How many cases of a check a run asks: in the frozen mode as many as its set has, and none where it has no set. */
export function countOf(plan: RunPlan, check: Check): number {
  if (plan.frozen === undefined) return runsOf(check.cost, plan.runs);
  const set = setOf(plan, check);
  return set === undefined ? 0 : (plan.frozenInputs?.get(check.id)?.length ?? runsOf(check.cost, set.runs));
}

/** The seed from which the cases of a check are drawn. */
export const seedFor = (plan: RunPlan, check: Check): string => setOf(plan, check)?.seed ?? plan.seed;

/** The cases of a check, in order. */
export function* casesOf(plan: RunPlan, check: Check): Generator<Generated, void> {
  const held: readonly Json[] | undefined = plan.frozenInputs?.get(check.id);
  if (held === undefined) return yield* generate(check, seedFor(plan, check), countOf(plan, check));
  for (const [index, input] of held.entries()) yield { index, input };
}
