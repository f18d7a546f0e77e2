import catalogue from '../../.generated/catalogue.json' with { type: 'json' };
import type { Catalogue, CatalogueClause } from '../../generators/model/catalogue.ts';
import { newStatement } from '../../conformance/claims/new-statement.ts';
import type { ConformanceReport, ConformanceStatement } from '../../schemas/conformance/draft/generated/types.ts';
import { readDocument } from '../../schemas/document/read-document.ts';
import type { SourceDocument } from '../../schemas/document/source-document.ts';

const real = catalogue as Catalogue;

/** What the series has no clause like: on an implementation, and nothing but an inspection verifies it. */
const INSPECTED = { subject: 'implementation', verify: ['inspection'], checks: [], vectors: [] } as const;

const clause = (id: string, changes: Partial<CatalogueClause>): CatalogueClause => {
  const [model] = real.standards.flatMap(({ clauses }) => clauses);
  if (model === undefined) throw new Error('the series has clauses');
  const own = { schemas: [], operations: [], exampleFiles: [], rule: false, level: 'shall' as const };
  return { ...model, ...own, id, rev: 1, standard: 'toy', class: 'core', ...changes };
};

/** A standard that exists nowhere but here, with two inspections on an implementation, and clauses on everybody else. */
export const PLANTED: Catalogue = {
  ...real,
  standards: real.standards.slice(0, 1).map((standard) => ({
    ...standard,
    key: 'toy',
    next: '0.1.0',
    classes: [
      {
        id: 'core',
        title: standard.title,
        description: standard.title,
        clauses: ['TOY-001', 'TOY-005', 'TOY-006', 'TOY-007', 'TOY-008', 'TOY-009'],
      },
      { id: 'more', title: standard.title, description: standard.title, clauses: ['TOY-010'] },
      { id: 'empty', title: standard.title, description: standard.title, clauses: [] },
    ],
    clauses: [
      clause('TOY-001', { verify: ['check'], checks: ['TOY-001'], subject: 'implementation' }),
      clause('TOY-005', { ...INSPECTED, rev: 2 }),
      clause('TOY-006', { ...INSPECTED, level: 'should' }),
      clause('TOY-007', { ...INSPECTED, subject: 'laboratory' }),
      clause('TOY-008', { ...INSPECTED, subject: 'editor', level: 'shall not' }),
      clause('TOY-009', { ...INSPECTED, verify: [], level: 'may' }),
      clause('TOY-010', { ...INSPECTED, class: 'more' }),
    ],
  })),
};

export const TOY = { name: 'toy', version: '1' };

export const plantedStatement = (): ConformanceStatement =>
  newStatement(PLANTED, { standards: [], classes: ['core'] }, TOY);

export const inspected = (found = 'Seen.') => ({ of: 'inspection' as const, by: 'Li Na', date: '2026-11-26', found });

/** The statement with what an inspection found of some clauses. */
export const withInspections = (
  statement: ConformanceStatement,
  found: Readonly<Record<string, 'yes' | 'no' | 'not-applicable'>>,
): ConformanceStatement => ({
  ...statement,
  rows: statement.rows.map((row) =>
    Object.hasOwn(found, row.clause)
      ? { ...row, supported: found[row.clause] ?? 'to-be-stated', evidence: inspected() }
      : row,
  ),
});

/** Any value as a document in JSON that was read. */
export async function documentOf(value: ConformanceStatement | ConformanceReport): Promise<SourceDocument> {
  const read = await readDocument(Buffer.from(JSON.stringify(value, null, 2)), 'statement.json');
  if (!read.ok) throw new Error(read.findings[0]?.message.en);
  return read.document;
}
