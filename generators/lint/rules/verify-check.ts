import { isRetired } from '../../model/index-sources.ts';
import type { SectionSource } from '../../model/types.ts';
import type { LintRule } from '../lint-rule.ts';

/** A clause that a check verifies has one, and no other clause has. */
export const verifyCheck: LintRule = {
  code: 'verify-check',
  severity: 'error',
  on: ['section'],
  demands: {
    en: 'A clause with verify: [check] has a file checks/<ID>.ts in its standard, and only such a clause has one.',
    zh: 'verify含check的条款在其规范中有文件checks/<标识>.ts，且只有这样的条款才有。',
  },
  fix: { en: 'Write the check, or mend verify.', zh: '请编写检查，或修正verify。' },
  *problems(source, index) {
    const tests = index.standards.find(({ key }) => key === source.standard)?.tests ?? [];
    for (const [at, clause] of (source.value as SectionSource).clauses.entries()) {
      if (isRetired(clause)) continue;
      const wanted = clause.verify?.includes('check') === true;
      const present = tests.some(({ file }) => file.endsWith(`/checks/${clause.id}.ts`));
      if (wanted === present) continue;
      yield {
        path: ['clauses', at, clause.verify === undefined ? 'id' : 'verify'],
        message: wanted
          ? { en: `${clause.id} has no checks/${clause.id}.ts.`, zh: `${clause.id}没有checks/${clause.id}.ts。` }
          : {
              en: `checks/${clause.id}.ts exists, and verify of ${clause.id} does not name a check.`,
              zh: `存在checks/${clause.id}.ts，而${clause.id}的verify没有check。`,
            },
      };
    }
  },
};
