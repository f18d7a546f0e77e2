import { isRetired } from '../../model/index-sources.ts';
import { citedBy, parseClauseRef, subSchemas } from '../../model/schema-walk.ts';
import type { SectionSource } from '../../model/types.ts';
import type { LintRule } from '../lint-rule.ts';
import { onceAnIndex } from '../once-an-index.ts';

/** A clause that a schema verifies is cited by one. */
export const verifySchema: LintRule = {
  code: 'verify-schema',
  severity: 'error',
  on: ['section'],
  demands: {
    en: 'A clause with verify: [schema] is cited by an x-clause of a schema.',
    zh: 'verify含schema的条有模式的x-clause引注。',
  },
  fix: {
    en: 'Cite the clause beside the keyword that expresses it, or take schema out of verify.',
    zh: '请在表达该条的关键字旁引注，或从verify中去掉schema。',
  },
  *problems(source, index) {
    const cited = citedInSchemas(index);
    for (const [at, clause] of (source.value as SectionSource).clauses.entries())
      if (!isRetired(clause) && clause.verify?.includes('schema') === true && !cited.has(clause.id))
        yield {
          path: ['clauses', at, 'verify'],
          message: { en: `No schema cites ${clause.id}.`, zh: `没有模式引注${clause.id}。` },
        };
  },
};

/** The clauses that the schemas of the series cite. */
const citedInSchemas = onceAnIndex(
  ({ sources }): ReadonlySet<string> =>
    new Set(
      sources
        .filter(({ kind }) => kind === 'schema')
        .flatMap(({ value }) => [...subSchemas(value)])
        .flatMap(({ schema }) => citedBy(schema).map((citation) => parseClauseRef(citation)?.clause ?? '')),
    ),
);
