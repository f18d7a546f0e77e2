import { clauseId } from '../contract/clause-id.ts';
import { isAnswer } from '../judge/judge-reply.ts';
import type { Verdict } from '../judge/verdict.ts';
import type { Reply } from '../contract/check.ts';
import type { OperationName } from '../contract/operation.ts';
import type { Evidence } from './clause-results.ts';
import type { HowItFails } from './expectation.ts';
import type { CheckResult, ProbeResult, VectorResult } from './result.ts';

/** The least of what can fail by itself: a probe, check or vector with one operation. */
export interface Target {
  readonly clause: string;
  readonly of: string;
  readonly kind: 'probe' | 'check' | 'vector';
  /** Null for a fault of the session that belongs to no case. */
  readonly operation: OperationName | null;
  readonly verdict: Verdict;
  /** How it fails; empty where it does not. */
  readonly outcomes: readonly HowItFails[];
}

/** How a case fails that was answered so. */
export const howItFails = (reply: Reply): HowItFails => (isAnswer(reply) ? 'fail' : reply.outcome);

/** Everything that a run judged, target by target. `declared` are the operations that were there to be asked. */
export const targetsOf = (
  { probes, checks, vectors }: Evidence,
  declared: ReadonlySet<OperationName>,
): readonly Target[] => [
  ...probes.flatMap(ofProbe),
  ...checks.map((check) => ofOne('check', check, declared, howCheckFails(check))),
  ...vectors.map((vector) =>
    ofOne('vector', vector, declared, vector.failure === null ? [] : [howItFails(vector.failure.reply)]),
  ),
];

/** A probe fails with some operations and not with others. */
const ofProbe = ({ id, clause, verdict, asked }: ProbeResult): readonly Target[] =>
  asked.map(({ operation, outcomes }) => ({
    clause: clauseId(clause),
    of: id,
    kind: 'probe',
    operation,
    verdict: verdict === 'fail' && outcomes.length === 0 ? 'pass' : verdict,
    outcomes: verdict === 'fail' ? outcomes : [],
  }));

function ofOne(
  kind: 'check' | 'vector',
  { id, clause, operation, verdict }: CheckResult | VectorResult,
  declared: ReadonlySet<OperationName>,
  outcomes: readonly HowItFails[],
): Target {
  // An operation that a claim lacks is no failure that can be listed: the claim itself fails.
  const isNotTestable = verdict === 'fail' && outcomes.length === 0 && declared.has(operation);
  return {
    clause: clauseId(clause),
    of: id,
    kind,
    operation,
    verdict,
    outcomes: isNotTestable ? ['not-testable'] : outcomes,
  };
}

/** Whatever is no answer fails its case; of the failing cases the others were answered wrongly. */
function howCheckFails({ verdict, outcomes, failed, cases, planned }: CheckResult): readonly HowItFails[] {
  const broken = (['internal', 'timeout', 'crash', 'protocol-error'] as const).filter((one) => outcomes[one] > 0);
  const silent = broken.reduce((sum, one) => sum + outcomes[one], 0);
  const refused = outcomes.unsupported > 0 && (verdict === 'fail' || (verdict === 'inconclusive' && cases === planned));
  return [...(failed > silent ? (['fail'] as const) : []), ...(refused ? (['unsupported'] as const) : []), ...broken];
}
