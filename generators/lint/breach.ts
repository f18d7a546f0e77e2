import type { SourceTree } from '../model/tree.ts';

/** One change of one file: a text replaced once, a file moved, or a file added. */
export interface Edit {
  readonly file: string;
  readonly replace?: string;
  readonly by?: string;
  readonly rename?: string;
  readonly write?: string;
}

/** One breach of a rule, as edits of a tree that every rule passes, and what the rule says about it. */
export interface Breach extends Edit {
  readonly case: string;
  /** Further edits without which another rule would speak up too; `file` is that of the breach unless given. */
  readonly also?: readonly Partial<Edit>[];
  /** `file:line:column` and the message, in the order of the findings. */
  readonly finds: readonly string[];
}

/** The edits of a breach, that which shows it first. */
export const editsOf = (breach: Breach): readonly Edit[] => [
  breach,
  ...(breach.also ?? []).map((edit) => ({ file: breach.file, ...edit })),
];

/** The tree with one breach. */
export const breached = (tree: SourceTree, breach: Breach): SourceTree => editsOf(breach).reduce(apply, tree);

function apply(tree: SourceTree, { file, replace, by, rename, write }: Edit): SourceTree {
  if (write !== undefined) return new Map([...tree, [file, write]]);
  const text = tree.get(file);
  if (text === undefined) throw new Error(`the passing tree has no ${file}`);
  const edited = new Map(tree);
  if (rename !== undefined) {
    edited.delete(file);
    edited.set(rename, text);
  } else {
    if (replace === undefined || by === undefined || !text.includes(replace))
      throw new Error(`${file} has no ${replace}`);
    edited.set(
      file,
      text.replace(replace, () => by),
    );
  }
  return edited;
}
