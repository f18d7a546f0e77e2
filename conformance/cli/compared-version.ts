import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { NotComparable } from '../../generators/diff/read-files.ts';
import type { SourceTree } from '../../generators/model/tree.ts';
import { checkoutSnapshot } from './checkout-snapshot.ts';
import { revisionSnapshot } from './revision-snapshot.ts';

/** One side of a comparison: which tree it is read from, and which version of which standard, where that was said. */
export interface ComparedVersion {
  readonly label: string;
  readonly files: SourceTree;
  /** `draft` unless a released version was asked for. */
  readonly version: string;
  readonly standard?: string;
}

const NAMED = /^([a-z][a-z0-9-]*)@(draft|(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){2})$/;

/** The name of a standard and numbers that are no whole version; a revision is hardly called so. */
const IN_PART = /^([a-z][a-z0-9-]*)@\d[\d.]*$/;

/** The checkout that a folder lies in, as it is now. */
export function checkoutAround(start: string): ComparedVersion {
  const root = rootAbove(start);
  const label = relative(start, root) || '.';
  return { label, files: checkoutSnapshot(root, label), version: 'draft' };
}

/**
 * Reads what an operand names: `uncertainty@0.1.0` or `uncertainty@draft` in this checkout, a folder that holds another
 * one, or the drafts at a revision of its git. Throws `NotComparable`.
 */
export function comparedVersion(operand: string, start: string): ComparedVersion {
  const [, standard, version] = NAMED.exec(operand) ?? [];
  if (standard !== undefined && version !== undefined)
    return { label: operand, files: checkoutSnapshot(rootAbove(start), operand), version, standard };
  const folder = resolve(start, operand);
  const isPath = /^(\.{0,2}\/|\.{1,2}$)/.test(operand);
  if (isPath || existsSync(join(folder, 'spec/series.yaml'))) {
    if (statSync(join(folder, 'spec/series.yaml'), { throwIfNoEntry: false })?.isFile() !== true)
      throw new NotComparable({
        en: `${operand} holds no checkout of a series: there is no spec/series.yaml in it.`,
        zh: `${operand}不是系列的检出目录：其中没有spec/series.yaml。`,
      });
    return { label: operand, files: checkoutSnapshot(folder, operand), version: 'draft' };
  }
  const [, key] = IN_PART.exec(operand) ?? [];
  if (key !== undefined && existsSync(join(rootAbove(start), 'spec', key)))
    throw new NotComparable({
      en: `“${operand}” names no version of ${key}: write all three numbers, such as ${key}@0.1.0, or ${key}@draft.`,
      zh: `“${operand}”未指明${key}的版本：请写出全部三个数字，如${key}@0.1.0，或写${key}@draft。`,
    });
  // The whole name of a commit says no more to a reader than its beginning.
  const label = /^[0-9a-f]{40,64}$/.test(operand) ? operand.slice(0, 12) : operand;
  return { label, files: revisionSnapshot(rootAbove(start), operand), version: 'draft' };
}

/** The checkout that a folder lies in. */
function rootAbove(start: string): string {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'spec/series.yaml'))) return folder;
    if (dirname(folder) === folder)
      throw new NotComparable({
        en: `There is no spec/series.yaml in ${start} or above it; go to a clone of the series, or name two folders.`,
        zh: `${start}及其上级目录中没有spec/series.yaml；请进入系列的克隆，或给出两个文件夹。`,
      });
  }
}
