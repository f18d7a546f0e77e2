import type { Catalogue, CatalogueClause } from '../../generators/model/catalogue.ts';
import type { ConformanceStatement, StatementRow } from '../../schemas/conformance/draft/generated/types.ts';
import type { FindingCode } from '../../schemas/document/codes.ts';
import type { Finding } from '../../schemas/document/finding.ts';
import { finding, type FindingParams } from '../../schemas/document/make-finding.ts';
import { nearest } from '../../schemas/document/nearest.ts';
import type { SourceDocument } from '../../schemas/document/source-document.ts';
import { rowOf } from './new-statement.ts';

/** What a row repeats of the text of the standard, so that it can be read without it. */
const REPEATED = [
  'standard',
  'class',
  'level',
  'status',
  'decidedBy',
] as const satisfies readonly (keyof StatementRow)[];

/**
 * What is wrong with a conformance statement beside the standards of the series: classes and clauses that there are not,
 * old revisions, rows that differ from the clause, clauses without a row. The document is valid by its schema and rules.
 */
export function statementFindings(document: SourceDocument, catalogue: Catalogue): readonly Finding[] {
  const { classes, rows } = document.value as unknown as ConformanceStatement;
  const found: Finding[] = [];
  const say = <Code extends FindingCode>(code: Code, pointer: string, params: FindingParams<Code>): void => {
    found.push(finding(code, document.place(pointer), params));
  };
  const stated = new Set<string>(rows.map(({ clause }) => clause));
  for (const [at, one] of classes.entries()) {
    const standard = catalogue.standards.find(({ key }) => key === one.standard);
    const versions = standard === undefined ? [] : [standard.next.split('.').slice(0, 2).join('.')];
    const known = standard?.classes.find(({ id }) => id === one.class);
    const name = `${one.standard}@${one.version} ${one.class}`;
    if (standard === undefined || known === undefined || !versions.includes(one.version)) {
      const names = catalogue.standards.flatMap(({ key, next, classes: of }) =>
        of.map(({ id }) => `${key}@${next.split('.').slice(0, 2).join('.')} ${id}`),
      );
      const near = nearest(name, names);
      say('statement-class-unknown', `/classes/${at}`, { name, ...(near === undefined ? {} : { nearest: near }) });
      continue;
    }
    for (const id of known.clauses) {
      if (!stated.has(id)) say('statement-row-missing', `/classes/${at}`, { clause: id, name });
    }
  }
  const clauses = new Map<string, CatalogueClause>(
    catalogue.standards.flatMap((standard) => standard.clauses.map((clause) => [clause.id, clause] as const)),
  );
  for (const [at, row] of rows.entries()) {
    const clause = clauses.get(row.clause);
    if (clause === undefined) {
      const near = nearest(row.clause, [...clauses.keys()]);
      say('statement-clause-unknown', `/rows/${at}/clause`, {
        clause: row.clause,
        ...(near === undefined ? {} : { nearest: near }),
      });
      continue;
    }
    if (row.rev !== clause.rev) {
      const { rev, id } = clause;
      say('statement-revision', `/rows/${at}/rev`, { clause: id, stated: row.rev, rev });
      continue;
    }
    const own = rowOf(clause);
    const differing = REPEATED.find((member) => row[member] !== own[member]);
    if (differing !== undefined)
      say('statement-row-differs', `/rows/${at}/${differing}`, {
        clause: row.clause,
        member: differing,
        stated: row[differing],
        expected: own[differing],
      });
  }
  return found;
}
