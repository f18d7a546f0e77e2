import type { Ledger } from '../../release/ledger.ts';
import type { LintRule } from '../lint-rule.ts';

/** Ids are permanent from their first release: whatever was released stands, or leaves a stub. */
export const vanishedClause: LintRule = {
  code: 'vanished-clause',
  severity: 'error',
  on: ['ledger'],
  demands: {
    en: 'Every clause of every release stands in the draft of its standard, as itself or as a retired stub.',
    zh: '每次发布的每条都在其规范的草案中，或为该条本身，或为停用后的存根。',
  },
  fix: {
    en: 'Put the clause back, then run npx etalon clause retire <ID>, which leaves a stub.',
    zh: '请恢复该条，再运行npx etalon clause retire <标识>，由其留下存根。',
  },
  *problems(source, index) {
    const told = new Set<string>();
    for (const [at, { version, clauses }] of (source.value as Ledger).releases.entries())
      for (const [nth, { id }] of clauses.entries()) {
        if (index.clauses.get(id)?.standard === source.standard || told.has(id)) continue;
        told.add(id);
        yield {
          path: ['releases', at, 'clauses', nth, 'id'],
          message: {
            en: `${id} of ${version} stands nowhere in the draft.`,
            zh: `${version}的${id}不在草案中。`,
          },
          fix: {
            en: `Put ${id} back, then run npx etalon clause retire ${id}, which leaves a stub.`,
            zh: `请恢复${id}，再运行npx etalon clause retire ${id}，由其留下存根。`,
          },
        };
      }
  },
};
