import type { SourceTree } from '../../model/tree.ts';

/** A file of cases: where it lies in its tree, and its text. */
export interface CaseFile {
  readonly file: string;
  readonly text: string;
}

/** The cases that show what the clauses of one version of a standard demand; parsed only where they are compared. */
export interface CaseFiles {
  /** By name: `CLS-257.yaml`. */
  readonly vectors: ReadonlyMap<string, CaseFile>;
  /** By clause and name: `UNC-002/invalid-unknown-scope.yaml`. */
  readonly examples: ReadonlyMap<string, CaseFile>;
  readonly read: (file: CaseFile) => unknown;
}

/** Finds the files of vectors and of example documents of one version of a standard. */
export function caseFilesOf(
  files: SourceTree,
  standard: string,
  version: string,
  read: (file: string, text: string) => unknown,
): CaseFiles {
  const below = (folder: string): ReadonlyMap<string, CaseFile> =>
    new Map(
      [...files].flatMap(([file, text]) =>
        file.startsWith(folder) && file.endsWith('.yaml') ? [[file.slice(folder.length), { file, text }] as const] : [],
      ),
    );
  return {
    vectors: below(`conformance/standards/${standard}/${version}/vectors/`),
    examples: below(`spec/${standard}/${version}/examples/`),
    read: ({ file, text }) => read(file, text),
  };
}
