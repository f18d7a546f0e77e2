import type { Change } from './change.ts';
import { schemaChanges } from './schema/schema-changes.ts';
import type { Side } from './side.ts';
import { clauseChanges } from './text/clause-changes.ts';
import { standardChanges } from './text/standard-changes.ts';

/**
 * Every change between two versions of a standard: clauses, the rest of the text, then schemas. A change of a schema
 * stands once for each root that it has an effect on; `once` tells it once.
 */
export function compareSides(before: Side, after: Side): readonly Change[] {
  return [
    ...clauseChanges(before.text, after.text, { before: before.subjects, after: after.subjects }),
    ...standardChanges(before.text, after.text),
    ...schemaChanges(before.schemas, after.schemas),
  ];
}
