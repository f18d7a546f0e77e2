import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import type { ExpectationsResult, FailureKind } from '../runner/expectation.ts';

/** What the report says of the list of expected failures. */
export const expectationsOf = ({
  digest,
  entries,
  unlisted,
}: ExpectationsResult): NonNullable<ConformanceReport['expectations']> => ({
  digest,
  entries: entries.map(({ reason, issue, until, standing, verdict, instead, ...entry }) => ({
    ...kindOf(entry),
    reason,
    issue,
    until,
    standing,
    verdict,
    ...(instead.length === 0 ? {} : { instead: instead.map(kindOf) }),
  })),
  unlisted: unlisted.map(kindOf),
});

/** The members in one order, and none that is for the run alone. */
const kindOf = ({ clause, of, operation, outcome }: FailureKind): FailureKind => ({
  clause,
  ...(of === undefined ? {} : { of }),
  ...(operation === undefined ? {} : { operation }),
  outcome,
});
