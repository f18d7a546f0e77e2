import { isRetired, type SourceIndex } from '../../model/index-sources.ts';
import { isObject, parseClauseRef } from '../../model/schema-walk.ts';
import type { LintRule } from '../lint-rule.ts';

/** A requirement set leaves nothing out that an implementation has to do. */
export const setRequirement: LintRule = {
  code: 'set-requirement',
  severity: 'error',
  on: ['set'],
  demands: {
    en: 'A clause that a requirement set does not score is a recommendation, a permission or a statement, or it is on something else than an implementation.',
    zh: '要求集中不计分的条是推荐、允许或陈述，或者其主体不是实现。',
  },
  fix: {
    en: 'Take the clause out of notScored: it became a requirement, or its subject changed.',
    zh: '请从notScored中删去该条：它已成为要求，或其主体已改变。',
  },
  *problems(source, index) {
    const { notScored } = isObject(source.value) ? source.value : {};
    for (const [at, entry] of (Array.isArray(notScored) ? notScored : []).entries()) {
      const cited = isObject(entry) ? parseClauseRef(entry['clause'])?.clause : undefined;
      const clause = index.clauses.get(cited ?? '')?.clause;
      if (clause === undefined || isRetired(clause)) continue;
      if (clause.level !== 'shall' && clause.level !== 'shall not') continue;
      if (!isOnImplementation(clause.subject, source.standard, index)) continue;
      yield {
        path: ['notScored', at, 'clause'],
        message: {
          en: `${clause.id} says what an implementation ${clause.level} do, and is not scored.`,
          zh: `${clause.id}规定实现${clause.level === 'shall' ? '应' : '不应'}做什么，却不计分。`,
        },
      };
    }
  },
};

/** Whether a subject is the implementation itself or one of its operations. */
const isOnImplementation = (subject: string, standard: string | undefined, index: SourceIndex): boolean =>
  subject === 'implementation' ||
  index.standards
    .find(({ key }) => key === standard)
    ?.schemas.some(({ file }) => file.endsWith(`/operations/${subject}.schema.yaml`)) === true;
