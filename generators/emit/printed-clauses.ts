import type { PrintedClause, SiteData } from '../model/site-types.ts';
import { typedJson, type EmittedFile } from './emitted-file.ts';

/**
 * Emits `.generated/printed-clauses.json`, what the command prints of the clauses of the drafts beside the catalogue: the
 * data of the site hold several times as much.
 */
export const emitPrintedClauses = ({ standards }: Pick<SiteData, 'standards'>): readonly EmittedFile[] =>
  typedJson(
    'printed-clauses',
    Object.fromEntries(
      standards.flatMap(({ sections }) =>
        sections.flatMap(({ clauses }) =>
          clauses.map(({ id, formulas, tables, notes, examples, tests }): [string, PrintedClause] => {
            const { grade, checks, killed, survived } = tests;
            return [id, { formulas, tables, notes, examples, tests: { grade, checks, killed, survived } }];
          }),
        ),
      ),
    ),
    "Readonly<Record<string, import('../generators/model/site-types.ts').PrintedClause>>",
  );
