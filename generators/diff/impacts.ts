import { buildModel } from '../model/build-model.ts';
import { killMatrixFile } from '../model/evidence.ts';
import type { Impact } from '../model/impact-of.ts';
import { impactOf } from '../model/impact-of.ts';
import { indexSources, parseTree } from '../model/index-sources.ts';
import type { KillRecord } from '../model/kill-record.ts';
import type { SourceTree } from '../model/tree.ts';

/**
 * What hangs on some clauses in a tree; undefined where its sources do not build a model, which lint would have said.
 * Vectors of other clauses are left out: reading them all takes longer than everything else together.
 */
export function impactsOf(files: SourceTree, clauses: readonly string[]): readonly Impact[] | undefined {
  const isWanted = (file: string): boolean => {
    const [, clause] = /\/vectors\/([^/]+)\.yaml$/.exec(file) ?? [];
    return clause === undefined || clauses.includes(clause);
  };
  try {
    const model = buildModel(indexSources(parseTree(new Map([...files].filter(([file]) => isWanted(file))))));
    const evidence = Object.fromEntries(
      model.standards.flatMap(({ key }) => {
        const text = files.get(killMatrixFile(key));
        return text === undefined ? [] : [[key, JSON.parse(text) as KillRecord] as const];
      }),
    );
    return clauses.map((clause) => impactOf(model, clause, evidence));
  } catch {
    return undefined;
  }
}

/** Citations of an earlier revision among what hangs on a clause: whoever wrote them has not read the new one. */
export function staleIn(impact: Impact): readonly { readonly file: string; readonly rev: number }[] {
  const { rev, schemas, tests, vectors } = impact;
  if (rev === undefined) return [];
  const stale = [...schemas, ...tests, ...vectors].filter((citing) => citing.rev !== rev);
  return [...new Map(stale.map(({ file, rev: cited }) => [`${file}@${cited}`, { file, rev: cited }])).values()];
}
