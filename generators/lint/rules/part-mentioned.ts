import { isRetired } from '../../model/index-sources.ts';
import type { SectionSource } from '../../model/types.ts';
import type { LintRule } from '../lint-rule.ts';

/** What is printed beside a text is mentioned in one. */
export const partMentioned: LintRule = {
  code: 'part-mentioned',
  severity: 'error',
  on: ['section'],
  demands: {
    en: 'A text of the standard mentions each formula and each table, by {formula:id} or {table:id} (GB/T 1.1-2020; ISO/IEC Directives, Part 2).',
    zh: '规范的文本以{formula:标识}或{table:标识}提及每个公式和每个表（GB/T 1.1-2020；ISO/IEC导则第2部分）。',
  },
  fix: { en: 'Mention it in the text of its clause, or delete it.', zh: '请在其条款的文本中提及，或将其删除。' },
  *problems(source, index) {
    const standard = index.standards.find(({ key }) => key === source.standard);
    const files = [standard?.standard, standard?.terms, ...(standard?.sections ?? []), ...(standard?.notes ?? [])];
    const text = files.map((file) => file?.text ?? '').join('\n');
    for (const [at, clause] of (source.value as SectionSource).clauses.entries()) {
      if (isRetired(clause)) continue;
      for (const [kind, member, parts] of [
        ['formula', 'formulas', clause.formulas],
        ['table', 'tables', clause.tables],
      ] as const)
        for (const [nth, { id }] of (parts ?? []).entries())
          if (!text.includes(`{${kind}:${id}}`) && !text.includes(`{${kind}:${id}|`))
            yield {
              path: ['clauses', at, member, nth],
              message: { en: `No text mentions {${kind}:${id}}.`, zh: `没有文本提及{${kind}:${id}}。` },
            };
    }
  },
};
