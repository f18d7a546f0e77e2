import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Catalogue, CatalogueClause, CatalogueStandard } from '../model/catalogue.ts';
import { gradeOf } from '../model/grade.ts';
import type { KillRecord } from '../model/kill-record.ts';
import type { MutationRecord } from '../model/mutation.ts';
import { segments } from '../model/render.ts';
import type { Resolve } from '../model/resolve.ts';
import { resolver } from '../model/resolve.ts';
import type {
  Rich,
  SiteClause,
  SiteData,
  SiteFormula,
  SiteStandard,
  SiteTable,
  SiteTests,
} from '../model/site-types.ts';
import type { Cell, Clause, Formula, Model, Numbered, Standard, Symbol, Table } from '../model/types.ts';
import { typedJson, type EmittedFile } from './emitted-file.ts';

/** The kill matrix of each standard, by its key. */
export type Evidence = Readonly<Record<string, KillRecord>>;

/** Emits `.generated/site.json`, the only thing that the site reads. */
export const emitSite = (data: SiteData): readonly EmittedFile[] =>
  typedJson('site', data, "import('../generators/model/site-types.ts').SiteData");

/** The series as its pages print it. */
export function siteData(
  model: Model,
  catalogue: Catalogue,
  evidence: Evidence,
  mutation: MutationRecord = {},
  later: Pick<SiteData, 'releases' | 'errata'> = { releases: [], errata: [] },
): SiteData {
  const resolve = resolver(model);
  return {
    base: model.series.base,
    title: model.series.title,
    statement: model.series.statement,
    series: model.series.standards,
    standards: model.standards.flatMap((standard) => {
      const flat = catalogue.standards.find(({ key }) => key === standard.key);
      return flat === undefined ? [] : [siteStandard(standard, flat, evidence[standard.key], resolve)];
    }),
    ...later,
    mutation: Object.entries(mutation).map(([room, { mutants, killed, equivalent, score, threshold }]) => ({
      room,
      mutants,
      killed,
      equivalent,
      score,
      threshold,
    })),
  };
}

function siteStandard(
  standard: Standard,
  flat: CatalogueStandard,
  evidence: KillRecord | undefined,
  resolve: Resolve,
): SiteStandard {
  const write = pageWriter(standard.key, resolve);
  const clauseOf = new Map(flat.clauses.map((clause) => [clause.id, clause]));
  return {
    key: standard.key,
    number: standard.entry.number,
    prefix: standard.entry.prefix,
    designation: standard.designation,
    title: standard.title,
    status: flat.status,
    next: flat.next,
    statement: standard.statement,
    numbers: standard.numbers,
    foreword: standard.foreword.map(write.text),
    introduction: standard.introduction.map(write.text),
    scope: standard.scope.map(write.text),
    references: standard.references,
    bibliography: standard.bibliography ?? [],
    terms: standard.terms.map((term) => ({
      id: term.id,
      number: term.number,
      preferred: term.preferred,
      admitted: term.admitted ?? [],
      deprecated: term.deprecated ?? [],
      ...(term.symbol === undefined ? {} : { symbol: term.symbol }),
      definition: write.text(term.definition),
      notes: (term.notes ?? []).map(write.text),
      ...(term.source === undefined ? {} : { source: term.source }),
    })),
    symbols: standard.symbols.map(write.symbol),
    sections: standard.sections.map(({ id, number, title, annex, clauses }) => ({
      id,
      number,
      title,
      ...(annex === undefined ? {} : { annex }),
      clauses: clauses.map((clause) =>
        siteClause(clause, testsOf(clause, standard, clauseOf.get(clause.id), evidence), write),
      ),
    })),
    annexes: standard.notes.map(({ id, number, title, blocks, formulas, tables }) => ({
      id,
      number,
      title,
      blocks: blocks.map(write.text),
      formulas: formulas.map(write.formula),
      tables: tables.map(write.table),
    })),
    security: standard.security.map(write.text),
    privacy: standard.privacy.map(write.text),
    classes: flat.classes,
    operations: flat.operations,
    kills: evidence === undefined ? null : { ...evidence.precision, runs: evidence.runs },
  };
}

function siteClause(clause: Clause, tests: SiteTests, write: PageWriter): SiteClause {
  const { id, rev, number, title, level, subject, source, file } = clause;
  return {
    id,
    rev,
    number,
    ...(title === undefined ? {} : { title }),
    level,
    subject,
    class: clause.class,
    text: write.text(clause.text),
    formulas: clause.formulas.map(write.formula),
    tables: clause.tables.map(write.table),
    notes: (clause.notes ?? []).map(write.text),
    examples: (clause.examples ?? []).map(write.text),
    ...(source === undefined ? {} : { source }),
    verify: clause.verify ?? [],
    operations: clause.operations ?? [],
    file,
    tests,
  };
}

function testsOf(
  clause: Clause,
  standard: Standard,
  flat: CatalogueClause | undefined,
  matrix: KillRecord | undefined,
): SiteTests {
  const evidence = matrix?.clauses[clause.id];
  const files = standard.tests.filter((test) => test.clause === clause.id);
  const vectors = standard.vectors.flatMap((file) => (file.clause === clause.id ? file.vectors : []));
  return {
    grade: gradeOf(
      files.some(({ kind }) => kind !== 'rule'),
      evidence,
      vectors.map(({ kinds }) => kinds),
    ),
    checks: files.map(({ file }) => file),
    killed: evidence?.killed ?? [],
    survived: evidence?.survived ?? [],
    mutants: Object.entries(matrix?.mutants ?? {})
      .filter(([, { breaks }]) => breaks === clause.id)
      .map(([id, { killedBy, alsoFailed }]) => ({ id, killedBy, alsoFailed })),
    precision: evidence?.precision ?? null,
    vectors: vectors.map(({ id, operation, kinds }) => ({ id, operation, oracles: kinds })),
    schemas: flat?.schemas ?? [],
    examples: flat?.exampleFiles ?? [],
  };
}

interface PageWriter {
  readonly text: (text: Bilingual) => Rich;
  readonly symbol: (symbol: Symbol) => SiteFormula['where'][number];
  readonly formula: (formula: Numbered<Formula>) => SiteFormula;
  readonly table: (table: Numbered<Table>) => SiteTable;
}

/** Writes the texts of one standard as runs, in both languages. */
function pageWriter(standard: string, resolve: Resolve): PageWriter {
  const text = ({ en, zh }: Bilingual): Rich => ({
    en: segments(en, standard, 'en', resolve),
    zh: segments(zh, standard, 'zh', resolve),
  });
  const both = (words: string): Bilingual => ({ en: words, zh: words });
  const symbol = ({ sym, term, en, zh, unit }: Symbol): SiteFormula['where'][number] => ({
    sym,
    meaning: text(term === undefined ? { en: en ?? '', zh: zh ?? '' } : both(`{term:${term}}`)),
    ...(unit === undefined ? {} : { unit }),
  });
  const cell = (one: Cell): Rich => {
    if (typeof one !== 'object') return text(both(String(one)));
    return text('term' in one ? both(`{term:${one.term}}`) : one);
  };
  return {
    text,
    symbol,
    formula: ({ id, number, tex, where }) => ({ id, number, tex, where: (where ?? []).map(symbol) }),
    table: ({ id, number, title, head, rows }) => ({
      id,
      number,
      title: text(title),
      head: head.map(cell),
      rows: rows.map((row) => row.map(cell)),
    }),
  };
}
