import type { StandardSources } from '../../model/index-sources.ts';
import { isRetired } from '../../model/index-sources.ts';
import { isMessageSchema, isOperationSchema } from '../../model/schemas-of.ts';
import { citedBy, parseClauseRef, subSchemas } from '../../model/schema-walk.ts';
import type { Level, SectionSource } from '../../model/types.ts';
import type { LintRule } from '../lint-rule.ts';
import { onceAnIndex } from '../once-an-index.ts';

/** What a document is judged by is shown on a document that meets it and on one that breaks it alone. */
export const clauseExample: LintRule = {
  code: 'clause-example',
  severity: 'error',
  on: ['section'],
  demands: {
    en: 'A clause that a document schema or a rule expresses has a valid and an invalid example.',
    zh: '由文档模式或规则表达的条有符合和不符合的示例各至少一个。',
  },
  fix: {
    en: 'Write examples/<ID>/valid-<name>.yaml and invalid-<name>.yaml, the second breaking this clause alone.',
    zh: '请编写examples/<标识>/valid-<名称>.yaml和invalid-<名称>.yaml，后者只违反该条。',
  },
  *problems(source, index) {
    const standard = index.standards.find(({ key }) => key === source.standard);
    if (standard === undefined) return;
    const judged = judgedIn(index)(standard);
    for (const [at, clause] of (source.value as SectionSource).clauses.entries()) {
      if (isRetired(clause) || judged.get(clause.id)?.has(clause.level) !== true) continue;
      for (const kind of ['valid', 'invalid'])
        if (!standard.examples.some(({ file }) => file.includes(`/examples/${clause.id}/${kind}-`)))
          yield {
            path: ['clauses', at, 'id'],
            message: {
              en: `${clause.id} has no example that is ${kind}.`,
              zh: `${clause.id}没有${kind === 'valid' ? '符合' : '不符合'}的示例（${kind}-…）。`,
            },
          };
    }
  },
};

const REQUIREMENTS = new Set<Level>(['shall', 'shall not']);
const ANY = new Set<Level>([...REQUIREMENTS, 'should', 'should not']);

const judgedIn = onceAnIndex(() => {
  const known = new Map<StandardSources, ReturnType<typeof judgedClauses>>();
  return (standard: StandardSources): ReturnType<typeof judgedClauses> => {
    const judged = known.get(standard) ?? judgedClauses(standard);
    known.set(standard, judged);
    return judged;
  };
});

/**
 * The clauses of a standard that its schemas of documents or its rules express, with the levels that these can judge:
 * a schema refuses, which only a requirement does; a rule can also warn.
 */
function judgedClauses({ tests, schemas }: StandardSources): ReadonlyMap<string, ReadonlySet<Level>> {
  const cited = schemas
    .filter((source) => !isOperationSchema(source) && !isMessageSchema(source))
    .flatMap(({ value }) => [...subSchemas(value)])
    .flatMap(({ schema }) => citedBy(schema).map((citation) => parseClauseRef(citation)?.clause ?? ''));
  const ruled = tests.flatMap(({ file }) => /\/rules\/([^/]+)\.ts$/.exec(file)?.[1] ?? []);
  return new Map([
    ...cited.map((clause): [string, typeof ANY] => [clause, REQUIREMENTS]),
    ...ruled.map((clause): [string, typeof ANY] => [clause, ANY]),
  ]);
}
