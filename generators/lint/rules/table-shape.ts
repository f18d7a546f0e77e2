import { isObject } from '../../model/schema-walk.ts';
import { isRetired } from '../../model/index-sources.ts';
import type { NotesSource, SectionSource } from '../../model/types.ts';
import type { LintRule } from '../lint-rule.ts';

/** Rows of a table are as long as its head. */
export const tableShape: LintRule = {
  code: 'table-shape',
  severity: 'error',
  on: ['section', 'notes'],
  demands: { en: 'Each row of a table has as many cells as its head.', zh: '表的每一行与表头的单元格数相同。' },
  fix: { en: 'Add or remove cells.', zh: '请增减单元格。' },
  *problems(source) {
    const places =
      source.kind === 'notes'
        ? [{ tables: (source.value as NotesSource).tables, path: ['tables'] }]
        : (source.value as SectionSource).clauses.map((clause, at) => ({
            tables: isRetired(clause) ? [] : clause.tables,
            path: ['clauses', at, 'tables'],
          }));
    for (const { tables, path } of places)
      for (const [at, { head, rows }] of (tables ?? []).entries())
        for (const [nth, row] of rows.entries())
          if (
            row.length !== head.length ||
            row.every((cell) => cell === '' || (isObject(cell) && Object.keys(cell).length === 0))
          )
            yield {
              path: [...path, at, 'rows', nth],
              message: {
                en: `The row has ${row.length} cells and the head ${head.length}.`,
                zh: `该行有${row.length}个单元格，表头有${head.length}个。`,
              },
            };
  },
};
