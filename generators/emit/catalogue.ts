import type {
  Catalogue,
  CatalogueClause,
  CatalogueDocument,
  CatalogueOperation,
  CatalogueStandard,
} from '../model/catalogue.ts';
import { conformsToOf, majorMinor } from '../model/conforms-to.ts';
import { joinBoth, plainBoth } from '../model/render.ts';
import type { Resolve } from '../model/resolve.ts';
import { resolver } from '../model/resolve.ts';
import type { Clause, Model, Standard } from '../model/types.ts';
import { jsonText, typedJson, type EmittedFile } from './emitted-file.ts';

/** Emits the catalogue of each standard, committed beside its types, and that of all of them, which is not. */
export function emitCatalogue(model: Model): readonly EmittedFile[] {
  const catalogue = catalogueOf(model);
  return [
    ...typedJson('catalogue', catalogue, "import('../generators/model/catalogue.ts').Catalogue"),
    ...catalogue.standards.map((standard) => ({
      path: `schemas/${standard.key}/draft/generated/catalogue.json`,
      content: jsonText(standard),
    })),
  ];
}

/** The series flattened for programs. */
export function catalogueOf(model: Model): Catalogue {
  const { base, title, statement, standards } = model.series;
  const resolve = resolver(model);
  return {
    base,
    title,
    statement: joinBoth(statement),
    series: standards.map(({ key, number, prefix, area, title, status, releases }) => ({
      key,
      number,
      prefix,
      area,
      title,
      status,
      releases: (releases ?? []).map(({ version }) => version),
    })),
    standards: model.standards.map((standard) => standardOf(standard, base, resolve)),
  };
}

function standardOf(standard: Standard, base: string, resolve: Resolve): CatalogueStandard {
  const { key, entry, designation, title, clauses } = standard;
  const next = entry.next ?? '0.1.0';
  const flat = clauses.map((clause) => clauseOf(clause, standard, resolve));
  return {
    key,
    number: entry.number,
    prefix: entry.prefix,
    area: entry.area,
    designation,
    title,
    // What the series says is of its releases, where it has any.
    status: entry.status === 'withdrawn' ? 'withdrawn' : 'draft',
    next,
    conformsTo: conformsToOf(base, key, majorMinor(next)),
    statement: joinBoth(standard.statement),
    sections: standard.sections.map(({ id, number, title, annex, clauses }) => ({
      id,
      number,
      title,
      ...(annex === undefined ? {} : { annex }),
      clauses: clauses.map((clause) => clause.id),
    })),
    clauses: flat,
    retired: standard.retired.map(({ id, rev }) => ({ id, rev })),
    operations: operationsOf(standard, flat),
    documents: documentsOf(standard, flat),
    terms: standard.terms.map((term) => ({
      id: term.id,
      number: term.number,
      preferred: term.preferred,
      admitted: term.admitted ?? [],
      deprecated: term.deprecated ?? [],
      ...(term.symbol === undefined ? {} : { symbol: term.symbol }),
      definition: joinBoth(term.definition),
      notes: (term.notes ?? []).map(joinBoth),
      ...(term.source === undefined ? {} : { source: term.source }),
    })),
    classes: standard.classes.map((one) => ({
      ...one,
      clauses: clauses.filter((clause) => clause.class === one.id).map(({ id }) => id),
    })),
    references: standard.references,
  };
}

function clauseOf(clause: Clause, standard: Standard, resolve: Resolve): CatalogueClause {
  const { id, rev, section, number, title, level, subject, source, because, file } = clause;
  const tests = standard.tests.filter((test) => test.clause === id);
  const bindings = standard.bindings.filter((binding) => binding.clause === id);
  const operations = new Set(clause.operations ?? []);
  for (const { name, schema } of standard.operations)
    if (name === `${standard.key}/${subject}` || bindings.some((binding) => binding.schema === schema))
      operations.add(name);
  return {
    id,
    rev,
    standard: standard.key,
    section,
    number,
    ...(title === undefined ? {} : { title }),
    level,
    subject,
    class: clause.class,
    text: joinBoth(clause.text),
    plain: plainBoth(clause.text, standard.key, resolve),
    formulas: clause.formulas,
    tables: clause.tables,
    notes: (clause.notes ?? []).map(joinBoth),
    examples: (clause.examples ?? []).map(joinBoth),
    ...(source === undefined ? {} : { source }),
    verify: clause.verify ?? [],
    ...(because === undefined ? {} : { because: joinBoth(because) }),
    schemas: bindings.map(({ schema, pointer }) => ({ schema, pointer })),
    operations: [...operations].sort(),
    checks: tests.some(({ kind }) => kind !== 'rule') ? [id] : [],
    rule: tests.some(({ kind }) => kind === 'rule'),
    vectors: standard.vectors
      .filter((vectors) => vectors.clause === id)
      .flatMap(({ vectors }) => vectors.map((one) => one.id)),
    exampleFiles: standard.examples.filter((path) => path.includes(`/examples/${id}/`)),
    file,
  };
}

const operationsOf = (standard: Standard, clauses: readonly CatalogueClause[]): readonly CatalogueOperation[] =>
  standard.operations.map(
    ({ name, title, description, descriptionZh, schema, undefined: undefinedCodes, rejected }) => ({
      name,
      title,
      description,
      ...(descriptionZh === undefined ? {} : { descriptionZh }),
      schemas: { input: `${schema}#input`, output: `${schema}#output` },
      undefined: undefinedCodes,
      rejected,
      clauses: clauses.filter(({ operations }) => operations.includes(name)).map(({ id }) => id),
    }),
  );

const documentsOf = (standard: Standard, clauses: readonly CatalogueClause[]): readonly CatalogueDocument[] =>
  standard.documents.map(({ key, title, description, descriptionZh }) => ({
    key,
    title,
    description,
    ...(descriptionZh === undefined ? {} : { descriptionZh }),
    clauses: clauses
      .filter(
        ({ subject, schemas }) => `${standard.key}/${subject}` === key || schemas.some(({ schema }) => schema === key),
      )
      .map(({ id }) => id),
  }));
