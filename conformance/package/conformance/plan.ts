import identity from '../../../.generated/suite.json' with { type: 'json' };
import { groundOf, releasesAsked, withInputs, type Ground } from '../../cli/ground.ts';
import { planOf, type Asked } from '../../cli/plan-of.ts';
import { releasesAmong, versionsNamed } from '../../cli/versions-named.ts';
import { NO_SEED } from '../../runner/frozen.ts';
import type { RunPlan, Selection } from '../../runner/plan.ts';
import type { RunAsked } from '../../runner/transcript.ts';

export interface SuiteOptions extends Selection {
  /**
   * The standards to judge by: drafts, `classification`, or releases, `classification@0.1.0`, which are judged by the cases
   * that were frozen with them. A run is by drafts or by releases. All drafts unless given.
   */
  readonly standards?: readonly string[];
  /**
   * The same seed asks the same cases: `0x` and up to 16 hexadecimal digits, or a decimal number. `0x0` unless given; a run
   * by releases has none.
   */
  readonly seed?: string;
  /** Cases for a check of cost 1; as many as the suite takes by itself unless given. A run by releases asks all frozen ones. */
  readonly runs?: number;
  /** Whether a `should` that is not met makes `exitCode` 1. */
  readonly strict?: boolean;
}

/**
 * What a run depends on beside the implementation.
 *
 * @throws TypeError where a standard or a version is not known, drafts and releases are mixed, or a run by releases is
 * given a seed or a number of runs.
 */
export async function plan({ seed, runs, strict, standards = [], ...selection }: SuiteOptions): Promise<RunPlan> {
  const named = await versionsNamed(standards);
  if ('problem' in named) throw new TypeError(named.problem.en);
  const releases = releasesAmong(named);
  if ('problem' in releases) throw new TypeError(releases.problem.en);
  const ground = await groundOf(releases);
  const { frozen } = ground;
  if (frozen !== undefined && (seed ?? runs) !== undefined)
    throw new TypeError('a run by releases asks the cases that were frozen with them; leave out seed and runs');
  return planFor(ground, {
    selection: { ...selection, ...(named.length === 0 ? {} : { standards: named.map(({ key }) => key) }) },
    ...(frozen === undefined
      ? { seed: seed ?? '0x0' }
      : { seed: NO_SEED, frozen: frozen.sets, frozenInputs: frozen.inputs }),
    ...(runs === undefined ? {} : { runs }),
    ...(strict === undefined ? {} : { strict }),
  });
}

/**
 * The same for what a transcript says was asked.
 *
 * @throws TypeError where it was asked by a release that this package does not know.
 */
export async function planOfAsked({ suite: _, ...asked }: RunAsked, seed: string): Promise<RunPlan> {
  const releases = await releasesAsked(asked.frozen);
  if (releases === undefined)
    throw new TypeError('the transcript is of a release that this package does not know; install a later one');
  const ground = await groundOf(releases);
  return planFor(ground, { ...withInputs(asked, ground), seed });
}

const planFor = ({ suites, catalogue, validators }: Ground, asked: Asked): RunPlan =>
  planOf(suites, catalogue, identity, validators, asked);
