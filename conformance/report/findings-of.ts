import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import type { ClauseRef } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import { SITUATIONS, type Verdict } from '../judge/verdict.ts';
import { covers, type Expectation } from '../runner/expectation.ts';
import type { ClauseResult, Failure, RunResult } from '../runner/result.ts';
import { howItFails } from '../runner/targets.ts';
import { clauseId } from '../contract/clause-id.ts';

type ReportFinding = ConformanceReport['findings'][number];

/** Something that found a clause not met, or could not judge it. */
interface Finder {
  readonly id: string;
  readonly clause: ClauseRef;
  readonly verdict: Verdict;
  readonly because: Bilingual | null;
}

const WITHOUT_FINDING: ReadonlySet<Verdict> = new Set(['pass', 'not-selected', 'inapplicable', 'declared']);

/** What did not pass, and why: first what a claim lacks, then probes, checks and vectors in their order. */
export function findingsOf(result: RunResult): ReportFinding[] {
  const listed = (result.expectations?.entries ?? []).filter(({ isOutOfDate }) => !isOutOfDate);
  const of = (finder: Finder, failures: readonly Failure[]): ReportFinding[] => findingsOfOne(finder, failures, listed);
  return [
    ...result.claims.flatMap((claim) =>
      claim.missing.map((operation) => ({
        of: `${claim.standard}/${claim.class}`,
        verdict: 'fail' as const,
        because: {
          en: `The class ${claim.class} of ${claim.standard} is claimed, and its operation ${operation} is not declared.`,
          zh: `声称符合${claim.standard}的${claim.class}类别，但未声明其操作${operation}。`,
        },
      })),
    ),
    ...result.clauses.flatMap(findingsOfInspection),
    ...result.probes.flatMap((probe) => of(probe, probe.failures)),
    ...result.checks.flatMap((check) => of(check, check.failures)),
    ...result.vectors.flatMap((vector) => of(vector, vector.failure === null ? [] : [vector.failure])),
  ];
}

/** A clause that only an inspection decides is explained by what a statement says, or that none says anything. */
function findingsOfInspection({ id, verdict, probes, checks, vectors }: ClauseResult): ReportFinding[] {
  if (verdict === 'not-inspected') return [{ clause: id, of: INSPECTION, verdict, because: NOT_INSPECTED }];
  if (probes.length + checks.length + vectors.length > 0 || (verdict !== 'fail' && verdict !== 'warning')) return [];
  return [{ clause: id, of: INSPECTION, verdict, because: NOT_SUPPORTED }];
}

const INSPECTION = 'inspection';
const NOT_INSPECTED = {
  en: 'An inspection decides this clause, and no conformance statement says who inspected, when, and what was found. Fill in its row and give the statement with --statement.',
  zh: '本条由检查判断，而没有符合性说明给出由谁检查、何时检查以及查明的内容。请填写其所在行，并用--statement给出该说明。',
};
const NOT_SUPPORTED = {
  en: 'The conformance statement says that the clause is not supported.',
  zh: '符合性说明表明不支持本条。',
};

function findingsOfOne(finder: Finder, failures: readonly Failure[], listed: readonly Expectation[]): ReportFinding[] {
  const clause = clauseId(finder.clause);
  const own = { clause, of: finder.id, verdict: finder.verdict };
  // Of a probe or check that fails in several ways, some may be listed and others not.
  const cases = failures.map((failure) => {
    const kind = { clause, of: finder.id, operation: failure.operation, outcome: howItFails(failure.reply) };
    const entry = listed.find((one) => covers(one, kind));
    return {
      ...own,
      ...(entry === undefined ? {} : { verdict: SITUATIONS['fails-as-expected'], expected: statedIn(entry) }),
      because: failure.because,
      failure: failureOf(failure),
    };
  });
  if (finder.because === null || WITHOUT_FINDING.has(finder.verdict)) return cases;
  // What a failing case says already is not said again.
  const said = failures.some(({ because }) => because.en === finder.because?.en);
  if (said) return cases;
  const entry =
    finder.verdict === SITUATIONS['fails-as-expected']
      ? listed.find((one) => one.clause === clause && (one.of ?? finder.id) === finder.id)
      : undefined;
  const expected = entry === undefined ? {} : { expected: statedIn(entry) };
  return [{ ...own, ...expected, because: finder.because }, ...cases];
}

const statedIn = ({ reason, issue, until }: Expectation): NonNullable<ReportFinding['expected']> => ({
  reason,
  issue,
  until,
});

const failureOf = (failure: Failure): NonNullable<ReportFinding['failure']> => ({
  id: failure.id,
  operation: failure.operation,
  index: failure.index,
  input: failure.input,
  ...(failure.original === null ? {} : { original: failure.original }),
  shrinks: failure.shrinks,
  // A reply came as JSON, and is written as it came.
  reply: failure.reply as unknown as Json,
  ...(failure.reference === null ? {} : { reference: failure.reference as unknown as Json }),
  expected: failure.expected,
  got: failure.got,
  ...(failure.at === null ? {} : { at: failure.at }),
});
