import type { Catalogue } from '../../generators/model/catalogue.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Selection } from '../runner/plan.ts';
import { says } from './language.ts';
import { clausesOf, operationsOf } from './series.ts';
import { suggest } from './suggest.ts';

/** Something that was asked for and does not exist, with the nearest thing that does. */
export interface Unknown {
  readonly problem: Bilingual;
  readonly nearest: string | undefined;
  /** The clause, where it was one: another version may have it. */
  readonly clause?: string;
}

/** What is to be judged, as it was asked for with `--class`, `--clause` and `--operation`; `standards` are keys that there are. */
export function selectionOf(
  catalogue: Catalogue,
  asked: {
    readonly standards: readonly string[];
    readonly classes: readonly string[];
    readonly clauses: readonly string[];
    readonly operations: readonly string[];
  },
): Selection | Unknown {
  const classes = catalogue.standards.flatMap(({ key, classes: of }) => of.flatMap(({ id }) => [id, `${key}/${id}`]));
  for (const one of asked.classes) {
    if (!classes.includes(one)) return unknown(says(`there is no class “${one}”`, `没有类别“${one}”`), one, classes);
  }
  const known = clausesOf(catalogue).map(({ id }) => id);
  const clauses = asked.clauses.map((one) => one.toUpperCase());
  for (const one of clauses) {
    if (!known.includes(one))
      return { ...unknown(says(`there is no clause “${one}”`, `没有条“${one}”`), one, known), clause: one };
  }
  const operations = operationsOf(catalogue).map(({ name }) => name);
  for (const one of asked.operations) {
    if (!operations.includes(one))
      return unknown(says(`there is no operation “${one}”`, `没有操作“${one}”`), one, operations);
  }
  return { standards: asked.standards, classes: asked.classes, clauses, operations: asked.operations };
}

const unknown = (problem: Bilingual, written: string, known: readonly string[]): Unknown => ({
  problem,
  nearest: suggest(written, known),
});
