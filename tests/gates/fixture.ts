import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { SourceTree } from '../../generators/model/tree.ts';
import { readTree } from '../../generators/model/tree.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const ROOT = join(import.meta.dirname, '../..');

/** One change of one file: a text replaced once, a file moved, or a file added. */
interface Edit {
  readonly file: string;
  readonly replace?: string;
  readonly by?: string;
  readonly rename?: string;
  readonly write?: string;
}

/** One breach, as edits of the tree that every gate passes, and what the gate says about it. */
export interface Breach extends Edit {
  readonly case: string;
  /** Further edits without which another gate would speak up too; `file` is that of the breach unless given. */
  readonly also?: readonly Partial<Edit>[];
  /** `file:line:column` and the message, in the order of the findings. */
  readonly finds: readonly string[];
}

/** The small repository that every gate passes, with the real schemas of the sources. */
export function passingTree(): SourceTree {
  const meta = [...readTree(ROOT)].filter(([file]) => file.startsWith('schemas/meta/'));
  return new Map([...readTree(join(FIXTURES, 'passing')), ...meta]);
}

/** The codes of the rules that have a fixture. */
export const fixtureCodes = (): readonly string[] =>
  readdirSync(FIXTURES)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length));

/** The breaches that a rule must reject. */
export const breachesOf = (code: string): readonly Breach[] =>
  parse(readFileSync(join(FIXTURES, `${code}.yaml`), 'utf8')) as readonly Breach[];

/** The passing tree with one breach. */
export function breached(tree: SourceTree, breach: Breach): SourceTree {
  return [breach, ...(breach.also ?? []).map((edit) => ({ file: breach.file, ...edit }))].reduce(apply, tree);
}

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
