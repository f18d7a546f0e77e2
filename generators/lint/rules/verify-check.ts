import type { SourceIndex } from '../../model/index-sources.ts';
import { isRetired } from '../../model/index-sources.ts';
import type { SectionSource } from '../../model/types.ts';
import type { LintRule } from '../lint-rule.ts';

/** A clause that a check verifies has one, and a clause that only a reader can judge has none. */
export const verifyCheck: LintRule = {
  code: 'verify-check',
  severity: 'error',
  on: ['section'],
  demands: {
    en: 'A clause with verify: [check] has a file checks/<ID>.ts in its standard; one that nothing but inspection verifies has none.',
    zh: 'verify含check的条在其规范中有文件checks/<标识>.ts；仅靠inspection验证或不验证的条则没有。',
  },
  fix: { en: 'Write the check, or mend verify.', zh: '请编写检验，或修正verify。' },
  *problems(source, index) {
    const tested = testedClauses(source.standard, index);
    for (const [at, clause] of (source.value as SectionSource).clauses.entries()) {
      if (isRetired(clause)) continue;
      const wanted = clause.verify?.includes('check') === true;
      // A schema is tested too: implementations have to accept and refuse as it does.
      const allowed = wanted || clause.verify?.includes('schema') === true;
      if (tested.has(clause.id) ? allowed : !wanted) continue;
      yield {
        path: ['clauses', at, clause.verify === undefined ? 'id' : 'verify'],
        message: wanted
          ? { en: `${clause.id} has no checks/${clause.id}.ts.`, zh: `${clause.id}没有checks/${clause.id}.ts。` }
          : {
              en: `A check of ${clause.id} exists, and its verify names neither a check nor a schema.`,
              zh: `存在${clause.id}的检验，而其verify既没有check也没有schema。`,
            },
      };
    }
  },
};

/**
 * The clauses of a standard that something tests: a check, a probe of the runner or, in a standard whose documents no
 * operation accepts or refuses, a rule.
 */
function testedClauses(standard: string | undefined, index: SourceIndex): ReadonlySet<string> {
  const sources = index.standards.find(({ key }) => key === standard);
  const hasValidate = sources?.schemas.some(({ file }) => file.endsWith('/operations/validate.schema.yaml')) === true;
  const files = (sources?.tests ?? []).map(({ file }) => file);
  const counted = hasValidate ? files.filter((file) => file.includes('/checks/')) : files;
  const probed = index.probes.flatMap(({ value }) => value.map(({ clause }) => clause));
  return new Set([...counted.map((file) => /([^/]+)\.ts$/.exec(file)?.[1] ?? ''), ...probed]);
}
