import { clauseId } from '../contract/clause-id.ts';
import type { ClauseRef } from '../contract/check.ts';
import type { OperationName } from '../contract/operation.ts';
import { SITUATIONS, type Verdict } from '../judge/verdict.ts';
import type { Evidence } from './clause-results.ts';
import {
  covers,
  type Expectation,
  type ExpectationResult,
  type Expectations,
  type ExpectationsResult,
  type FailureKind,
  type HowItFails,
} from './expectation.ts';
import { type Failing, isExcused, isJudged, kindsOf } from './failure-kinds.ts';
import type { RunResult } from './result.ts';
import { type Target, targetsOf } from './targets.ts';

/** How far a run went, where a list of expected failures is held against it. */
export interface Reach {
  readonly declared: ReadonlySet<OperationName>;
  readonly ended: RunResult['ended'];
  /** Whether this is one of several parts: what does not fail here may fail in another. */
  readonly isShard: boolean;
  /** Whether less was asked for than everything. */
  readonly isPart: boolean;
  /** Whether this clause is a recommendation that costs nothing here: nobody needs to list that it is not followed. */
  readonly isAdvice: (clause: string) => boolean;
}

/** What fails as listed becomes an expected failure; each entry of the list is judged in turn. */
export function expect(
  list: Expectations,
  evidence: Evidence,
  reach: Reach,
): { readonly evidence: Evidence; readonly expectations: ExpectationsResult } {
  const targets = targetsOf(evidence, reach.declared);
  const inForce = list.entries.filter(({ isOutOfDate }) => !isOutOfDate);
  const isListed = ({ target, outcome }: Failing): boolean =>
    inForce.some((entry) => covers(entry, kindOf(target, outcome)));
  const failing = targets.flatMap((target) => target.outcomes.map((outcome): Failing => ({ target, outcome })));
  const unlisted = failing.filter((one) => !isListed(one));
  const open = new Set(unlisted.map(({ target }) => `${target.clause} ${target.of}`));
  const listed = new Set(failing.map(({ target }) => `${target.clause} ${target.of}`).filter((one) => !open.has(one)));
  const asListed = <One extends Judged>(one: One): One =>
    listed.has(`${clauseId(one.clause)} ${one.id}`) ? { ...one, verdict: SITUATIONS['fails-as-expected'] } : one;
  return {
    evidence: {
      probes: evidence.probes.map(asListed),
      checks: evidence.checks.map(asListed),
      vectors: evidence.vectors.map(asListed),
      inspections: evidence.inspections,
    },
    expectations: {
      digest: list.digest,
      entries: list.entries.map((entry) => entryResult(entry, targets, reach)),
      // Of an entry that is out of date a later day is asked for, not another entry.
      unlisted: kindsOf(
        unlisted.filter(
          ({ target, outcome }) =>
            !reach.isAdvice(target.clause) && !list.entries.some((entry) => covers(entry, kindOf(target, outcome))),
        ),
        targets,
      ),
    },
  };
}

interface Judged {
  readonly id: string;
  readonly clause: ClauseRef;
  readonly verdict: Verdict;
}

const kindOf = ({ clause, of, operation }: Target, outcome: HowItFails): FailureKind => ({
  clause,
  of,
  outcome,
  ...(operation === null ? {} : { operation }),
});

/** Of an entry that is out of date it is said so, unless it does not fail any more: then it goes for that. */
function entryResult(entry: Expectation, targets: readonly Target[], reach: Reach): ExpectationResult {
  const found = foundOf(entry, targets, reach);
  return entry.isOutOfDate && found.standing !== 'does-not-fail'
    ? { ...entry, standing: 'out-of-date', verdict: SITUATIONS['listing-is-wrong'], instead: [] }
    : found;
}

function foundOf(entry: Expectation, targets: readonly Target[], reach: Reach): ExpectationResult {
  const stands = (standing: ExpectationResult['standing'], verdict: Verdict): ExpectationResult => ({
    ...entry,
    standing,
    verdict,
    instead: [],
  });
  const meant = targets.filter((target) => covers(entry, kindOf(target, entry.outcome)));
  const hit = meant.filter(({ outcomes }) => outcomes.includes(entry.outcome));
  const missed = meant.filter((target) => isJudged(target) && !hit.includes(target) && !isExcused(target, hit));
  if (hit.length > 0) {
    if (missed.length === 0 || reach.isShard) return stands('fails-as-listed', SITUATIONS['fails-as-expected']);
    const failing = hit.map((target) => ({ target, outcome: entry.outcome }));
    return {
      ...stands('too-wide', SITUATIONS['listing-is-wrong']),
      instead: kindsOf(failing, targets),
    };
  }
  const isElsewhere = meant.length === 0 ? reach.isPart : meant.every(({ verdict }) => verdict === 'not-selected');
  if (reach.isShard || isElsewhere) {
    return stands('not-judged', 'not-selected');
  }
  const isOpen = meant.some(({ verdict }) => verdict === 'inconclusive' || verdict === 'suite-error');
  return reach.ended !== 'complete' || isOpen
    ? stands('not-judged', SITUATIONS['cut-short'])
    : stands('does-not-fail', SITUATIONS['listing-is-wrong']);
}
