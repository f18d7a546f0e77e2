import { parseInline } from '../../model/inline.ts';
import { joinLines } from '../../model/join-lines.ts';
import type { SourceIndex } from '../../model/index-sources.ts';
import { isRetired } from '../../model/index-sources.ts';
import { isObject } from '../../model/schema-walk.ts';
import type { Path, Source } from '../../model/source.ts';
import type { StandardSource } from '../../model/types.ts';
import type { LintRule, Problem } from '../lint-rule.ts';
import { onceAnIndex } from '../once-an-index.ts';
import { textsOf } from '../texts.ts';

/** Inline references and names of terms lead somewhere. */
export const reference: LintRule = {
  code: 'reference',
  severity: 'error',
  on: ['series', 'standard', 'section', 'terms', 'notes'],
  demands: { en: 'Every inline reference and every named term exists.', zh: '每个行内引用和每个引用的术语都存在。' },
  fix: {
    en: 'Write {clause:ID}, {section:id}, {formula:id}, {table:id}, {term:id} or {ref:id} of something that exists.',
    zh: '请写{clause:标识}、{section:标识}、{formula:标识}、{table:标识}、{term:标识}或{ref:标识}，且其所指存在。',
  },
  *problems(source, index) {
    const known = knownToAll(index)(source.standard);
    for (const { text, path } of textsOf(source))
      for (const language of ['en', 'zh'] as const)
        for (const run of parseInline(joinLines(text[language]))) {
          if (run.type === 'malformed')
            yield {
              path: [...path, language],
              message: {
                en: `"${run.text}" is no reference, mathematics or code.`,
                zh: `“${run.text}”不是引用、数学式或代码。`,
              },
            };
          if (run.type === 'reference' && !known.has(`${run.kind}:${run.id}`))
            yield absent(`{${run.kind}:${run.id}}`, [...path, language]);
        }
    yield* namedTerms(source, known);
    if (source.kind === 'standard') yield* correspondingClauses(source.value as StandardSource, known);
  },
};

/** Clauses that a correspondence with another document names without braces. */
function* correspondingClauses(
  { correspondence = [] }: StandardSource,
  known: ReadonlySet<string>,
): Generator<Problem> {
  for (const [row, { clauses = [] }] of correspondence.entries())
    for (const [at, id] of clauses.entries())
      if (!known.has(`clause:${id}`)) yield absent(`clause ${id}`, ['correspondence', row, 'clauses', at]);
}

const absent = (what: string, path: Path): Problem => ({
  path,
  message: { en: `${what} leads nowhere.`, zh: `${what}没有所指。` },
});

/** Terms that a table cell or the key of a formula names without braces. */
function* namedTerms(source: Source, known: ReadonlySet<string>): Generator<Problem> {
  const pending: { value: unknown; path: Path }[] = [{ value: source.value, path: [] }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, path } = next;
    if (Array.isArray(value)) pending.push(...value.map((item: unknown, at) => ({ value: item, path: [...path, at] })));
    else if (isObject(value)) {
      const term = value['term'];
      if (typeof term === 'string' && !known.has(`term:${term}`)) yield absent(`term ${term}`, [...path, 'term']);
      for (const [name, member] of Object.entries(value)) pending.push({ value: member, path: [...path, name] });
    }
  }
}

/** What texts may refer to, by their standard, computed once for each. */
const knownToAll = onceAnIndex((index) => {
  const sets = new Map<string | undefined, ReadonlySet<string>>();
  return (standard: string | undefined): ReadonlySet<string> => {
    const known = sets.get(standard) ?? knownTo(standard, index);
    sets.set(standard, known);
    return known;
  };
});

/** What texts of a standard may refer to: clauses, terms and cited works anywhere, the rest in their own standard. */
function knownTo(standard: string | undefined, index: SourceIndex): ReadonlySet<string> {
  const known = new Set<string>();
  const put = (kind: string, parts: readonly { readonly id: string }[] | undefined): void => {
    for (const { id } of parts ?? []) known.add(`${kind}:${id}`);
  };
  for (const { clause } of index.clauses.values()) if (!isRetired(clause)) known.add(`clause:${clause.id}`);
  for (const { key, standard: file, sections, terms, notes } of index.standards) {
    put('term', terms?.value.terms);
    put('ref', file?.value.references);
    put('ref', file?.value.bibliography);
    if (key !== standard) continue;
    for (const { value } of sections) {
      known.add(`section:${value.section}`);
      for (const clause of value.clauses) {
        if (isRetired(clause)) continue;
        put('formula', clause.formulas);
        put('table', clause.tables);
      }
    }
    for (const { value } of notes) {
      known.add(`section:${value.notes}`);
      put('formula', value.formulas);
      put('table', value.tables);
    }
  }
  return known;
}
