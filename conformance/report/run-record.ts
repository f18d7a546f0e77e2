import type { Fault } from '../protocol/fault.ts';
import type { RunResult } from '../runner/result.ts';
import { wellFormed } from './well-formed.ts';

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
  // What is watched in every reply (`conduct`) asks nothing of its own.
  const asked = [...result.checks, ...result.probes.filter(({ kind }) => kind === 'probe')];
  const cases = asked.reduce((sum, one) => sum + one.cases, result.vectors.length);
  return wellFormed({
    type: 'conformance-run',
    suite: result.suite,
    seed: result.seed,
    transport: result.transport,
    ...circumstances,
    cases,
    casesPerSecond: circumstances.wallSeconds > 0 ? Math.round(cases / circumstances.wallSeconds) : null,
    restarts: result.restarts,
    faults: result.faults.map(({ kind, stderr }) => ({ kind, stderr })),
    ended: result.ended,
    ...(result.fault === null ? {} : { fault: faultOf(result.fault) }),
  });
}

const faultOf = ({ kind, stderr, open }: Fault): object => ({ kind, stderr, ...(open === undefined ? {} : { open }) });
