import { isRetired } from '../../model/index-sources.ts';
import type { SectionSource } from '../../model/types.ts';
import type { LintRule } from '../lint-rule.ts';
import { onceAnIndex } from '../once-an-index.ts';

/** What is printed beside a text is mentioned in one. */
export const partMentioned: LintRule = {
  code: 'part-mentioned',
  severity: 'error',
  on: ['section'],
  demands: {
    en: 'A text of the standard mentions each formula and each table, by {formula:id} or {table:id} (GB/T 1.1-2020; ISO/IEC Directives, Part 2).',
    zh: '规范的文本以{formula:标识}或{table:标识}提及每个公式和每个表（GB/T 1.1-2020；ISO/IEC导则第2部分）。',
  },
  fix: { en: 'Mention it in the text of its clause, or delete it.', zh: '请在其条的文本中提及，或将其删除。' },
  *problems(source, index) {
    const mentioned = mentions(index).get(source.standard ?? '');
    for (const [at, clause] of (source.value as SectionSource).clauses.entries()) {
      if (isRetired(clause)) continue;
      for (const [kind, member, parts] of [
        ['formula', 'formulas', clause.formulas],
        ['table', 'tables', clause.tables],
      ] as const)
        for (const [nth, { id }] of (parts ?? []).entries())
          if (mentioned?.has(`${kind}:${id}`) !== true)
            yield {
              path: ['clauses', at, member, nth],
              message: { en: `No text mentions {${kind}:${id}}.`, zh: `没有文本提及{${kind}:${id}}。` },
            };
    }
  },
};

/** The formulas and tables that the texts of each standard mention, as `formula:id` and `table:id`. */
const mentions = onceAnIndex(
  ({ standards }): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(
      standards.map(({ key, standard, terms, sections, notes }) => {
        const texts = [standard, terms, ...sections, ...notes].map((file) => file?.text ?? '');
        const found = texts.flatMap((text) => [...text.matchAll(/\{((?:formula|table):[a-z0-9-]+)[|}]/g)]);
        return [key, new Set(found.map(([, name = '']) => name))];
      }),
    ),
);
