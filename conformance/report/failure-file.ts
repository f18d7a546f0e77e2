import type { FrozenSet } from '../runner/frozen.ts';
import type { Failure, RunResult } from '../runner/result.ts';
import { wellFormed } from './well-formed.ts';

/** What begins a file of one failure: which suite found it, and in which run. */
export interface FailureHeader {
  readonly type: 'conformance-failure';
  readonly suite: RunResult['suite'];
  readonly runSeed: string;
  /** The releases by whose frozen cases the run judged; absent where it judged by the drafts. */
  readonly releases?: readonly FrozenSet[];
}

/**
 * The content of `failures/<id>.jsonl`: a line that says which suite and run it is from, then the failure in full.
 * `etalon replay` sends its input again; the seed and path in it are a hint to regenerate the case, no more.
 */
export function failureFile(
  failure: Failure,
  { suite, seed, sets }: Pick<RunResult, 'suite' | 'seed' | 'sets'>,
): string {
  const releases = sets?.filter(({ status }) => status === 'released') ?? [];
  const header: FailureHeader = {
    type: 'conformance-failure',
    suite,
    runSeed: seed,
    ...(releases.length === 0 ? {} : { releases }),
  };
  return `${JSON.stringify(header)}\n${JSON.stringify(wellFormed(failure))}\n`;
}

/** Every failure of a run, in the order of probes, checks and vectors. */
export const failuresOf = (result: RunResult): readonly Failure[] => [
  ...result.probes.flatMap(({ failures }) => failures),
  ...result.checks.flatMap(({ failures }) => failures),
  ...result.vectors.flatMap(({ failure }) => (failure === null ? [] : [failure])),
];
