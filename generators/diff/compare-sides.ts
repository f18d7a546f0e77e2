import { baseChanges } from './base-changes.ts';
import type { Change } from './change.ts';
import { schemaChanges } from './schema/schema-changes.ts';
import { exampleChanges } from './cases/example-changes.ts';
import { setChanges } from './cases/set-changes.ts';
import { vectorChanges } from './cases/vector-changes.ts';
import { following } from './followers.ts';
import type { Side } from './side.ts';
import { clauseChanges } from './text/clause-changes.ts';
import { isRequirement } from './text/level-class.ts';
import { standardChanges } from './text/standard-changes.ts';

/**
 * Every change between two versions of a standard: clauses, the rest of the text, the requirement set, schemas, then vectors and examples. A
 * change of a schema stands once for each root that it has an effect on; `once` tells it once.
 */
export function compareSides(before: Side, after: Side): readonly Change[] {
  const clauses = clauseChanges(before.text, after.text, { before: before.subjects, after: after.subjects });
  const levelOf = (clause: string) => (after.text.clauses.get(clause) ?? before.text.clauses.get(clause))?.clause.level;
  const cases = [
    ...vectorChanges(before.cases, after.cases, {
      binds: (clause) => {
        const level = levelOf(clause);
        return level === undefined || isRequirement(level);
      },
      isNew: (clause) => after.text.clauses.has(clause) && !before.text.clauses.has(clause),
    }),
    ...exampleChanges(before.cases, after.cases),
  ];
  return [
    ...clauses,
    ...baseChanges(before, after),
    ...standardChanges(before.text, after.text),
    ...setChanges(before.set, after.set, { before: before.text, after: after.text }),
    ...schemaChanges(before.schemas, after.schemas),
    ...cases.map((change) => following(change, clauses)),
  ];
}
