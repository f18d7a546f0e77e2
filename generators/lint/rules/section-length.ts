import type { LintRule } from '../lint-rule.ts';

/** Past this a reviewer no longer reads a section as a whole. The architecture aims at 80 to 250. */
const MOST = 400;

/** A section is read in one sitting. */
export const sectionLength: LintRule = {
  code: 'section-length',
  severity: 'error',
  on: ['section'],
  demands: {
    en: `A file of clauses has 80 to 250 lines, and never more than ${MOST}.`,
    zh: `条的文件为80至250行，不超过${MOST}行。`,
  },
  fix: { en: 'Divide the section.', zh: '请拆分该章。' },
  *problems(source) {
    const lines = source.text.trimEnd().split('\n').length;
    if (lines > MOST)
      yield {
        path: [],
        message: { en: `The file has ${lines} lines.`, zh: `该文件有${lines}行。` },
      };
  },
};
