import { acceptedFile } from '../model/accepted.ts';
import type { SourceTree } from '../model/tree.ts';

/** A place of a draft that still speaks of a clause, or an example of it. */
export interface LeftBehind {
  readonly file: string;
  /** 1-based; absent where the whole file is about the clause. */
  readonly line?: number;
}

/**
 * Where drafts refer to a clause beside the citations with a revision: in text, tables, formulas, the correspondence and
 * the notes of migration, and the examples that lie under it. What gates refuse once the clause is retired.
 */
export function leftBehind(files: SourceTree, standard: string, clause: string): readonly LeftBehind[] {
  const refers = new RegExp(`\\{clause:${clause}[|}]|\\b${clause}\\b(?!@)`);
  return [...files]
    .filter(([file]) => /^spec\/[^/]+\/draft\//.test(file) && file !== acceptedFile(standard))
    .flatMap(([file, text]): readonly LeftBehind[] => {
      if (file.includes(`/examples/${clause}/`)) return [{ file }];
      if (file.includes('/examples/')) return [];
      return text
        .split('\n')
        .flatMap((line, at) => (refers.test(line) && !isOwn(line, clause) ? [{ file, line: at + 1 }] : []));
    });
}

/** The line that says which clause it is. */
const isOwn = (line: string, clause: string): boolean => new RegExp(`^ *- id: ${clause} *$`).test(line);
