import type { ConformanceStatement } from '../../schemas/conformance/draft/generated/types.ts';
import type { ClauseRef } from '../contract/check.ts';
import type { Inspection } from '../runner/inspection.ts';

/** The rows of a statement that an inspection decides and that are filled in, as the runner takes them. */
export const inspectionsOf = ({ rows }: ConformanceStatement): readonly Inspection[] =>
  rows.flatMap(({ clause, rev, decidedBy, supported }) =>
    decidedBy === 'inspection' && supported !== 'to-be-stated'
      ? [{ clause: `${clause}@${rev}` as ClauseRef, supported }]
      : [],
  );
