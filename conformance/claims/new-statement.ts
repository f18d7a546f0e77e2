import type { Catalogue, CatalogueClause, CatalogueStandard } from '../../generators/model/catalogue.ts';
import type { ConformanceStatement, StatementRow } from '../../schemas/conformance/draft/generated/types.ts';
import { CONFORMS_TO } from '../../schemas/conformance/draft/generated/conforms-to.ts';
import { statusOf } from '../standards/conformance/draft/status-of.ts';
import { decidingOf } from './deciding.ts';

/** The classes that a statement is to be about: of these standards, and of these names where any is given. */
export interface WantedClasses {
  readonly standards: readonly string[];
  readonly classes: readonly string[];
}

/** What stands in a new statement where only its writer knows what to write. */
export const TO_BE_STATED = 'TO-BE-STATED';

/** The version of a standard as claims write it: a draft answers to its next one. */
const claimedVersion = ({ next }: CatalogueStandard): string => next.split('.').slice(0, 2).join('.');

/**
 * A conformance statement with a row for every clause of the wanted classes, in their order; nothing is stated yet of
 * those that a run or an inspection decides. A class without clauses is left out.
 */
export function newStatement(
  catalogue: Catalogue,
  { standards, classes }: WantedClasses,
  implementation: ConformanceStatement['implementation'],
): ConformanceStatement {
  const wanted = catalogue.standards
    .filter(({ key }) => standards.length === 0 || standards.includes(key))
    .flatMap((standard) =>
      standard.classes
        .filter(({ id, clauses }) => clauses.length > 0 && isWanted(classes, standard.key, id))
        .map((one) => ({ standard, one })),
    );
  return {
    conformsTo: CONFORMS_TO,
    type: 'conformance-statement',
    implementation,
    classes: wanted.map(({ standard, one }) => ({
      standard: standard.key,
      version: claimedVersion(standard),
      class: one.id,
    })),
    rows: wanted.flatMap(({ standard, one }) =>
      standard.clauses.filter((clause) => clause.class === one.id).map(rowOf),
    ),
  };
}

const isWanted = (classes: readonly string[], standard: string, id: string): boolean =>
  classes.length === 0 || classes.includes(id) || classes.includes(`${standard}/${id}`);

/** The row of a clause of which nothing is stated yet. */
export function rowOf(clause: CatalogueClause): StatementRow {
  const deciding = decidingOf(clause);
  const { id, rev, standard, level } = clause;
  return {
    clause: id,
    rev,
    standard,
    class: clause.class,
    level,
    status: statusOf(level),
    decidedBy: deciding.decidedBy,
    supported: deciding.decidedBy === 'nothing' ? 'not-applicable' : 'to-be-stated',
    ...('because' in deciding ? { because: { ...deciding.because } } : {}),
  };
}
