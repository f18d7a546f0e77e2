import type { KillRecord } from './kill-record.ts';
import type { Clause, Model, Standard, TestFile } from './types.ts';

/** Something that cites a clause: where it stands, and the revision that it says it read. */
export interface Citing {
  readonly file: string;
  readonly rev: number;
}

/** What hangs on one clause, each part in the order of the series and empty where there is nothing. */
export interface Impact {
  readonly clause: string;
  /** The revision that the clause is at; undefined where there is no live clause of this id. */
  readonly rev?: number;
  /** Places of schemas that cite it: the key of the schema and a JSON Pointer into its file. */
  readonly schemas: readonly (Citing & { readonly schema: string; readonly pointer: string })[];
  /** Operations that it concerns, by name: those that it names, and those whose schemas cite it. */
  readonly operations: readonly string[];
  /** Checks, rules and probes that cite it, those of other clauses (a tolerance, say) too, with the line of each. */
  readonly tests: readonly (Citing & { readonly kind: TestFile['kind']; readonly line: number })[];
  /** Mutants that break it, by id, as the kill matrix knows them. */
  readonly mutants: readonly string[];
  readonly vectors: readonly (Citing & { readonly id: string })[];
  /** Paths of its example documents. */
  readonly examples: readonly string[];
  /** Clauses that refer to it anywhere, in a table or a formula too, by id. */
  readonly clauses: readonly string[];
}

/**
 * What hangs on a clause: change the clause, and this is to be looked at again.
 *
 * @param evidence The kill matrices by standard, see evidence.ts; without them no mutant is known.
 */
export function impactOf(model: Model, clause: string, evidence: Readonly<Record<string, KillRecord>> = {}): Impact {
  const { standards } = model;
  const live = standards.flatMap(({ clauses }) => clauses).find(({ id }) => id === clause);
  const schemas = standards.flatMap((standard) => citingSchemas(standard, clause));
  return {
    clause,
    ...(live === undefined ? {} : { rev: live.rev }),
    schemas,
    operations: operationsOf(
      standards,
      live,
      schemas.map(({ schema }) => schema),
    ),
    tests: citingTests(standards, clause),
    mutants: mutantsOf(evidence, clause),
    vectors: standards
      .flatMap(({ vectors }) => vectors)
      .filter((file) => file.clause === clause)
      .flatMap(({ file, rev, vectors }) => vectors.map(({ id }) => ({ file, rev, id }))),
    examples: standards.flatMap(({ examples }) => examples.filter((path) => path.includes(`/examples/${clause}/`))),
    clauses: standards
      .flatMap(({ clauses }) => clauses)
      .filter((other) => other.id !== clause && refersTo(other, clause))
      .map(({ id }) => id),
  };
}

function citingSchemas({ bindings, documents, operations }: Standard, clause: string): Impact['schemas'] {
  const files = new Map([
    ...documents.map(({ key, file }) => [key, file] as const),
    ...operations.map(({ schema, file }) => [schema, file] as const),
  ]);
  return bindings
    .filter((binding) => binding.clause === clause)
    .map(({ schema, pointer, rev }) => ({ schema, pointer, rev, file: files.get(schema) ?? schema }));
}

function operationsOf(
  standards: readonly Standard[],
  clause: Clause | undefined,
  schemas: readonly string[],
): readonly string[] {
  const named = new Set(clause?.operations ?? []);
  if (clause !== undefined) named.add(`${clause.standard}/${clause.subject}`);
  return standards
    .flatMap(({ operations }) => operations)
    .filter(({ name, schema }) => named.has(name) || schemas.includes(schema))
    .map(({ name }) => name);
}

/** A probe stands in the model once for each clause that it cites; its lines are told once. */
function citingTests(standards: readonly Standard[], clause: string): Impact['tests'] {
  const files = new Map(standards.flatMap(({ tests }) => tests).map((test) => [test.file, test]));
  return [...files.values()].flatMap(({ kind, file, citations }) =>
    citations.filter((cited) => cited.clause === clause).map(({ rev, line }) => ({ kind, file, rev, line })),
  );
}

const mutantsOf = (evidence: Readonly<Record<string, KillRecord>>, clause: string): readonly string[] =>
  Object.values(evidence)
    .flatMap(({ mutants }) => Object.entries(mutants))
    .filter(([, { breaks }]) => breaks === clause)
    .map(([id]) => id)
    .sort();

/** Whether any words of a clause refer to another: text, notes, what symbols mean, cells of tables, reasons. */
const refersTo = (clause: Clause, other: string): boolean =>
  // A label may follow: {clause:UNC-010|the clause on it}. An id has no character that JSON escapes.
  new RegExp(`\\{clause:${other}[|}]`).test(JSON.stringify(clause));
