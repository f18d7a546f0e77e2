import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import type { ClauseRef } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import type { Verdict } from '../judge/verdict.ts';
import type { ClauseResult, Failure, RunResult } from '../runner/result.ts';
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
    ...result.probes.flatMap((probe) => findingsOfOne(probe, probe.failures)),
    ...result.checks.flatMap((check) => findingsOfOne(check, check.failures)),
    ...result.vectors.flatMap((vector) => findingsOfOne(vector, vector.failure === null ? [] : [vector.failure])),
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

function findingsOfOne(finder: Finder, failures: readonly Failure[]): ReportFinding[] {
  const own = { clause: clauseId(finder.clause), of: finder.id, verdict: finder.verdict };
  const cases = failures.map((failure) => ({ ...own, because: failure.because, failure: failureOf(failure) }));
  if (finder.because === null || WITHOUT_FINDING.has(finder.verdict)) return cases;
  // What a failing case says already is not said again.
  const said = failures.some(({ because }) => because.en === finder.because?.en);
  return said ? cases : [{ ...own, because: finder.because }, ...cases];
}

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
