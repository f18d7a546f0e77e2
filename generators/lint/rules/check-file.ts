import type { Citation } from '../../model/citations.ts';
import type { LintRule } from '../lint-rule.ts';

/** A file of checks or rules tests the clause whose name it has. */
export const checkFile: LintRule = {
  code: 'check-file',
  severity: 'error',
  on: ['test'],
  demands: {
    en: "A file checks/<ID>.ts or rules/<ID>.ts is named after a clause of its standard and cites it as 'ID@revision'.",
    zh: '文件checks/<标识>.ts或rules/<标识>.ts以其规范的条命名，并以“标识@修订号”引注该条。',
  },
  fix: { en: 'Rename the file, or cite the clause of its name.', zh: '请重命名文件，或引注与文件名一致的条。' },
  *problems(source, index) {
    const id = /([^/]+)\.ts$/.exec(source.file)?.[1] ?? '';
    const clause = index.clauses.get(id);
    if (clause?.standard !== source.standard)
      yield {
        path: [],
        message: { en: `The standard has no clause ${id}.`, zh: `该规范没有条${id}。` },
      };
    else if (!(source.value as readonly Citation[]).some((cited) => cited.clause === id)) {
      const folder = source.file.includes('/rules/') ? 'rules' : 'checks';
      yield {
        path: [],
        message: { en: `${folder}/${id}.ts does not cite '${id}@…'.`, zh: `${folder}/${id}.ts没有引注'${id}@…'。` },
      };
    }
  },
};
