import type { Citation } from '../../model/citations.ts';
import type { SourceIndex } from '../../model/index-sources.ts';
import { isRetired } from '../../model/index-sources.ts';
import { citedBy, isObject, parseClauseRef, subSchemas } from '../../model/schema-walk.ts';
import type { Path, Source } from '../../model/source.ts';
import type { LintRule, Problem } from '../lint-rule.ts';

/** Whoever cites a clause has read its current revision. */
export const citation: LintRule = {
  code: 'citation',
  severity: 'error',
  on: ['schema', 'test', 'probe', 'vectors', 'set'],
  demands: {
    en: 'Every citation names an existing clause and its current revision.',
    zh: '每处引注都指向存在的条及其当前修订号。',
  },
  fix: {
    en: 'Read the clause as it is now, mend what cites it, then raise the number after @.',
    zh: '请阅读该条的当前文本，修正引注处的内容，再更新@后的修订号。',
  },
  *problems(source, index) {
    for (const [cited, path] of citationsOf(source)) {
      const problem = judge(cited, path, index);
      if (problem !== undefined) yield problem;
    }
  },
};

/** Everything in a source that cites a clause, well formed or not, with the way to it. */
export function* citationsOf(source: Source): Generator<readonly [cited: unknown, path: Path]> {
  if (source.kind === 'test' || source.kind === 'probe') {
    for (const [at, { clause, rev }] of (source.value as readonly Citation[]).entries())
      yield [`${clause}@${rev}`, [at]];
  } else if (source.kind === 'schema') {
    for (const { schema, path } of subSchemas(source.value))
      for (const [at, cited] of citedBy(schema).entries()) yield [cited, [...path, 'x-clause', at]];
  } else if (isObject(source.value)) {
    if (source.kind === 'vectors') yield [source.value['clause'], ['clause']];
    const notScored = source.value['notScored'];
    for (const [at, entry] of (Array.isArray(notScored) ? notScored : []).entries())
      if (isObject(entry)) yield [entry['clause'], ['notScored', at, 'clause']];
  }
}

function judge(cited: unknown, path: Path, index: SourceIndex): Problem | undefined {
  const parsed = parseClauseRef(cited);
  if (parsed === undefined)
    return {
      path,
      message: {
        en: `${JSON.stringify(cited)} is not ID@revision.`,
        zh: `${JSON.stringify(cited)}不是“标识@修订号”的形式。`,
      },
    };
  const clause = index.clauses.get(parsed.clause)?.clause;
  if (clause === undefined)
    return { path, message: { en: `There is no clause ${parsed.clause}.`, zh: `没有条${parsed.clause}。` } };
  if (isRetired(clause))
    return { path, message: { en: `Clause ${clause.id} is retired.`, zh: `条${clause.id}已停用。` } };
  if (clause.rev === parsed.rev) return undefined;
  return {
    path,
    message: {
      en: `${parsed.clause}@${parsed.rev} is cited, and the clause is at revision ${clause.rev}.`,
      zh: `引注为${parsed.clause}@${parsed.rev}，而该条的修订号是${clause.rev}。`,
    },
  };
}
