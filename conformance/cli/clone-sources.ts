import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { ClauseAt, SourceIndex } from '../../generators/model/index-sources.ts';
import { indexSources, parseTree } from '../../generators/model/index-sources.ts';
import { readTree, type SourceTree } from '../../generators/model/tree.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { says } from './language.ts';
import { suggest } from './suggest.ts';

/** The sources of the standards in the clone around a folder. */
export interface CloneSources {
  readonly root: string;
  /** Their texts, those of releases too. */
  readonly tree: SourceTree;
  readonly index: SourceIndex;
}

/** Reads the sources around the working folder. An editor's verb needs a clone: a published package has no sources. */
export function cloneSources(folder = process.cwd()): CloneSources | { readonly problem: Bilingual } {
  let root = resolve(folder);
  while (!existsSync(join(root, 'spec', 'series.yaml'))) {
    if (dirname(root) === root)
      return {
        problem: says(
          'there is no spec/series.yaml here or above: run this in a clone of the repository',
          '此处及上级文件夹中没有spec/series.yaml：请在仓库的克隆中运行',
        ),
      };
    root = dirname(root);
  }
  const tree = readTree(root);
  const sources = parseTree(tree);
  const broken = sources.find(
    ({ kind, value, yaml }) =>
      yaml.errors.length > 0 ||
      (kind === 'section' && !Array.isArray((value as { clauses?: unknown } | null)?.clauses)),
  );
  if (broken !== undefined)
    return {
      problem: says(
        `${broken.file} is not in shape: see npm run lint:spec, and mend it first`,
        `${broken.file}的形状有误：请先运行npm run lint:spec并修正`,
      ),
    };
  return { root, tree, index: indexSources(sources) };
}

/** The clause of an id as it stands in the draft, or why there is none. */
export function clauseOf({ clauses }: SourceIndex, word: string): ClauseAt | { readonly problem: Bilingual } {
  const id = word.toUpperCase();
  const found = clauses.get(id);
  if (found !== undefined) return found;
  const near = suggest(id, [...clauses.keys()]);
  return {
    problem:
      near === undefined
        ? says(`there is no clause ${word}`, `没有条${word}`)
        : says(`there is no clause ${word}; did you mean ${near}?`, `没有条${word}；是否为${near}？`),
  };
}

/** A file as the sources name it: from the root of the clone, with `/` between the names. */
export const nameInClone = (root: string, file: string): string => relative(root, resolve(file)).split(sep).join('/');
