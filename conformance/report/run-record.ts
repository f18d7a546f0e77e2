import type { RunResult } from '../runner/result.ts';

/** Where and when a run was made: what may differ between two runs whose reports are the same. */
export interface Circumstances {
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly wallSeconds: number;
  readonly command: readonly string[];
  readonly node: string;
  readonly platform: string;
  readonly architecture: string;
  readonly processors: number;
}

/** The content of `run.json`: times, the machine and what the error stream said; nothing that a verdict rests on. */
export function runRecord(result: RunResult, circumstances: Circumstances): object {
  const cases =
    result.checks.reduce((sum, check) => sum + check.cases, 0) +
    result.probes.reduce((sum, probe) => sum + probe.cases, 0) +
    result.vectors.length;
  return {
    type: 'conformance-run',
    suite: result.suite,
    seed: result.seed,
    ...circumstances,
    cases,
    casesPerSecond: circumstances.wallSeconds > 0 ? Math.round(cases / circumstances.wallSeconds) : null,
    restarts: result.restarts,
    ended: result.ended,
    ...(result.fault === null ? {} : { fault: { kind: result.fault.kind, stderr: result.fault.stderr } }),
  };
}
